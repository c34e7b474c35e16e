import {
  codesMissing,
  type Diagnostic,
  type DiagnosticDefinition,
  exampleFaultDiagnostics,
  formatPlace,
  grouped,
  isOfMissingCodes,
  missingCodesOfLinks,
  type Nomenclature,
  nomenclatureUseDiagnostics,
  silenceTarget,
  withoutItems,
} from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import type { CheckedLink } from './check-links.ts';

const CELL = exampleFaultDiagnostics['cell-against-examples'].code;

const OF_DATA = new Set(Object.values<DiagnosticDefinition>(exampleFaultDiagnostics).map(({ code }) => code));

/** What is said of a value that is not in its list, according to what it is like. */
export const OF_CODES = new Set<string>([
  exampleFaultDiagnostics['code-unknown'].code,
  exampleFaultDiagnostics['code-misspelled'].code,
  exampleFaultDiagnostics['label-for-code'].code,
]);

/**
 * Cells of releases that the examples of links contradict. A link that has too few examples to tell so by itself still shows
 * the same fault: it goes under the cell that another link of the same release tells.
 */
export class ContradictedCells {
  readonly #causes = new Map<string, Diagnostic[]>();
  /** What the links of a release say of one list, and the finding for all of them. */
  readonly #ofLists = new Map<Diagnostic, Diagnostic | undefined>();

  constructor(links: readonly CheckedLink[]) {
    const releases = grouped(links, ({ opened }) => opened.link?.modelRelease);
    for (const [release, own] of releases) {
      if (release === undefined) continue;
      const told = own.flatMap(({ result }) =>
        result.diagnostics.filter((one) => isOfDatum(one) && one.place.cell !== undefined),
      );
      for (const found of grouped(told.filter(isOfMissingCodes), (one) => formatPlace(one.place)).values())
        for (const [index, one] of found.entries())
          this.#ofLists.set(one, index === 0 ? missingCodesOfLinks(found) : undefined);
      this.#causes.set(
        release,
        told.flatMap((one) => this.asTold(one)),
      );
    }
  }

  /** What is told instead of a finding of one link: that of all links about its list, with the first of them. */
  asTold(one: Diagnostic): readonly Diagnostic[] {
    if (!this.#ofLists.has(one)) return [one];
    const ofAll = this.#ofLists.get(one);
    return ofAll === undefined ? [] : [ofAll];
  }

  /** The finding at a cell that explains what an example of a link shows. */
  causeOf(one: Diagnostic, { link }: CheckedLink['opened']): Diagnostic | undefined {
    if (!isOfDatum(one) || one.place.cell !== undefined || link === null) return undefined;
    const causes = this.#causes.get(link.modelRelease) ?? [];
    return causes.find((cause) => isMissingCode(one, cause) || isSameFault(one, cause));
  }
}

/** Whether a finding is about a datum of examples. */
export function isOfDatum({ definition }: Diagnostic): boolean {
  return OF_DATA.has(definition.code);
}

/** Whether it is about a code that a list does not have, wherever that code stands. */
function isMissingCode({ value = '', parameters: { list } }: Diagnostic, cause: Diagnostic): boolean {
  return isOfMissingCodes(cause) && list === cause.parameters.list && codesMissing(cause).has(value);
}

/** Whether it says of a datum what a cell explains: a cell that refuses all values refuses any. */
function isSameFault(one: Diagnostic, { definition, related = [] }: Diagnostic): boolean {
  const kindOf = ({ definition: { code } }: Diagnostic) => (OF_CODES.has(code) ? 'code' : code);
  const pathOf = ({ parameters: { path } }: Diagnostic) => (path === undefined ? null : withoutItems(path));
  const path = pathOf(one);
  return (
    path !== null &&
    related.some(
      (other) =>
        pathOf(other) === path &&
        kindOf(other) === kindOf(one) &&
        (definition.code === CELL || other.value === one.value),
    )
  );
}

/** A tag that is another one, whatever else is said of it. */
const OF_TAGS = new Set<string>([
  exampleFaultDiagnostics['tag-renamed'].code,
  exampleFaultDiagnostics['tag-unlike-examples'].code,
]);

