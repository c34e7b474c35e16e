import type { Diagnostic, DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import type { Message } from '../message.ts';
import { placeOf } from '../origin.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import type { MessageFault } from '../validation/message-fault.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { childrenOf, fieldsAt } from './fields-of-message.ts';
import { formatJsonPath } from './json-path.ts';

/** A fault of an example, and how it would be told by itself. */
export interface ToldFault {
  /** Of the example. */
  readonly file: string;
  readonly message: Message;
  readonly fault: MessageFault;
  readonly told: Diagnostic;
}

/** A tag that its specification does not have, everywhere the examples of a message write it. */
interface UnknownTag {
  readonly message: Message;
  readonly parent: string;
  readonly name: string;
  readonly suggestion: string | null;
  readonly known: readonly string[];
  readonly faults: ToldFault[];
  readonly values: unknown[];
}

/** Files: fewer may be a slip of the examples themselves. */
const ENOUGH = 2;

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
 * @returns the faults that stand for themselves.
 */
export function reportRenamedTags<Told extends ToldFault>(
  faults: readonly Told[],
  valueAt: (fault: Told) => unknown,
  isUsed: (message: Message, path: string) => boolean,
  reporter: DiagnosticReporter,
): readonly Told[] {
  const explained = new Set<ToldFault>();
  for (const unknown of unknownTags(faults, valueAt)) {
    const files = new Set(unknown.faults.map(({ file }) => file));
    if (files.size < ENOUGH) continue;
    const { message, parent, name } = unknown;
    const siblings = fieldsAt(message, parent.split('.').filter(Boolean)).filter(
      (field) => !isUsed(message, join(parent, field.name)),
    );
    const missing = faults.filter(
      ({ fault, ...one }) =>
        one.message === message &&
        fault.kind === 'missing-field' &&
        withoutNumbers(fault.path.slice(0, -1)) === parent,
    );
    const renamed = siblings.find((field) => isNewNameOf(field, unknown, missing));
    if (renamed === undefined) continue;
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
        path: formatJsonPath([message.root, ...parent.split('.').filter(Boolean)]),
        count: unknown.faults.length,
      },
    );
  }
  return faults.filter((one) => !explained.has(one));
}

function unknownTags<Told extends ToldFault>(
  faults: readonly Told[],
  valueAt: (fault: Told) => unknown,
): UnknownTag[] {
  const found = new Map<string, UnknownTag>();
  for (const one of faults) {
    const { message, fault } = one;
    if (fault.kind !== 'unknown-field') continue;
    const { name, suggestion, known } = fault;
    const parent = withoutNumbers(fault.path.slice(0, -1));
    const key = JSON.stringify([message.name, parent, name]);
    const unknown = found.get(key) ?? { message, parent, name, suggestion, known, faults: [], values: [] };
    unknown.faults.push(one);
    unknown.values.push(valueAt(one));
    found.set(key, unknown);
  }
  return [...found.values()];
}

/** Whether a field that no example has is the one that an unknown tag was. */
function isNewNameOf(field: Field, unknown: UnknownTag, missing: readonly ToldFault[]): boolean {
  const { suggestion, faults, values, message } = unknown;
  const missed = missing.filter((one) => one.fault.field?.name === field.name).length;
  if (missed > 0) return missed === faults.length;
  if (suggestion === field.name) return true;
  if (field.kind !== 'object') return false;
  // An object is recognised by what it contains.
  const inside = new Set(childrenOf(message, field).map(({ name }) => name));
  const objects = values.flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isJsonObject);
  return (
    objects.length > 0 &&
    objects.every((one) => Object.keys(one).length > 0 && Object.keys(one).every((tag) => inside.has(tag)))
  );
}

function join(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}
