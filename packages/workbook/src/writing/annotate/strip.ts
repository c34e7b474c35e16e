import { DiagnosticCollector } from '@hubsante/model';
import { strToU8 } from 'fflate';
import { FaultReporter } from '../../spreadsheet/fault-reporter.ts';
import { isFindingsSheet } from '../../spreadsheet/findings-sheet.ts';
import { openEverySheet } from '../../spreadsheet/open-spreadsheet.ts';
import { openWorkbookParts, sheetParts } from '../add-sheet/workbook-parts.ts';
import type { XmlPart } from '../add-sheet/xml-part.ts';
import { PackageEditor, UnreadablePart } from '../package-editor.ts';
import { stripCellColours, stripColours } from './cell-colours.ts';
import { COMMENT_LEVELS, stripComments } from './comments-part.ts';
import { withoutNoteBoxes } from './note-shapes.ts';
import { formatsIn, stripLooks } from './strip-looks.ts';

/** What our colours and comments leave in the parts of a workbook. */
const TRACE = 'dsf';

/**
 * A workbook without what an annotation added to it: the very bytes when there is nothing.
 *
 * @throws {UnreadablePart} for a workbook that cannot be read.
 */
export function withoutAnnotations(bytes: Uint8Array): Uint8Array {
  const opened = openWorkbookParts(bytes, new FaultReporter('', new DiagnosticCollector()));
  if (opened === null) throw new UnreadablePart('');
  const editor = PackageEditor.open(bytes);
  const spreadsheet = openEverySheet(bytes, '', new DiagnosticCollector());
  const looks = new Set<number>();
  for (const [index, name] of (spreadsheet?.sheetNames ?? []).entries()) {
    if (spreadsheet === null || !isFindingsSheet(name, spreadsheet)) continue;
    const part = sheetParts(opened).get(name) ?? null;
    if (part !== null) for (const look of formatsIn(editor, [part])) looks.add(look);
    removeSheet(editor, opened.workbook.name, name, part, index);
  }
  for (const part of sheetParts(opened).values()) {
    if (part !== null && editor.has(part)) stripSheet(editor, part);
  }
  const styles = opened.styles?.name;
  if (styles !== undefined && hasTrace(editor.read(styles), '<dxf')) {
    const xml = editor.xml(styles);
    stripColours(xml);
    editor.save(styles, xml);
  }
  if (styles !== undefined && looks.size > 0) {
    stripLooks(editor, styles, looks, formatsIn(editor, [...sheetParts(opened).values()]));
  }
  return editor.bytes();
}

function stripSheet(editor: PackageEditor, part: string): void {
  if (hasTrace(editor.read(part), TRACE)) {
    const xml = editor.xml(part);
    stripCellColours(xml);
    editor.save(part, xml);
  }
  const links = editor.linksOf(part);
  const comments = links.find(({ kind }) => kind === 'comments');
  if (comments === undefined || comments.part === null || !hasTrace(editor.read(comments.part), TRACE))
    return;
  const xml = editor.xml(comments.part, COMMENT_LEVELS);
  const { cells, isEmpty } = stripComments(xml);
  if (isEmpty) {
    editor.unlink(part, comments.id);
    editor.remove(comments.part);
  } else editor.save(comments.part, xml);
  if (cells.size > 0) stripBoxes(editor, part, cells);
}

/** Takes the boxes of comments away, and the drawing with them where it was made for them. */
function stripBoxes(editor: PackageEditor, part: string, cells: ReadonlySet<string>): void {
  const sheet = editor.xml(part);
  const legacy = sheet.root.children.find(({ name }) => name === 'legacyDrawing');
  const identifier = Object.entries(legacy?.attributes ?? {}).find(([name]) => /:id$/.test(name))?.[1];
  const drawing = editor.linksOf(part).find(({ id }) => id === identifier);
  if (legacy === undefined || drawing === undefined || drawing.part === null) return;
  const left = withoutNoteBoxes(new TextDecoder().decode(editor.read(drawing.part)), cells);
  if (left !== null) {
    editor.write(drawing.part, left);
    return;
  }
  sheet.replace(legacy.start, legacy.end, '');
  editor.save(part, sheet);
  editor.unlink(part, drawing.id);
  editor.remove(drawing.part);
  editor.forgetExtension('vml');
}

/** Takes a sheet away, and what the workbook says of its sheets by their number. */
function removeSheet(
  editor: PackageEditor,
  workbookPart: string,
  name: string,
  part: string | null,
  index: number,
): void {
  const workbook = editor.xml(workbookPart);
  const list = workbook.root.children.find((child) => child.name === 'sheets');
  const entry = list?.children.find(({ attributes }) => attributes.name === name);
  if (entry === undefined || part === null) return;
  workbook.replace(entry.start, entry.end, '');
  renumberSheets(workbook, index);
  editor.save(workbookPart, workbook);
  const link = editor.linksOf(workbookPart).find((one) => one.part === part);
  if (link !== undefined) editor.unlink(workbookPart, link.id);
  for (const { kind, part: other } of editor.linksOf(part)) {
    // What a program may have added to the sheet: it is of no use without it.
    if (other !== null && ['comments', 'vmlDrawing', 'printerSettings'].includes(kind)) editor.remove(other);
  }
  editor.remove(part);
}

/** Names that belong to a sheet, and the sheet that is shown first, count the sheets from 0. */
function renumberSheets(workbook: XmlPart, gone: number): void {
  const change = (start: number, end: number, text: string, attribute: string) => {
    const changed = text.replace(
      new RegExp(`(\\s${attribute}\\s*=\\s*["'])(\\d+)`),
      (_, before: string, number: string) => before + (Number(number) - (Number(number) > gone ? 1 : 0)),
    );
    if (changed !== text) workbook.replace(start, end, changed);
  };
  for (const { name, children } of workbook.root.children) {
    if (name !== 'definedNames' && name !== 'bookViews') continue;
    for (const child of children) {
      const text = workbook.textOf(child);
      if (name === 'definedNames' && Number(child.attributes.localSheetId) === gone) {
        workbook.replace(child.start, child.end, '');
      } else if (name === 'definedNames') change(child.start, child.end, text, 'localSheetId');
      else if (Number(child.attributes.activeTab ?? 0) === gone && gone > 0) {
        workbook.replace(child.start, child.end, text.replace(/\sactiveTab\s*=\s*["']\d+["']/, ''));
      } else change(child.start, child.end, text, 'activeTab');
    }
  }
}

/** Whether some letters are in the bytes of a part: most parts have nothing of ours, and are not parsed. */
function hasTrace(bytes: Uint8Array, trace: string): boolean {
  const letters = strToU8(trace);
  const [first = 0] = letters;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (letters.every((letter, index) => bytes[at + index] === letter)) return true;
  }
  // In UTF-16 a letter has a zero beside it.
  return bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0;
}
