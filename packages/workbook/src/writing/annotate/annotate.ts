import { DiagnosticCollector, type Language, type RenderedDiagnostic, type Severity } from '@hubsante/model';
import { parseCellAddress } from '../../spreadsheet/cell-address.ts';
import { FaultReporter } from '../../spreadsheet/fault-reporter.ts';
import { addSheet } from '../add-sheet/add-sheet.ts';
import { namespaceOf, officeNamespace, officePrefix } from '../add-sheet/namespaces.ts';
import { openWorkbookParts, sheetParts } from '../add-sheet/workbook-parts.ts';
import type { XmlPart } from '../add-sheet/xml-part.ts';
import { PackageEditor, UnreadablePart } from '../package-editor.ts';
import { addColours, colourCells } from './cell-colours.ts';
import { addComments, COMMENT_LEVELS, emptyComments } from './comments-part.ts';
import { findingsSheetDesign } from './findings-sheet-design.ts';
import { withNoteBoxes } from './note-shapes.ts';
import { withoutAnnotations } from './strip.ts';
import { annotationWords } from './words.ts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** What follows the drawing of comments in a worksheet (ECMA-376 part 1, §18.3.1.99). */
const BEHIND_DRAWING = new Set([
  ...[
    'legacyDrawingHF',
    'drawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
  ],
]);
/** How many characters of a comment fit on a line of its box. */
const LINE_LENGTH = 48;

/**
 * The author's own workbook with its findings: on each cell a comment and a colour, and a last sheet that lists them
 * with links. What an earlier annotation added goes first. Nothing else changes: the parts that need not say it keep
 * their bytes, cells and their styles are not touched, and a workbook without findings comes back as it was.
 *
 * @param bytes an .xlsx or .xlsm file.
 * @param file its name in the findings; those of other files are listed without a link.
 * @param findings in the order they are listed, in the words of a language (`renderDiagnostic`).
 * @returns `null` when the workbook cannot be opened, as an OpenDocument one or a damaged one: reading it to check it
 *   has told that.
 */
export function annotate(
  bytes: Uint8Array,
  file: string,
  findings: readonly RenderedDiagnostic[],
  language: Language,
): Uint8Array | null {
  try {
    const clean = withoutAnnotations(bytes);
    if (findings.length === 0) return clean;
    const sheets = [...sheetParts(openParts(clean)).keys()];
    const design = findingsSheetDesign(findings, sheets, file, language);
    const listed = addSheet(clean, file, design, new DiagnosticCollector());
    if (listed === null) return null;
    return withNotes(
      listed,
      findings.filter((finding) => finding.file === file),
      language,
    );
  } catch (error) {
    if (error instanceof UnreadablePart) return null;
    throw error;
  }
}

function openParts(bytes: Uint8Array) {
  const opened = openWorkbookParts(bytes, new FaultReporter('', new DiagnosticCollector()));
  if (opened === null) throw new UnreadablePart('');
  return opened;
}

/** What one cell has to say. */
interface CellNote {
  readonly severity: Severity;
  readonly text: string;
}

/** Comments and colours. */
function withNotes(
  bytes: Uint8Array,
  findings: readonly RenderedDiagnostic[],
  language: Language,
): Uint8Array {
  const opened = openParts(bytes);
  const editor = PackageEditor.open(bytes);
  const notes = notesBySheet(findings, language);
  const styles = opened.styles?.name;
  const colours = new Map<Severity, number>();
  if (styles !== undefined) {
    const xml = editor.xml(styles);
    const severities = [...notes.values()].flatMap((cells) => [...cells.values()].map((one) => one.severity));
    for (const [severity, index] of addColours(xml, severities)) colours.set(severity, index);
    editor.save(styles, xml);
  }
  const parts = sheetParts(opened);
  for (const [sheet, cells] of notes) {
    const part = parts.get(sheet) ?? null;
    if (part !== null) annotateSheet(editor, part, cells, colours);
  }
  return editor.bytes();
}

