import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import { placeOf } from '../origin.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import type { MessagePath } from '../validation/message-fault.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { fieldsAt } from './fields-of-message.ts';
import { leafAccepts } from './fitting-values.ts';
import { formatJsonPath } from './json-path.ts';
import {
  type IsUsed,
  joinSteps,
  stepsOf,
  type ToldFault,
  type UnknownTag,
  unknownTags,
} from './renamed-tags.ts';

/** Files: fewer may all come from one slip of their author, unless every object of the examples has the tag. */
const ENOUGH = 3;
const FEWEST = 2;

/** What is needed of the examples that faults are of. */
export interface ExamplesOfTags<Told extends ToldFault> {
  /** The value that the example of a fault has at its path, or at another. */
  readonly valueAt: (fault: Told, path?: MessagePath) => unknown;
  readonly isUsed: IsUsed;
  /** Whether all the objects where a tag may stand have it. */
  readonly isEverywhere: (unknown: UnknownTag) => boolean;
}

/**
 * A tag that several examples write and the message does not have, where one value alone of the sheet could be it: in no example,
 * between the same neighbours, and it takes all that they write. Either it got another name or a row beside it went: the cell is
 * where to look, and the finding says both. As many tags as there are such values go together, in the order of both.
 *
 * @returns the faults that stand for themselves.
 */
export function reportUnlikeTags<Told extends ToldFault>(
  faults: readonly Told[],
  { valueAt, isUsed, isEverywhere }: ExamplesOfTags<Told>,
  reporter: DiagnosticReporter,
): readonly Told[] {
  const explained = new Set<ToldFault>();
  const alike = new Map<string, Candidates<Told>[]>();
  for (const unknown of unknownTags(faults, valueAt)) {
    const { message, parent, name } = unknown;
    const own = faults.filter((one) => unknown.faults.includes(one));
    const files = new Set(own.map(({ file }) => file)).size;
    if (files < FEWEST || (files < ENOUGH && !isEverywhere(unknown))) continue;
    const between = fieldsBetween(
      fieldsAt(message, stepsOf(parent)),
      name,
      own.map((one) => valueAt(one, one.fault.path.slice(0, -1))),
    );
    const fields = between.filter(
      (field) => !isUsed(message, joinSteps(parent, field.name)) && leafAccepts(field, unknown.values),
    );
    const key = JSON.stringify([message.name, parent, fields.map((field) => field.name)]);
    alike.set(key, [...(alike.get(key) ?? []), { unknown, fields, own }]);
  }
  for (const group of alike.values()) {
    for (const [index, { unknown, fields, own }] of group.entries()) {
      const field = fields[index];
      if (field === undefined || fields.length !== group.length) continue;
      for (const one of own) explained.add(one);
      report(field, unknown, reporter);
    }
  }
  return faults.filter((one) => !explained.has(one));
}

/** An unknown tag and the fields that it could be. */
interface Candidates<Told extends ToldFault> {
  readonly unknown: UnknownTag;
  readonly fields: readonly Field[];
  readonly own: readonly Told[];
}

function report(
  field: Field,
  { message, parent, name, faults }: UnknownTag,
  reporter: DiagnosticReporter,
): void {
  reporter.report(
    diagnostics['tag-unlike-examples'],
    { place: placeOf(field.origin, 'name'), value: field.name, related: faults.map(({ told }) => told) },
    {
      old: name,
      message: message.name,
      path: formatJsonPath([message.root, ...stepsOf(parent)]),
      count: faults.length,
    },
  );
}

/** The fields that stand, in the sheet, between those that stand around a tag in all the objects that have it. */
function fieldsBetween(fields: readonly Field[], tag: string, holders: readonly unknown[]): readonly Field[] {
  const indexOf = new Map(fields.map(({ name }, index) => [name, index]));
  let [after, before] = [-1, fields.length];
  for (const holder of holders.filter(isJsonObject)) {
    const tags = Object.keys(holder);
    const at = tags.indexOf(tag);
    for (const [index, name] of tags.entries()) {
      const known = indexOf.get(name);
      if (known === undefined) continue;
      if (index < at) after = Math.max(after, known);
      else before = Math.min(before, known);
    }
  }
  return fields.slice(after + 1, before);
}
