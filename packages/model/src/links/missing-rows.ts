import { type Diagnostic, DiagnosticCollector, type DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import { foldAlike, relay } from '../folding.ts';
import { placeOf } from '../origin.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { childrenOf, fieldsAt } from './fields-of-message.ts';
import { formatJsonPath } from './json-path.ts';
import {
  type IsUsed,
  joinSteps,
  stepsOf,
  type ToldFault,
  type UnknownTag,
  unknownTags,
  withoutNumbers,
} from './renamed-tags.ts';

/** Files: what the sheet shows besides leaves no doubt, but for the slip of one file. */
const ENOUGH = 2;

/**
 * A tag that several examples write and the message does not have, though its sheet tells why: the row is there and not ticked, or
 * the row of the object is gone and its data have fallen to the object above. One finding each, at the cell to change, with
 * the faults of the examples under it.
 *
 * @param valueAt the value that an example has at the path of a fault.
 * @param isUsed whether an example has a tag under a path without numbers, `patient.detail`.
 * @returns the faults that stand for themselves.
 */
export function reportMissingRows<Told extends ToldFault>(
  faults: readonly Told[],
  valueAt: (fault: Told) => unknown,
  isUsed: IsUsed,
  reporter: DiagnosticReporter,
): readonly Told[] {
  const explained = new Set<ToldFault>();
  const unticked = new DiagnosticCollector();
  for (const unknown of unknownTags(faults, valueAt)) {
    const files = new Set(unknown.faults.map(({ file }) => file)).size;
    if (files < ENOUGH) continue;
    const under = reportUnticked(unknown, files, unticked) ?? reportObject(unknown, faults, isUsed, reporter);
    for (const one of under ?? []) explained.add(one);
  }
  relay(foldColumns(unticked.diagnostics), reporter);
  return faults.filter((one) => !explained.has(one));
}

/** Marks of one column: fewer are rows that were forgotten one by one. */
const WHOLE_COLUMN = 4;

/** Many data that a perimeter does not tick: its column is at fault, or its title is that of another; one finding at the first. */
function foldColumns(unticked: readonly Diagnostic[]): readonly Diagnostic[] {
  const columnOf = ({ place }: Diagnostic) =>
    JSON.stringify([place.file, place.sheet, place.cell?.replace(/[0-9]+$/, '')]);
  return foldAlike(unticked, (one) => {
    const column = columnOf(one);
    const count = unticked.filter((other) => columnOf(other) === column).length;
    return count < WHOLE_COLUMN ? null : column;
  });
}

/** The faults under the finding; `null` when the sheet has no such row. */
function reportUnticked(
  { message, parent, name, faults }: UnknownTag,
  files: number,
  reporter: DiagnosticReporter,
): readonly ToldFault[] | null {
  const fields = fieldsAt(message, stepsOf(parent));
  const row = message.leftOut?.find(({ path }) => {
    const steps = path.split('/').slice(1);
    // A row stands once in the sheet, and describes the tag wherever objects of its type stand.
    return steps.pop() === name && fieldsAt(message, steps) === fields;
  });
  if (row === undefined) return null;
  reporter.report(
    diagnostics['field-unticked'],
    { place: row.place, value: name, related: toldOf(faults) },
    {
      label: row.label,
      message: message.name,
      perimeter: message.perimeter ?? '',
      count: faults.length,
      files,
    },
  );
  return faults;
}

/** The same for an object whose data are read under another that stands above it. */
function reportObject(
  unknown: UnknownTag,
  faults: readonly ToldFault[],
  isUsed: IsUsed,
  reporter: DiagnosticReporter,
): readonly ToldFault[] | null {
  const { message, parents, parent, name, values } = unknown;
  const objects = values.flatMap((value) => (Array.isArray(value) ? value : [value]));
  if (!objects.every(isJsonObject)) return null;
  const tags = new Set(objects.flatMap((one) => Object.keys(one)));
  if (tags.size === 0) return null;
  const holder = fieldsAt(message, stepsOf(parent)).find((field) =>
    holdsFallen(field, unknown, tags, isUsed),
  );
  if (holder?.kind !== 'object') return null;
  const paths = parents.map((one) => joinSteps(one, holder.name));
  const fallen = childrenOf(message, holder).filter(({ name: tag }) => tags.has(tag));
  const first = fallen.reduce((one, other) => (other.origin.row < one.origin.row ? other : one));
  const missing = faults.filter(
    (one) =>
      one.message === message &&
      one.fault.kind === 'missing-field' &&
      tags.has(one.fault.field.name) &&
      paths.includes(withoutNumbers(one.fault.path.slice(0, -1))),
  );
  const related = [...unknown.faults, ...missing];
  reporter.report(
    diagnostics['object-row-missing'],
    { place: placeOf(first.origin, 'name'), value: first.name, related: toldOf(related) },
    {
      tag: name,
      message: message.name,
      holder: holder.name,
      path: formatJsonPath([message.root, ...stepsOf(parent)]),
      count: unknown.faults.length,
    },
  );
  return related;
}

/** Whether an object that examples have knows all the tags that they write under another, and none of them writes one there. */
function holdsFallen(
  field: Field,
  { message, parent }: UnknownTag,
  tags: ReadonlySet<string>,
  isUsed: IsUsed,
): boolean {
  if (field.kind !== 'object') return false;
  const inside = new Set(childrenOf(message, field).map(({ name }) => name));
  const path = joinSteps(parent, field.name);
  // In no example it would rather be the same object, under another name.
  if (!isUsed(message, path)) return false;
  return [...tags].every((tag) => inside.has(tag) && !isUsed(message, joinSteps(path, tag)));
}

function toldOf(faults: readonly ToldFault[]): readonly Diagnostic[] {
  return faults.map(({ told }) => told);
}
