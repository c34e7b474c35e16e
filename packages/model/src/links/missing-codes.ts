import { type Diagnostic, DiagnosticCollector, type DiagnosticReporter } from '../diagnostics.ts';
import { readExample } from '../example-value.ts';
import type { Field } from '../field.ts';
import { grouped } from '../grouped.ts';
import type { Nomenclature } from '../nomenclature.ts';
import { formatPlace, type Origin, type Place, placeOf } from '../origin.ts';
import { exampleFaultDiagnostics as diagnostics } from './example-fault-diagnostics.ts';
import { type ToldFault, withoutNumbers } from './renamed-tags.ts';
import { listOf } from './report-example-fault.ts';

/** Files that write one code, and the example of a row is as good as one: fewer may all come from one slip of their author. */
const ENOUGH = 3;
/** The same for a code that several data write, or that differs by blanks at its ends, which nobody types twice by mistake. */
const ENOUGH_OF_SEVERAL = 2;
/** Codes of one list that nothing is like: one alone is a slip of its example. */
const SEVERAL = 2;

/** A list, and the faults of examples whose codes it does not have. */
interface CodeList {
  readonly list: string;
  readonly place: Place;
  /** `null` where it is written in the cell. */
  readonly nomenclature: Nomenclature | null;
  readonly faults: readonly ToldFault[];
}

/** What is needed to tell a list that has changed from a cell that cites another. */
export interface ListsOfExamples {
  /** Of the release; none where they are not known. */
  readonly nomenclatures: readonly Nomenclature[];
  /** How many values the examples have where a fault stands. */
  readonly valuesAt: (fault: ToldFault, path: string) => number;
}

/**
 * Codes that examples write and a list does not have, be it a nomenclature or that of a cell: the list has changed, and not the
 * cells that cite it. The examples of their rows are heard too. One finding at the list, for all the codes that it has lost.
 *
 * @returns the faults under these findings.
 */
export function reportMissingCodes(
  faults: readonly ToldFault[],
  lists: ListsOfExamples,
  reporter: DiagnosticReporter,
): Set<ToldFault> {
  const explained = new Set<ToldFault>();
  for (const one of listsOf(faults)) {
    const missing = isOneCode(one) ? one.faults : codesOfList(one, lists);
    for (const fault of missing) explained.add(fault);
    const related = missing.map(({ told }) => told);
    if (missing.length > 0) reportMissing(one, related, reporter);
  }
  return explained;
}