/**
 * Whether a finding of a release follows from a cell that the examples of links contradict: it is about that cell, the example
 * beside it, which it refuses as it does those of the links, or the lists that it cites no more and did not cite.
 *
 * @param nomenclatures those of the release.
 */
export function isOfContradictedCell(
  one: Diagnostic,
  cause: Diagnostic,
  nomenclatures: readonly Nomenclature[],
): boolean {
  const { definition, place, value, parameters } = one;
  const rowOf = ({ cell = '' }: Diagnostic['place']) => cell.replace(/^[A-Z]+/, '');
  const isSameCell = formatPlace(place) === formatPlace(cause.place);
  const isSameSheet = place.file === cause.place.file && place.sheet === cause.place.sheet;
  const isSameRow = isSameSheet && rowOf(place) === rowOf(cause.place);
  if (cause.definition.code === exampleFaultDiagnostics['field-unticked'].code)
    return isSameRow && definition.code === 'workbook/rows-in-no-perimeter' && parameters.count === '1';
  if (isSameCell && OF_TAGS.has(cause.definition.code)) return definition.code.startsWith('model/');
  if (isOfMissingCodes(cause)) {
    // The code is there, and badly written.
    if (isSameCell && definition.code.startsWith('workbook/nomenclature-code-')) return true;
    if (definition.code === cliDiagnostics['silence-unused'].code)
      return isSilenceOf(value ?? '', cause.place);
    // A list may be written in the cell itself.
    if (isSameCell && isOfSpelling(one)) return true;
    if (isSameRow && definition.code.startsWith('model/'))
      return isSameCell || codesMissing(cause).has(value ?? '');
    if (definition.code !== 'model/example-not-in-list') return false;
    // A list that has lost several codes has lost that of a row too.
    return (
      isMissingCode(one, cause) || (codesMissing(cause).size > 1 && parameters.list === cause.parameters.list)
    );
  }
  if (cause.definition.code !== CELL) return false;
  // What was silenced in the cell has changed with it.
  if (definition.code === cliDiagnostics['silence-unused'].code) {
    const cited = nomenclatures.find(({ id }) => id === cause.value);
    return (
      value === formatPlace(cause.place) || (cited !== undefined && isSilenceOf(value ?? '', cited.place))
    );
  }
  if (definition.code === nomenclatureUseDiagnostics['nomenclature-unused'].code)
    return isListOfExamples(
      nomenclatures.find(({ id }) => id === value),
      cause,
    );
  // What else is said of the value of the cell, or of the example beside it.
  return (
    (isSameCell && (definition.code.startsWith('model/') || isOfSpelling(one))) ||
    (definition.code.startsWith('model/example-') && isSameRow)
  );
}

/** Whether it says of a cell how its constraint is written: the cell that was there before was written otherwise. */
function isOfSpelling({ definition }: Diagnostic): boolean {
  return definition.code === 'workbook/constraint-read-as-meant';
}

/** What the examples of several rows have in common that write one code which their nomenclature does not have. */
export function missingCodeKey(
  { definition, value = '', parameters: { list } }: Diagnostic,
  nomenclatures: readonly Nomenclature[],
): string | null {
  const isOfList = nomenclatures.some(({ id }) => id === list);
  return definition.code === 'model/example-not-in-list' && isOfList ? JSON.stringify([list, value]) : null;
}

/** Whether a silence is of the sheet of a list. */
function isSilenceOf(target: string, { file, sheet }: Diagnostic['place']): boolean {
  const silenced = silenceTarget(target);
  return silenced.file === file && silenced.sheet === sheet;
}

/** Whether a list has all the codes that a cell refuses: the cell cited it. */
function isListOfExamples(list: Nomenclature | undefined, { related = [] }: Diagnostic): boolean {
  const refused = related.filter(({ definition }) => OF_CODES.has(definition.code));
  const codes = new Set(list?.codes.map(({ code }) => code));
  return refused.length > 0 && refused.every(({ value = '' }) => codes.has(value));
}