function annotateSheet(
  editor: PackageEditor,
  part: string,
  cells: ReadonlyMap<string, CellNote>,
  colours: ReadonlyMap<Severity, number>,
): void {
  const sheet = editor.xml(part);
  const { root } = sheet;
  // Charts alone on a sheet have no cell.
  if (root.name !== 'worksheet') return;
  colourCells(sheet, new Map([...cells].map(([cell, { severity }]) => [cell, severity])), colours);
  const office = officeNamespace(root);
  const texts = new Map([...cells].map(([cell, { text }]) => [cell, text]));
  const boxes = commentCells(editor, part, texts, namespaceOf(root), office).flatMap((cell) => {
    const at = parseCellAddress(cell);
    return at === null ? [] : [{ cell: at, lines: linesOf(texts.get(cell) ?? '') }];
  });
  if (boxes.length > 0) {
    const known = drawingOf(editor, part, sheet);
    if (known !== null) {
      editor.write(known, withNoteBoxes(new TextDecoder().decode(editor.read(known)), boxes));
    } else {
      const drawing = editor.freePart('xl/drawings/vmlDrawing', '.vml');
      editor.declareExtension('vml', DRAWING_TYPE);
      editor.write(drawing, withNoteBoxes(null, boxes));
      addDrawing(sheet, editor.link(part, `${office}/vmlDrawing`, drawing));
    }
  }
  editor.save(part, sheet);
}

/** Writes the comments of a sheet; the addresses of those that are new. */
function commentCells(
  editor: PackageEditor,
  part: string,
  texts: ReadonlyMap<string, string>,
  namespace: string,
  office: string,
): readonly string[] {
  let comments = editor.linksOf(part).find(({ kind }) => kind === 'comments')?.part ?? null;
  if (comments === null) {
    comments = editor.freePart('xl/comments', '.xml');
    editor.write(comments, emptyComments(namespace));
    editor.declare(comments, COMMENTS_TYPE);
    editor.link(part, `${office}/comments`, comments);
  }
  const xml = editor.xml(comments, COMMENT_LEVELS);
  const added = addComments(xml, texts);
  editor.save(comments, xml);
  return added;
}

/** The drawing that holds the boxes of the comments of a sheet. */
function drawingOf(editor: PackageEditor, part: string, { root }: XmlPart): string | null {
  const legacy = root.children.find(({ name }) => name === 'legacyDrawing');
  const identifier = Object.entries(legacy?.attributes ?? {}).find(([name]) => /:id$/.test(name))?.[1];
  return editor.linksOf(part).find(({ id }) => id === identifier)?.part ?? null;
}

function addDrawing(sheet: XmlPart, identifier: string): void {
  const { root } = sheet;
  const { prefix, declaration } = officePrefix(root);
  const text = `<${root.prefix}legacyDrawing${declaration} ${prefix}:id="${identifier}"/>`;
  const next = root.children.find(({ name }) => BEHIND_DRAWING.has(name));
  if (next === undefined) sheet.append(root, text);
  else sheet.insertBefore(next, text);
}

/** The findings that have a cell, by sheet and cell; several of one cell in one text, with the worst severity. */
function notesBySheet(
  findings: readonly RenderedDiagnostic[],
  language: Language,
): ReadonlyMap<string, ReadonlyMap<string, CellNote>> {
  const words = annotationWords[language];
  const worse: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };
  const sheets = new Map<string, Map<string, CellNote>>();
  for (const { sheet, cell, severity, code, message, remedy } of findings) {
    if (sheet === null || cell === null || parseCellAddress(cell) === null) continue;
    const cells = sheets.get(sheet) ?? new Map<string, CellNote>();
    sheets.set(sheet, cells);
    const text = `${words.severity[severity]} (${code})\n${message}\n→ ${remedy}`;
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, { severity, text });
    else {
      const worst = worse[severity] < worse[known.severity] ? severity : known.severity;
      cells.set(cell, { severity: worst, text: `${known.text}\n\n${text}` });
    }
  }
  return sheets;
}

function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);
}
