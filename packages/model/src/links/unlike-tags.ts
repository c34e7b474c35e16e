import { isList } from '../cardinality.ts';
import type { DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import { placeOf } from '../origin.ts';
import { Suggestions } from '../validation/closest-name.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import type { MessagePath } from '../validation/message-fault.ts';
import { validateLeaf } from '../validation/validate-leaf.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { fieldsAt } from './fields-of-message.ts';
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
 * where to look, and the finding says both.
 *
 * @returns the faults that stand for themselves.
 */
export function reportUnlikeTags<Told extends ToldFault>(
  faults: readonly Told[],
  { valueAt, isUsed, isEverywhere }: ExamplesOfTags<Told>,
  reporter: DiagnosticReporter,
): readonly Told[] {
  const explained = new Set<ToldFault>();
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
    const [only, ...others] = between.filter(
      (field) => !isUsed(message, joinSteps(parent, field.name)) && accepts(field, unknown),
    );
    if (only === undefined || others.length > 0) continue;
    for (const one of own) explained.add(one);
    reporter.report(
      diagnostics['tag-unlike-examples'],
      { place: placeOf(only.origin, 'name'), value: only.name, related: own.map(({ told }) => told) },
      {
        old: name,
        message: message.name,
        path: formatJsonPath([message.root, ...stepsOf(parent)]),
        count: own.length,
      },
    );
  }
  return faults.filter((one) => !explained.has(one));
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

/** Whether a value may be all that the examples write. */
function accepts(field: Field, { values }: UnknownTag): boolean {
  if (field.kind !== 'leaf' || field.cardinality.max === 0) return false;
  const suggestions = new Suggestions(0);
  return values.every((value) => {
    if (isList(field.cardinality) !== Array.isArray(value)) return false;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.every((item) => validateLeaf(field, item, () => [], suggestions) === null);
  });
}