/** A code without what authors mistype in it: accents, blanks, hyphens, capitals. */
function plain(code: string): string {
  return code
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function reportMissing(
  { list, place, nomenclature = null }: Pick<CodeList, 'list' | 'place'> & Partial<CodeList>,
  related: readonly Diagnostic[],
  reporter: DiagnosticReporter,
): void {
  const codes = [...new Set(related.map(({ value = '' }) => value))];
  const files = new Set(related.map((one) => one.place.file)).size;
  const [code = ''] = codes;
  const written =
    codes.length === 1 ? nomenclature?.codes.find((one) => plain(one.code) === plain(code)) : undefined;
  const context = { place: written?.place ?? place, value: codes.join(', '), related };
  const count = related.length;
  if (codes.length === 1)
    reporter.report(diagnostics['code-missing-in-list'], context, { list, count, files });
  else reporter.report(diagnostics['codes-missing-in-list'], context, { list, count });
}

/** Whether a finding is about codes that a list does not have. */
export function isOfMissingCodes({ definition: { code } }: Diagnostic): boolean {
  return (
    code === diagnostics['code-missing-in-list'].code || code === diagnostics['codes-missing-in-list'].code
  );
}

/** The codes that a list does not have, as such a finding says. */
export function codesMissing({ related = [] }: Diagnostic): ReadonlySet<string> {
  return new Set(related.map(({ value = '' }) => value));
}

/** One finding for what several links say of one list, which has all their codes to get back. */
export function missingCodesOfLinks(found: readonly Diagnostic[]): Diagnostic | undefined {
  const [first] = found;
  if (first === undefined || found.length === 1) return first;
  const collector = new DiagnosticCollector();
  const { place, parameters } = first;
  reportMissing(
    { list: parameters.list ?? '', place },
    found.flatMap(({ related = [] }) => related),
    collector,
  );
  return collector.diagnostics[0];
}

function listsOf(faults: readonly ToldFault[]): readonly CodeList[] {
  const lists = new Map<string, CodeList>();
  for (const one of faults) {
    if (one.fault.kind !== 'enumeration') continue;
    const { field, enumeration } = one.fault;
    const { nomenclature } = enumeration;
    const place = nomenclature?.place ?? placeOf(field.constraintOrigin ?? field.origin, 'constraint');
    const key = formatPlace(place);
    const list = lists.get(key) ?? {
      ...{ list: listOf(enumeration), place, nomenclature, faults: [] },
    };
    lists.set(key, { ...list, faults: [...list.faults, one] });
  }
  return [...lists.values()];
}

/** Whether several examples write one code that the list does not have, and nothing is refused but it. */
function isOneCode({ faults }: CodeList): boolean {
  const rows = new Map(faults.map(({ fault }) => [fault.field?.origin, refusedExample(fault.field)]));
  const ofRows = [...rows.values()].filter((example) => example !== null);
  const codes = new Set([...faults.map(codeOf), ...ofRows]);
  const files = new Set(faults.map(({ file }) => file)).size;
  // Two slips of one code, in two files, would not be in two data.
  const enough = rows.size > 1 || faults.every(differsByBlanks) ? ENOUGH_OF_SEVERAL : ENOUGH;
  return codes.size === 1 && files + ofRows.length >= enough;
}

/** Whether a list has the code that an example writes, but for the blanks at its ends. */
function differsByBlanks({ fault }: ToldFault): boolean {
  if (fault.kind !== 'enumeration' || typeof fault.value !== 'string') return false;
  const bare = fault.value.trim();
  return fault.enumeration.items.some(({ value }) => value.trim() === bare);
}

/** The faults that come from several codes which a list has lost; none where its cells, or the examples, may be at fault. */
function codesOfList(
  { list, nomenclature, faults }: CodeList,
  { nomenclatures, valuesAt }: ListsOfExamples,
): readonly ToldFault[] {
  const others = nomenclatures.filter(({ id }) => id !== list);
  const rows = byRow(faults);
  const isOfList = [...rows.values()].flatMap((own) => {
    const paths = new Map(
      own.map((one) => [`${one.message.name} ${withoutNumbers(one.fault.path)}`, one] as const),
    );
    const values = [...paths.values()].reduce(
      (sum, one) => sum + valuesAt(one, withoutNumbers(one.fault.path)),
      0,
    );
    // A cell some values of which are taken cites the list that it always did.
    if (values > own.length) return own;
    const isOfCell = others.length === 0 ? rows.size === 1 : others.some((other) => hasCodes(other, own));
    return nomenclature === null || isOfCell ? [] : own;
  });
  const codes = grouped(isOfList, codeOf);
  const isUnlike = (own: readonly ToldFault[]) => own.every(({ told }) => told.definition === UNLIKE);
  const isCertain = [...codes.values()].some(hasEnough);
  const unlike = [...codes.values()].filter(isUnlike).length;
  const refused = new Set(isOfList.flatMap(codesOf));
  if (refused.size < SEVERAL || (!isCertain && unlike < SEVERAL)) return [];
  // What is almost another code, once, is a slip of its example.
  return [...codes.values()].flatMap((own) =>
    own.length === 1 && own.every(({ told }) => told.definition === diagnostics['code-misspelled'])
      ? []
      : own,
  );
}

const UNLIKE = diagnostics['code-unknown'];

function hasEnough(own: readonly ToldFault[]): boolean {
  const rows = byRow(own);
  const ofRows = [...rows.values()].filter(
    ([one]) => refusedExample(one?.fault.field ?? null) === codeOf(one),
  );
  const files = new Set(own.map(({ file }) => file)).size;
  return files + ofRows.length >= (rows.size > 1 ? ENOUGH_OF_SEVERAL : ENOUGH);
}

/** Whether another list has what a cell refuses, but for one slip of many: the cell cited it. */
function hasCodes({ codes }: Nomenclature, faults: readonly ToldFault[]): boolean {
  const known = new Set(codes.map(({ code }) => code));
  const refused = new Set(faults.flatMap(codesOf));
  const lacking = [...refused].filter((code) => !known.has(code)).length;
  return lacking === 0 || (lacking === 1 && refused.size > SEVERAL);
}

function byRow(faults: readonly ToldFault[]): ReadonlyMap<Origin | undefined, readonly ToldFault[]> {
  return grouped(faults, ({ fault }) => fault.field?.origin);
}

/** The example of a row, where its own cell refuses it; else `null`. */
export function refusedExample(field: Field | null): string | null {
  if (field?.kind !== 'leaf' || field.example === null) return null;
  return readExample(field).kind === 'faulty' ? String(field.example) : null;
}

/** The code of a fault, and that of the example of its row where it is refused too. */
function codesOf(one: ToldFault): readonly string[] {
  const ofRow = refusedExample(one.fault.field);
  return ofRow === null ? [codeOf(one)] : [codeOf(one), ofRow];
}

function codeOf(one: ToldFault | undefined): string {
  return one?.fault.kind === 'enumeration' ? String(one.fault.value) : '';
}
