import type { Diagnostic, DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import type { Message } from '../message.ts';
import { placeOf } from '../origin.ts';
import type { MessageFault } from '../validation/message-fault.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { fieldsAt } from './fields-of-message.ts';
import { leafAccepts, objectHolds, objectResembles } from './fitting-values.ts';
import { formatJsonPath } from './json-path.ts';

/** A fault of an example, and how it would be told by itself. */
export interface ToldFault {
  /** Of the example. */
  readonly file: string;
  readonly message: Message;
  readonly fault: MessageFault;
  readonly told: Diagnostic;
}

/** A tag that its specification does not have, everywhere the examples of a message write it in objects of one type. */
export interface UnknownTag {
  readonly message: Message;
  /** Paths without numbers of the objects that have it; the first is `parent`. */
  readonly parents: string[];
  readonly parent: string;
  readonly name: string;
  readonly suggestion: string | null;
  readonly known: readonly string[];
  readonly faults: ToldFault[];
  readonly values: unknown[];
}

/** Whether an example of a message has a tag under a path without numbers, `patient.detail`. */
export type IsUsed = (message: Message, path: string) => boolean;

/** Files: fewer may be a slip of the examples themselves. */
const ENOUGH = 2;

/** A tag that has got another name in its sheet. */
export interface RenamedTag {
  readonly message: Message;
  /** Paths without numbers of the objects that have it. */
  readonly parents: readonly string[];
  /** As examples write it, and as the sheet does. */
  readonly old: string;
  readonly field: Field;
}

/** A path without the numbers of items: `patient.detail`. */
export function withoutNumbers(path: readonly (string | number)[]): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/**
 * A tag that all the examples of a message agree on and the specification does not have was renamed there: one
 * finding, at the cell of its new name, with the faults of the examples under it.
 *
 * @param valueAt the value that an example has at the path of a fault.
 * @param isUsed whether an example has a tag under a path without numbers, `patient.detail`.
 * @returns the tags that were renamed, and the faults that stand for themselves.
 */
export function reportRenamedTags<Told extends ToldFault>(
  faults: readonly Told[],
  valueAt: (fault: Told) => unknown,
  isUsed: IsUsed,
  reporter: DiagnosticReporter,
): { readonly renamed: readonly RenamedTag[]; readonly left: readonly Told[] } {
  const explained = new Set<ToldFault>();
  const taken = new Set<Field>();
  const tags: RenamedTag[] = [];
  for (const unknown of unknownTags(faults, valueAt)) {
    const files = new Set(unknown.faults.map(({ file }) => file));
    if (files.size < ENOUGH) continue;
    const { message, parent, name } = unknown;
    const siblings = fieldsAt(message, stepsOf(parent)).filter(
      (field) => !taken.has(field) && !isUsed(message, joinSteps(parent, field.name)),
    );
    const missing = faults.filter(
      ({ fault, ...one }) =>
        one.message === message &&
        fault.kind === 'missing-field' &&
        unknown.parents.includes(withoutNumbers(fault.path.slice(0, -1))),
    );
    const renamed = likeliest(
      siblings.filter((field) => isNewNameOf(field, unknown, missing)),
      unknown,
    );
    if (renamed === undefined) continue;
    taken.add(renamed);
    tags.push({ message, parents: unknown.parents, old: name, field: renamed });
    const ofIt = missing.filter(({ fault }) => fault.field?.name === renamed.name);
    const related = [...unknown.faults, ...ofIt];
    for (const one of related) explained.add(one);
    reporter.report(
      diagnostics['tag-renamed'],
      {
        place: placeOf(renamed.origin, 'name'),
        value: renamed.name,
        related: related.map(({ told }) => told),
      },
      {
        old: name,
        message: message.name,
        path: formatJsonPath([message.root, ...stepsOf(parent)]),
        count: unknown.faults.length,
      },
    );
  }
  return { renamed: tags, left: faults.filter((one) => !explained.has(one)) };
}

/** Tags that no field has, each once, with the places where it stands and what it may be meant for. */
export function unknownTags<Told extends ToldFault>(
  faults: readonly Told[],
  valueAt: (fault: Told) => unknown,
): UnknownTag[] {
  const found = new Map<readonly Field[], Map<string, UnknownTag>>();
  for (const one of faults) {
    const { message, fault } = one;
    if (fault.kind !== 'unknown-field') continue;
    const { name, suggestion, known } = fault;
    const parent = withoutNumbers(fault.path.slice(0, -1));
    const fields = fieldsAt(message, stepsOf(parent));
    const ofType = found.get(fields) ?? new Map<string, UnknownTag>();
    found.set(fields, ofType);
    const unknown = ofType.get(name) ?? {
      ...{ message, parents: [], parent, name, suggestion, known, faults: [], values: [] },
    };
    if (!unknown.parents.includes(parent)) unknown.parents.push(parent);
    unknown.faults.push(one);
    unknown.values.push(valueAt(one));
    ofType.set(name, unknown);
  }
  return [...found.values()].flatMap((ofType) => [...ofType.values()]);
}

/**
 * Of several tags of one object that were renamed together, the one that an unknown tag is: like it, else taking its values, else
 * the first of the sheet.
 */
function likeliest(
  candidates: readonly Field[],
  { message, suggestion, values }: UnknownTag,
): Field | undefined {
  return (
    candidates.find(({ name }) => name === suggestion) ??
    candidates.find((field) => leafAccepts(field, values) || objectHolds(message, field, values)) ??
    candidates.find((field) => objectResembles(message, field, values)) ??
    candidates[0]
  );
}

/** Whether a field that no example has is the one that an unknown tag was. */
function isNewNameOf(field: Field, unknown: UnknownTag, missing: readonly ToldFault[]): boolean {
  const { suggestion, faults, values, message } = unknown;
  const missed = missing.filter((one) => one.fault.field?.name === field.name).length;
  if (missed > 0) return missed === faults.length;
  if (suggestion === field.name) return true;
  return objectHolds(message, field, values) || objectResembles(message, field, values);
}

/** The steps of a path without numbers. */
export function stepsOf(path: string): readonly string[] {
  return path.split('.').filter(Boolean);
}

/** A path without numbers, one step further. */
export function joinSteps(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}
