import type { Diagnostic, DiagnosticReporter } from '../diagnostics.ts';
import type { Field } from '../field.ts';
import type { Message } from '../message.ts';
import type { Nomenclature } from '../nomenclature.ts';
import { type FieldAspect, type Place, placeOf } from '../origin.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import type { MessageFault } from '../validation/message-fault.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { refusedExample, reportMissingCodes } from './missing-codes.ts';
import { type ToldFault, withoutNumbers } from './renamed-tags.ts';
import { listOf } from './report-example-fault.ts';

/** What the examples of a message hold, by path without numbers, `patient.detail`. */
export class ExampleContents {
  readonly #members = new Map<string, number>();
  readonly #values = new Map<string, number>();

  /** @param body what stands under the root of an example. */
  add(body: unknown): void {
    const pending: { readonly value: unknown; readonly path: string }[] = [{ value: body, path: '' }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { value, path } = next;
      if (Array.isArray(value)) pending.push(...value.map((item) => ({ value: item, path })));
      else {
        countOne(this.#values, path);
        if (!isJsonObject(value)) continue;
        for (const [name, inner] of Object.entries(value)) {
          const inside = path === '' ? name : `${path}.${name}`;
          countOne(this.#members, inside);
          pending.push({ value: inner, path: inside });
        }
      }
    }
  }

  /** How many objects have this member. */
  members(path: string): number {
    return this.#members.get(path) ?? 0;
  }

  /** Every path that leads to a member. */
  paths(): Iterable<string> {
    return this.#members.keys();
  }

  /** How many values stand there, each item of a list being one. */
  values(path: string): number {
    return this.#values.get(path) ?? 0;
  }
}

function countOne(counts: Map<string, number>, path: string): void {
  counts.set(path, (counts.get(path) ?? 0) + 1);
}

/** Files, and the example of the row is as good as one: fewer may all come from one slip of their author. */
const ENOUGH = 3;

/** What a cell asks, where no example gives it. */
interface Contradiction {
  readonly aspect: FieldAspect;
  /** The cell as a sentence shows it. */
  readonly asked: string;
  /** How many values of the examples it is asked of; `null` where each is at fault by itself. */
  readonly count: number | null;
}

interface Group {
  readonly field: Field;
  readonly message: Message;
  readonly contradiction: Contradiction;
  readonly faults: ToldFault[];
}

/**
 * A cell of the model that contradicts all the examples of a message, as soon as several files have its datum, was changed:
 * one finding there, with the faults of the examples under it.
 *
 * @returns the faults that stand for themselves.
 */
export function reportContradictedCells<Told extends ToldFault>(
  faults: readonly Told[],
  contentsOf: (message: Message) => ExampleContents,
  nomenclatures: readonly Nomenclature[],
  reporter: DiagnosticReporter,
): readonly Told[] {
  const valuesAt = ({ message }: ToldFault, path: string) => contentsOf(message).values(path);
  const explained = reportMissingCodes(faults, { nomenclatures, valuesAt }, reporter);
  const groups = new Map<string, Group>();
  for (const one of faults) {
    if (explained.has(one)) continue;
    const { message, fault } = one;
    const path = withoutNumbers(fault.path);
    const contradiction = contradictionOf(fault, path, contentsOf(message));
    if (contradiction === null || fault.field === null) continue;
    const key = JSON.stringify([message.name, path, contradiction.aspect, contradiction.asked]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { field: fault.field, message, contradiction, faults: [one] });
    else known.faults.push(one);
  }
  for (const group of groups.values()) {
    const { count } = group.contradiction;
    const files = new Set(group.faults.map(({ file }) => file));
    const ofRow = refusedExample(group.field) === null ? 0 : 1;
    if (files.size + ofRow < ENOUGH || (count !== null && group.faults.length < count)) continue;
    for (const one of group.faults) explained.add(one);
    report(group, files.size, reporter);
  }
  return faults.filter((one) => !explained.has(one));
}

function report(
  { field, message, contradiction, faults }: Group,
  files: number,
  reporter: DiagnosticReporter,
): void {
  const { aspect, asked } = contradiction;
  const related: Diagnostic[] = faults.map(({ told }) => told);
  reporter.report(
    diagnostics['cell-against-examples'],
    { place: placeOfAspect(field, aspect), value: asked, related },
    { label: field.label, message: message.name, count: faults.length, files },
  );
}

function placeOfAspect(field: Field, aspect: FieldAspect): Place {
  const constraint = field.kind === 'leaf' && aspect === 'constraint' ? field.constraintOrigin : null;
  return placeOf(constraint ?? field.origin, aspect);
}

function contradictionOf(fault: MessageFault, path: string, contents: ExampleContents): Contradiction | null {
  const cardinality = (count: number | null): Contradiction | null =>
    fault.field === null
      ? null
      : { aspect: 'cardinality', asked: String(fault.field.row.cardinality ?? ''), count };
  switch (fault.kind) {
    case 'missing-field':
      return contents.members(path) > 0 ? null : cardinality(null);
    case 'forbidden-field':
      return cardinality(null);
    case 'not-an-array':
    case 'unexpected-array':
      return cardinality(contents.members(path));
    case 'wrong-type':
    case 'not-integer': {
      const asked = fault.field === null ? '' : String(fault.field.row.type ?? '');
      return asked === '' ? null : { aspect: 'type', asked, count: contents.values(path) };
    }
    case 'pattern':
      return fault.pattern.origin === 'built-in'
        ? { aspect: 'type', asked: String(fault.field.row.type ?? ''), count: contents.values(path) }
        : { aspect: 'constraint', asked: fault.pattern.source, count: contents.values(path) };
    case 'enumeration':
      return { aspect: 'constraint', asked: listOf(fault.enumeration), count: contents.values(path) };
    default:
      return null;
  }
}
