import { parseCellRange } from '../../spreadsheet/cell-address.ts';
import type { CellRange } from '../../spreadsheet/spreadsheet.ts';
import { prefixed } from '../add-sheet/add-styles.ts';
import { officePrefix } from '../add-sheet/namespaces.ts';
import type { XmlPart } from '../add-sheet/xml-part.ts';
import type { SheetHelps, TableDesign } from '../sheet-design.ts';
import { faultsXml, validationsXml } from '../worksheet-xml.ts';
import { xmlText } from '../xml-text.ts';

/** The helps that a sheet lacks. */
export interface NewHelps extends Required<Omit<SheetHelps, 'table'>> {
  readonly table: TableDesign | null;
}

/** What stands behind conditional formats, lists and tables in a worksheet, in the order of ECMA-376 (part 1, §18.3.1.99). */
const BEHIND_FORMATS = [
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing'],
  ...['legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls'],
  ...['webPublishItems', 'tableParts', 'extLst'],
];
const BEHIND_VALIDATIONS = BEHIND_FORMATS.slice(1);
const BEHIND_TABLES = ['extLst'];

/**
 * What a sheet lacks of its helps: a list or a question for cells that have one already is the author's, a rule that is
 * there is not written twice, and Excel has no table over a filter or over cells that are merged.
 *
 * @param hasTable whether the sheet has one.
 */
export function newHelps(sheet: XmlPart, wanted: SheetHelps, hasTable: boolean): NewHelps {
  const validated = validatedRanges(sheet);
  const rules = elementsOf(sheet, 'conditionalFormatting').map((one) => sheet.textOf(one));
  const isFree = (range: string) => !validated.some((other) => meet(parseCellRange(range), other));
  const faults = (wanted.faults ?? []).map(({ range, formulas }) => ({
    range,
    formulas: formulas.filter((formula) => !rules.some((rule) => rule.includes(`>${xmlText(formula)}<`))),
  }));
  const guards = (wanted.guards ?? []).map(({ ranges, question }) => ({
    ranges: ranges.split(' ').filter(isFree).join(' '),
    question,
  }));
  return {
    choices: (wanted.choices ?? []).filter(({ range }) => isFree(range)),
    notes: (wanted.notes ?? []).filter(({ range }) => isFree(range)),
    faults: faults.filter(({ formulas }) => formulas.length > 0),
    guards: guards.filter(({ ranges }) => ranges !== ''),
    table: hasTable || wanted.table === undefined || !mayHaveTable(sheet, wanted.table) ? null : wanted.table,
  };
}

/**
 * Writes lists, notes, rules and questions into a worksheet.
 *
 * @param faultFormat index of the look of a fault among the conditional formats of the stylesheet.
 */
export function addHelps(sheet: XmlPart, helps: NewHelps, faultFormat: number): void {
  const { prefix } = sheet.root;
  const { faults } = helps;
  if (faults.length > 0) {
    const text = faultsXml(faults, faultFormat, greatestPriority(sheet));
    insertBefore(sheet, BEHIND_FORMATS, prefixed(text, prefix));
  }
  const validations = validationsXml(helps).map((xml) => prefixed(xml, prefix));
  const [known] = elementsOf(sheet, 'dataValidations');
  if (known !== undefined) for (const validation of validations) sheet.append(known, validation);
  else if (validations.length > 0) {
    const tag = `${prefix}dataValidations`;
    const text = `<${tag} count="${validations.length}">${validations.join('')}</${tag}>`;
    insertBefore(sheet, BEHIND_VALIDATIONS, text);
  }
}

/** Leads a worksheet to the part of its table. */
export function addTablePart(sheet: XmlPart, relationship: string): void {
  const { root } = sheet;
  const { prefix, declaration } = officePrefix(root);
  const part = `<${root.prefix}tablePart${declaration} ${prefix}:id="${relationship}"/>`;
  const tag = `${root.prefix}tableParts`;
  insertBefore(sheet, BEHIND_TABLES, `<${tag} count="1">${part}</${tag}>`);
}

function insertBefore(sheet: XmlPart, behind: readonly string[], text: string): void {
  const next = sheet.root.children.find(({ name }) => behind.includes(name));
  if (next === undefined) sheet.append(sheet.root, text);
  else sheet.insertBefore(next, text);
}

function elementsOf(sheet: XmlPart, wanted: string) {
  return sheet.root.children.filter(({ name }) => name === wanted);
}

/** Cells that have a list or a question; those that Excel writes in an extension, for lists on other sheets, as well. */
function validatedRanges(sheet: XmlPart): readonly CellRange[] {
  const own = elementsOf(sheet, 'dataValidations').flatMap(({ children }) =>
    children.map(({ attributes }) => attributes.sqref ?? ''),
  );
  const extended = elementsOf(sheet, 'extLst')
    .flatMap(
      (one) => sheet.textOf(one).match(/<(?:\w+:)?dataValidation\b.*?<\/(?:\w+:)?dataValidation>/gs) ?? [],
    )
    .map((text) => /<(?:\w+:)?sqref>([^<]*)</.exec(text)?.[1] ?? '');
  return [...own, ...extended].flatMap((ranges) => ranges.trim().split(/\s+/).flatMap(rangeOf));
}

function rangeOf(reference: string): readonly CellRange[] {
  const range = parseCellRange(reference.replaceAll('$', ''));
  return range === null ? [] : [range];
}

function meet(one: CellRange | null, other: CellRange): boolean {
  if (one === null) return false;
  const beside = one.lastColumn < other.firstColumn || other.lastColumn < one.firstColumn;
  return !beside && one.firstRow <= other.lastRow && other.firstRow <= one.lastRow;
}

function mayHaveTable(sheet: XmlPart, { range }: TableDesign): boolean {
  if (elementsOf(sheet, 'autoFilter').length > 0) return false;
  const merged = elementsOf(sheet, 'mergeCells').flatMap(({ children }) =>
    children.flatMap(({ attributes }) => rangeOf(attributes.ref ?? '')),
  );
  const own = parseCellRange(range);
  return !merged.some((other) => meet(own, other));
}

/** Of the rules of a sheet; 0 where it has none. */
function greatestPriority(sheet: XmlPart): number {
  const texts = sheet.root.children
    .filter(({ name }) => name === 'conditionalFormatting' || name === 'extLst')
    .map((one) => sheet.textOf(one));
  const numbers = texts.flatMap((text) =>
    [...text.matchAll(/<(?:\w+:)?cfRule\b[^>]*?\spriority="(\d+)"/g)].map(([, priority]) => Number(priority)),
  );
  return numbers.reduce((greatest, one) => Math.max(greatest, one), 0);
}
