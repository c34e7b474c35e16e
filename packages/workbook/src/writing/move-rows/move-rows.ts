import { strFromU8 } from 'fflate';
import { parseCellAddress } from '../../spreadsheet/cell-address.ts';
import type { XmlElement } from '../add-sheet/xml-outline.ts';
import type { XmlPart } from '../add-sheet/xml-part.ts';
import { type PackageEditor, UnreadablePart } from '../package-editor.ts';
import {
  formulaBelow,
  type RowMap,
  shiftFormula,
  shiftRange,
  shiftRanges,
  shiftTable,
} from './shift-references.ts';

/** The worksheet, its data, its rows and their cells. */
const LEVELS = 4;
/** Attributes of a worksheet that hold ranges. */
const RANGES = /(\s(?:ref|sqref|activeCell|topLeftCell)=")([^"]*)(")/g;
/** Elements of a worksheet whose text is a formula, or ranges. */
const FORMULAS = /(<((?:\w+:)?(?:formula|formula1|formula2|f))(?:\s[^>]*)?>)([^<]*)(<\/\2>)/g;
/** Conditional formats and lists, whose formulas are about the first cell of their range. */
const RULES = /<((?:\w+:)?(?:conditionalFormatting|dataValidation))\s(?:[^>]*[^/>])?>[\s\S]*?<\/\1>/g;
const SQREFS = /(<((?:\w+:)?sqref)>)([^<]*)(<\/\2>)/g;

/** The sheet whose rows move. */
export interface MovedSheet {
  readonly name: string;
  readonly part: string;
  /** The part that lists the sheets. */
  readonly workbookPart: string;
  /** The parts of all sheets. */
  readonly sheetParts: readonly string[];
  /** The column whose cells number the rows from some row on, `{ column: 1, first: 9 }` for `=ROW()-8`; `null` where none does. */
  readonly numbers: { readonly column: number; readonly first: number } | null;
}

/**
 * Moves the rows of a sheet as Excel does when rows are put in or deleted: with their cells go comments, formats, lists,
 * tables, drawings, names and formulas that refer to them. Rows put in are left blank.
 *
 * @throws {UnreadablePart} for a sheet whose rows cannot be moved safely.
 */
export function moveRows(editor: PackageEditor, sheet: MovedSheet, map: RowMap): void {
  const xml = editor.xml(sheet.part, LEVELS);
  for (const child of xml.root.children) {
    if (child.name === 'sheetData') moveCells(xml, child, sheet, map);
    else moveElement(xml, child, sheet, map);
  }
  editor.save(sheet.part, xml);
  moveLinkedParts(editor, sheet, map);
  for (const part of sheet.sheetParts) {
    if (part !== sheet.part && editor.has(part)) moveForeignFormulas(editor, part, sheet, map);
  }
  moveNames(editor, sheet, map);
}

function moveElement(xml: XmlPart, child: XmlElement, { name }: MovedSheet, map: RowMap): void {
  const text = xml.textOf(child);
  const moved = text
    .replace(RULES, (rule) => withFirstCellKept(rule, map))
    .replace(
      RANGES,
      (_, before: string, ranges: string, after: string) => before + shiftRanges(ranges, map) + after,
    )
    .replace(
      SQREFS,
      (_, open: string, __, ranges: string, close: string) => open + shiftRanges(ranges, map) + close,
    )
    .replace(
      FORMULAS,
      (_, open: string, __, formula: string, close: string) => open + inXml(formula, name, true, map) + close,
    );
  if (moved !== text) xml.replace(child.start, child.end, moved);
}

/**
 * Formulas of a rule are written for the first cell of its range: where that one is deleted, they are written for the
 * first that stays.
 */
function withFirstCellKept(rule: string, map: RowMap): string {
  const [, first = '', last = first] = /\ssqref="[A-Z]+(\d+)(?::[A-Z]+(\d+))?/.exec(rule) ?? [];
  let kept = Number(first);
  while (kept < Number(last) && map(kept) === null) kept += 1;
  const rows = kept - Number(first);
  if (rows === 0 || map(kept) === null) return rule;
  return rule.replace(
    FORMULAS,
    (_, open: string, __, formula: string, close: string) =>
      open + changedInXml(formula, (plain) => formulaBelow(plain, rows)) + close,
  );
}

function inXml(formula: string, sheet: string, isOwn: boolean, map: RowMap): string {
  return changedInXml(formula, (plain) => shiftFormula(plain, sheet, isOwn, map));
}

/** A formula as XML writes it: its quotation marks may be entities. */
function changedInXml(formula: string, change: (plain: string) => string): string {
  const plain = formula.replaceAll('&quot;', '"').replaceAll('&apos;', "'");
  const changed = change(plain);
  return changed === plain ? formula : changed;
}

function moveCells(xml: XmlPart, data: XmlElement, sheet: MovedSheet, map: RowMap): void {
  const masters = new Map<string, string>();
  for (const row of data.children) {
    const number = Number(row.attributes.r);
    if (!Number.isInteger(number)) throw new UnreadablePart(sheet.part);
    const moved = map(number);
    if (moved === null) {
      for (const cell of row.children) keepMaster(xml.textOf(cell), masters);
      xml.replace(row.start, row.end, '');
      continue;
    }
    // A row that stays may hold formulas about rows that do not.
    if (moved !== number) {
      const tag = xml.textOf(row).slice(0, row.contentStart - row.start);
      xml.replace(row.start, row.contentStart, tag.replace(/(\sr=")\d+(")/, `$1${moved}$2`));
    }
    for (const cell of row.children) {
      const text = xml.textOf(cell);
      const changed = movedCell(text, cell, number, moved, sheet, masters, map);
      if (changed !== text) xml.replace(cell.start, cell.end, changed);
    }
  }
}

function movedCell(
  text: string,
  cell: XmlElement,
  row: number,
  moved: number,
  sheet: MovedSheet,
  masters: Map<string, string>,
  map: RowMap,
): string {
  const at = parseCellAddress(cell.attributes.r ?? '');
  if (at === null) throw new UnreadablePart(sheet.part);
  let changed = text.replace(/(\sr="[A-Z]+)\d+(")/, `$1${moved}$2`);
  const { numbers } = sheet;
  if (numbers !== null && at.column === numbers.column && row >= numbers.first) {
    const [was, is] = [row - numbers.first + 1, moved - numbers.first + 1];
    changed = changed.replace(`<v>${was}</v>`, `<v>${is}</v>`);
  }
  const shared = /<((?:\w+:)?f)\s([^>]*\bsi="(\d+)"[^>]*)\/>/.exec(changed);
  const master = masters.get(shared?.[3] ?? '');
  if (shared !== null && master !== undefined) {
    masters.delete(shared[3] ?? '');
    changed = changed.replace(shared[0], master);
  }
  return changed
    .replace(
      /(<(?:\w+:)?f\s[^>]*\bref=")([^"]*)(")/,
      (_, before: string, range: string, after: string) => before + shiftRanges(range, map) + after,
    )
    .replace(
      /(<((?:\w+:)?f)(?:\s[^>]*)?>)([^<]*)(<\/\2>)/,
      (_, open: string, __, formula: string, close: string) =>
        open + inXml(formula, sheet.name, true, map) + close,
    );
}

/** A formula that others share goes to the next of them when its row is deleted; one about cells would mean others there. */
function keepMaster(cell: string, masters: Map<string, string>): void {
  const [whole, , attributes, formula] =
    /<((?:\w+:)?f)\s([^>]*\bt="shared"[^>]*)>([^<]+)<\/\1>/.exec(cell) ?? [];
  const identifier = /\bsi="(\d+)"/.exec(attributes ?? '')?.[1];
  if (whole === undefined || identifier === undefined) return;
  if (/[A-Z]\$?\d/.test(formula ?? '')) throw new UnreadablePart(cell);
  masters.set(identifier, whole);
}

/** Comments, their boxes, threads, tables and drawings. */
function moveLinkedParts(editor: PackageEditor, sheet: MovedSheet, map: RowMap): void {
  const textOf = (part: string) => strFromU8(editor.read(part));
  for (const { kind, part } of editor.linksOf(sheet.part)) {
    if (part === null || !editor.has(part)) continue;
    if (kind === 'comments') {
      const xml = editor.xml(part);
      const list = xml.root.children.find(({ name }) => name === 'commentList');
      for (const comment of list?.children ?? []) {
        const tag = xml.textOf(comment).slice(0, comment.contentStart - comment.start);
        const moved = shiftRange(comment.attributes.ref ?? '', map);
        if (moved === null) xml.replace(comment.start, comment.end, '');
        else if (moved !== comment.attributes.ref) {
          xml.replace(comment.start, comment.contentStart, tag.replace(/(\sref=")[^"]*/, `$1${moved}`));
        }
      }
      editor.save(part, xml);
    } else if (kind === 'threadedComment') {
      const text = textOf(part);
      const moved = text.replace(
        /<((?:\w+:)?threadedComment)\s[^>]*?\bref="([^"]*)"[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g,
        (whole, _, ref: string) => {
          const to = shiftRange(ref, map);
          return to === null ? '' : whole.replace(`ref="${ref}"`, `ref="${to}"`);
        },
      );
      if (moved !== text) editor.write(part, moved);
    } else if (kind === 'table') {
      const text = textOf(part);
      const moved = text.replace(
        /(\sref=")([^"]*)(")/g,
        (_, before: string, range: string, after: string) => before + shiftTable(range, map) + after,
      );
      if (moved !== text) editor.write(part, moved);
    } else if (kind === 'drawing') {
      const text = textOf(part);
      const moved = text.replace(
        /(<xdr:row>)(\d+)(<\/xdr:row>)/g,
        (_, before: string, row: string, after: string) => before + movedIndex(Number(row), map) + after,
      );
      if (moved !== text) editor.write(part, moved);
    } else if (kind === 'vmlDrawing') {
      const text = textOf(part);
      const moved = text.replace(/<v:shape\s(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g, (shape) =>
        movedBox(shape, map),
      );
      if (moved !== text) editor.write(part, moved);
    }
  }
}

