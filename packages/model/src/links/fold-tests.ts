import { type Diagnostic, DiagnosticCollector, sortDiagnostics } from '../diagnostics.ts';
import { foldUnder } from '../folding.ts';
import { isJsonObject } from '../validation/json-kind.ts';
import { linkAcceptanceTestDiagnostics as testDiagnostics } from './acceptance-test-diagnostics.ts';
import { exampleFileDiagnostics as diagnostics } from './example-diagnostics.ts';
import { exampleFaultDiagnostics as faultDiagnostics } from './example-fault-diagnostics.ts';
import { formatJsonPath, type JsonPathStep, parseJsonPath } from './json-path.ts';
import type { LinkExample } from './link-example.ts';

/** Where the path of a test leaves its example. */
interface Gap {
  readonly told: Diagnostic;
  readonly example: LinkExample;
  /** What holds nothing under the next step, `['createCaseHealth', 'patient']`. */
  readonly holder: readonly (string | number)[];
  readonly step: JsonPathStep;
}

/**
 * Makes one finding of the rows of tests that lead to one thing which an example has not: a tag of the example that
 * nobody knows there, under which it may stand, or the lack of it in the example.
 */
export function foldTests(
  found: readonly Diagnostic[],
  examples: readonly LinkExample[],
): readonly Diagnostic[] {
  const exampleOf = new Map(examples.map((example) => [example.name, example]));
  const gaps = new Map<string, Gap[]>();
  for (const told of found) {
    const gap = gapOf(told, exampleOf.get(told.parameters.example ?? ''));
    if (gap === null) continue;
    const key = JSON.stringify([gap.example.name, gap.holder, gap.step]);
    gaps.set(key, [...(gaps.get(key) ?? []), gap]);
  }
  const replaced = new Map<Diagnostic, Diagnostic | null>();
  for (const group of gaps.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const related = group.map(({ told }) => told);
    const cause = unknownTagBeside(first, found);
    if (cause !== undefined) {
      const known = replaced.get(cause) ?? cause;
      replaced.set(cause, foldUnder(known, related));
    } else if (isOfExample(group)) replaced.set(first.told, missingDatum(first, related));
    else continue;
    for (const one of related) if (one !== first.told || cause !== undefined) replaced.set(one, null);
  }
  const left = found.flatMap((one) => {
    const instead = replaced.get(one);
    return instead === undefined ? [one] : instead === null ? [] : [instead];
  });
  return sortDiagnostics(left);
}

function gapOf(told: Diagnostic, example: LinkExample | undefined): Gap | null {
  if (told.definition.code !== testDiagnostics['test-path-without-match'].code || example === undefined)
    return null;
  const reading = parseJsonPath(told.value ?? '');
  if (reading.kind !== 'path') return null;
  const holder: (string | number)[] = [];
  let value = example.value;
  for (const step of reading.steps) {
    const next = step.kind === 'member' ? step.name : step.kind === 'item' ? step.index : 0;
    const holds =
      typeof next === 'number' ? Array.isArray(value) && next < value.length : hasMember(value, next);
    if (!holds) return { told, example, holder, step };
    value = (value as Readonly<Record<string | number, unknown>>)[next];
    holder.push(next);
  }
  return null;
}

function hasMember(value: unknown, name: string): boolean {
  return isJsonObject(value) && Object.hasOwn(value, name);
}

/** Several rows say that the example lacks something; a number of an item, that several steps give. */
function isOfExample(group: readonly Gap[]): boolean {
  const [first] = group;
  if (first === undefined || group.length < 2) return false;
  return first.step.kind === 'member' || new Set(group.map(({ told }) => told.place.sheet)).size > 1;
}

/** A tag that is unknown where the missing one was looked for. */
function unknownTagBeside({ example, holder }: Gap, found: readonly Diagnostic[]): Diagnostic | undefined {
  const beside = formatJsonPath(holder);
  return found.find(
    ({ definition, place, value = '', parameters: { path = '' } }) =>
      definition.code === faultDiagnostics['field-unknown'].code &&
      place.file === example.file &&
      path === `${beside}.${value}`,
  );
}

function missingDatum({ example, holder, step }: Gap, related: readonly Diagnostic[]): Diagnostic {
  const collector = new DiagnosticCollector();
  const value = step.kind === 'member' ? step.name : step.kind === 'item' ? `[${step.index}]` : '[*]';
  const context = { place: example.placeOf(holder), value, related };
  const parameters = { path: formatJsonPath(holder), count: related.length };
  collector.report(diagnostics['datum-of-tests-missing'], context, parameters);
  const [told] = collector.diagnostics;
  if (told === undefined) throw new Error('a finding that was reported is there');
  return told;
}
