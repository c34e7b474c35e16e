import type { Diagnostic, DiagnosticContext, DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import type { MessagePath, UnknownField } from '../validation/message-fault.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { childrenOf, fieldsAt } from './fields-of-message.ts';
import { formatJsonPath } from './json-path.ts';
import type { ToldFault } from './renamed-tags.ts';

/** A fault whose tag is unknown where it stands. */
type UnknownTag<Told extends ToldFault> = Told & { readonly fault: UnknownField };

/** What is needed of the examples that faults are of. */
export interface ExamplesOfFaults<Told extends ToldFault> {
  /** The value that the example of a fault has at a path of its message, that of the fault as a rule. */
  readonly valueAt: (fault: Told, path?: MessagePath) => unknown;
  /** Where something stands in the example of a fault, by its path in the message. */
  readonly placeAt: (fault: Told, path: MessagePath) => DiagnosticContext['place'];
}

/**
 * Tells what stands a level too deep, under a tag that should not be there, or a level too high, without the tag that
 * should be around it: one finding each, with all that such a slip makes unknown or missing.
 *
 * @returns the faults that stand for themselves.
 */
export function reportLevels<Told extends ToldFault>(
  faults: readonly Told[],
  examples: ExamplesOfFaults<Told>,
  reporter: DiagnosticReporter,
): readonly Told[] {
  const explained = new Set<Told>();
  const unknown = faults.filter((one): one is UnknownTag<Told> => one.fault.kind === 'unknown-field');
  for (const one of unknown) {
    const below = tooDeep(one, examples);
    if (below.length === 0) continue;
    const related = [one, ...missingAmong(below, one, faults)];
    for (const fault of related) explained.add(fault);
    const context = contextOf(one, one.fault.name, related, examples);
    reporter.report(diagnostics['level-too-deep'], context, { path: pathOf(one), count: below.length });
  }
  for (const object of byObject(unknown.filter((one) => !explained.has(one)))) {
    const [first] = object;
    const around = aroundOf(object, faults, examples);
    if (first === undefined || around.length === 0) continue;
    const related = [...object, ...missingAmong(around, first, faults)];
    for (const fault of related) explained.add(fault);
    const names = object.map(({ fault }) => fault.name).join(', ');
    const context = contextOf(first, names, related, examples);
    const parameters = { path: pathOf(first), tag: around.join(' / ') };
    reporter.report(diagnostics['level-too-high'], context, parameters);
  }
  for (const object of byObject(unknown.filter((one) => !explained.has(one)))) {
    const [first] = object;
    const missing = first === undefined ? null : belongAbove(object, faults, examples);
    if (first === undefined || missing === null) continue;
    const related = [...object, ...missing];
    for (const fault of related) explained.add(fault);
    const names = object.map(({ fault }) => fault.name).join(', ');
    const context = contextOf(first, names, related, examples);
    const above = formatJsonPath([first.message.root, ...objectAbove(first.fault.path)]);
    reporter.report(diagnostics['tags-too-deep'], context, { path: pathOf(first), above });
  }
  return faults.filter((one) => !explained.has(one));
}

/** The path of the object around the one that a tag stands in. */
function objectAbove(path: MessagePath): MessagePath {
  const object = path.slice(0, -1);
  while (typeof object.at(-1) === 'number') object.pop();
  return object.slice(0, -1);
}

/**
 * Whether all the tags that an object does not know are those of the object around it, which lacks them: its brace was
 * closed too late. What is missing above because of it; `null` when they belong elsewhere.
 */
function belongAbove<Told extends ToldFault>(
  unknown: readonly UnknownTag<Told>[],
  faults: readonly Told[],
  { valueAt }: ExamplesOfFaults<Told>,
): readonly Told[] | null {
  const [first] = unknown;
  if (first === undefined || first.fault.path.length < 2) return null;
  const above = objectAbove(first.fault.path);
  const names = unknown.map(({ fault }) => fault.name);
  const inside = { ...first, fault: { ...first.fault, path: [...above, ''] } };
  const known = new Set(siblingsOf(inside).map(({ name }) => name));
  const holder = valueAt(first, above);
  if (!isJsonObject(holder) || !names.every((name) => known.has(name) && !Object.hasOwn(holder, name)))
    return null;
  const missing = missingAmong(names, inside, faults);
  // One optional tag that looks like one of its neighbours is rather misspelt.
  const isSure = missing.length > 0 || names.length > 1 || first.fault.suggestion === null;
  return isSure ? missing : null;
}

function contextOf<Told extends ToldFault>(
  one: UnknownTag<Told>,
  value: string,
  related: readonly ToldFault[],
  { placeAt }: ExamplesOfFaults<Told>,
): DiagnosticContext {
  const told: readonly Diagnostic[] = related.map((fault) => fault.told);
  return { place: placeAt(one, one.fault.path), value, related: told };
}

/** The path of the object that holds an unknown tag. */
function pathOf({ message, fault }: ToldFault): string {
  return formatJsonPath([message.root, ...fault.path.slice(0, -1)]);
}

/** The tags under an unknown one that belong beside it, when most of those there do. */
function tooDeep<Told extends ToldFault>(
  one: UnknownTag<Told>,
  { valueAt }: ExamplesOfFaults<Told>,
): readonly string[] {
  const { fault, message } = one;
  const given = valueAt(one);
  const holder = valueAt(one, fault.path.slice(0, -1));
  const value = Array.isArray(given) && given.length === 1 ? given[0] : given;
  if (!isJsonObject(value) || !isJsonObject(holder)) return [];
  const names = Object.keys(value);
  const known = new Set(fault.known);
  const own = names.filter((name) => known.has(name) && !Object.hasOwn(holder, name));
  // The object that was meant may have tags in common with the one around it.
  const meant = siblingsOf({ fault, message }).find(({ name }) => name === fault.suggestion);
  if (meant?.kind === 'object') {
    const inside = new Set(childrenOf(message, meant).map(({ name }) => name));
    if (names.filter((name) => inside.has(name)).length >= own.length) return [];
  }
  return own.length * 2 > names.length ? own : [];
}

/** The fields that may stand where an unknown tag does. */
function siblingsOf({ fault, message }: Pick<ToldFault, 'fault' | 'message'>): readonly Field[] {
  return fieldsAt(
    message,
    fault.path.slice(0, -1).filter((step) => typeof step === 'string'),
  );
}

/** The faults of one object that say that some tags are missing there. */
function missingAmong<Told extends ToldFault>(
  names: readonly string[],
  one: ToldFault,
  faults: readonly Told[],
): readonly Told[] {
  const object = keyOf(one);
  return faults.filter(
    (other) =>
      other.fault.kind === 'missing-field' &&
      names.includes(other.fault.field.name) &&
      keyOf(other) === object,
  );
}

/** Which object of which example a fault is in. */
function keyOf({ file, message, fault }: ToldFault): string {
  return JSON.stringify([file, message.name, fault.path.slice(0, -1)]);
}

function byObject<Told extends ToldFault>(faults: readonly Told[]): readonly (readonly Told[])[] {
  const objects = new Map<string, Told[]>();
  for (const one of faults) {
    const known = objects.get(keyOf(one));
    if (known === undefined) objects.set(keyOf(one), [one]);
    else known.push(one);
  }
  return [...objects.values()];
}

/**
 * The objects, one as a rule, that unknown tags may stand beside instead of inside: they lack, and know them all. One tag
 * alone may be another name of such an object, so it takes one that is required.
 */
function aroundOf<Told extends ToldFault>(
  unknown: readonly UnknownTag<Told>[],
  faults: readonly Told[],
  { valueAt }: ExamplesOfFaults<Told>,
): readonly string[] {
  const [first] = unknown;
  if (first === undefined) return [];
  const holder = valueAt(first, first.fault.path.slice(0, -1));
  const objects = siblingsOf(first).filter((field) => {
    if (field.kind !== 'object' || !isJsonObject(holder) || Object.hasOwn(holder, field.name)) return false;
    const inside = new Set(childrenOf(first.message, field).map(({ name }) => name));
    return unknown.every(({ fault }) => inside.has(fault.name));
  });
  const names = objects.map(({ name }) => name);
  const required = names.filter((name) => missingAmong([name], first, faults).length > 0);
  if (required.length > 0) return required;
  return unknown.length > 1 ? names : [];
}