/** A row counted from 0; where it is deleted, the one that takes its place. */
function movedIndex(row: number, map: RowMap): number {
  let from = row + 1;
  while (map(from) === null) from += 1;
  return (map(from) ?? from) - 1;
}

function movedBox(shape: string, map: RowMap): string {
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  if (row === undefined || !/ObjectType="Note"/.test(shape)) return shape;
  const moved = map(Number(row) + 1);
  if (moved === null) return '';
  const shift = moved - 1 - Number(row);
  if (shift === 0) return shape;
  return shape
    .replace(/(<x:Row>\s*)\d+/, `$1${moved - 1}`)
    .replace(/(<x:Anchor>)([^<]*)/, (whole, open: string, anchor: string) => {
      const numbers = anchor.split(',').map(Number);
      if (numbers.length !== 8 || numbers.some(Number.isNaN)) return whole;
      return (
        open +
        numbers.map((one, index) => (index === 2 || index === 6 ? Math.max(one + shift, 0) : one)).join(', ')
      );
    });
}

/** Formulas of other sheets about this one. */
function moveForeignFormulas(editor: PackageEditor, part: string, { name }: MovedSheet, map: RowMap): void {
  const bytes = editor.read(part);
  const text = strFromU8(bytes);
  const spelled = name.replaceAll("'", "''").replaceAll('&', '&amp;');
  if (!text.includes(`${spelled}!`) && !text.includes(`${spelled}'!`)) return;
  const moved = text.replace(
    FORMULAS,
    (_, open: string, __, formula: string, close: string) => open + inXml(formula, name, false, map) + close,
  );
  if (moved !== text) editor.write(part, moved);
}

/** Names of ranges of this sheet. */
function moveNames(editor: PackageEditor, { name, workbookPart }: MovedSheet, map: RowMap): void {
  const xml = editor.xml(workbookPart);
  const names = xml.root.children.find((child) => child.name === 'definedNames');
  for (const defined of names?.children ?? []) {
    const text = xml.contentOf(defined);
    const moved = inXml(text, name, false, map);
    if (moved !== text) xml.replace(defined.contentStart, defined.contentEnd, moved);
  }
  editor.save(workbookPart, xml);
}
