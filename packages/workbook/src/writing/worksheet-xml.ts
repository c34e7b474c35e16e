import { cellAddress, columnLetters } from '@hubsante/model';
import type { CellContent, CellDesign, ChoiceDesign, SheetDesign } from './sheet-design.ts';
import type { StyleName } from './styles.ts';
import { xmlText } from './xml-text.ts';

/** How the cells of a worksheet refer to the other parts of its workbook. */
export interface WorksheetContext {
  /** Shared strings, numbered as they come; `null` writes each text in its cell. */
  readonly strings: Map<string, number> | null;
  /** Index of a look in the stylesheet. */
  readonly styleOf: (name: StyleName) => number;
}

/** One worksheet part. */
export function worksheetXml(sheet: SheetDesign, namespace: string, context: WorksheetContext): string {
  const { rows, columnWidths = [], frozen, choices = [], links = [], tabColour } = sheet;
  const columns = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, rowIndex) => {
    const written = cells.map((cell, index) => cellXml(cell, cellAddress(index + 1, rowIndex + 1), context));
    return `<row r="${rowIndex + 1}"${heightXml(cells, columnWidths)}>${written.join('')}</row>`;
  });
  return [
    `<worksheet xmlns="${namespace}">`,
    tabColour === undefined ? '' : `<sheetPr><tabColor rgb="FF${tabColour}"/></sheetPr>`,
    frozen === undefined ? '' : `<sheetViews>${frozenView(frozen)}</sheetViews>`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    choices.length === 0
      ? ''
      : `<dataValidations count="${choices.length}">${choices.map(choiceXml).join('')}</dataValidations>`,
    links.length === 0 ? '' : `<hyperlinks>${links.map(linkXml).join('')}</hyperlinks>`,
    '</worksheet>',
  ].join('');
}

const LINE_POINTS = 13;

/** Room for wrapped texts. The height is not marked as the author's, so Excel still adapts it to later edits. */
function heightXml(cells: readonly CellDesign[], columnWidths: readonly number[]): string {
  const lines = cells.map((cell, index) => {
    const width = columnWidths[index];
    const content = isStyled(cell) ? cell.content : cell;
    if (width === undefined || typeof content !== 'string' || !isStyled(cell)) return 1;
    // A title may run over its neighbours; it does not make its row taller.
    if (cell.style === 'title' || cell.style === 'setting' || cell.style === 'settingValue') return 1;
    return content
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${most * LINE_POINTS + 3}"`;
}

function frozenView({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const corner = `${columnLetters(columns + 1)}${rows + 1}`;
  return `<sheetView workbookViewId="0"><pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/></sheetView>`;
}

function choiceXml({ range, values, isClosed, prompt }: ChoiceDesign): string {
  const list = xmlText('cells' in values ? values.cells : `"${values.join(',')}"`);
  const message =
    prompt === null
      ? ''
      : ` showInputMessage="1" promptTitle="${xmlText(prompt[0])}" prompt="${xmlText(prompt[1])}"`;
  const refusal = isClosed ? ' showErrorMessage="1" errorStyle="stop"' : '';
  return `<dataValidation type="list" allowBlank="1"${refusal}${message} sqref="${range}"><formula1>${list}</formula1></dataValidation>`;
}

function linkXml({ cell, to }: { readonly cell: string; readonly to: string }): string {
  return `<hyperlink ref="${cell}" location="${xmlText(to)}" display="${xmlText(to)}"/>`;
}

function isStyled(cell: CellDesign): cell is { readonly content: CellContent; readonly style: StyleName } {
  return typeof cell === 'object' && cell !== null && 'style' in cell;
}

function cellXml(cell: CellDesign, address: string, { strings, styleOf }: WorksheetContext): string {
  const content = isStyled(cell) ? cell.content : cell;
  const isDate = typeof content === 'object' && content !== null && 'date' in content;
  const style = isDate ? styleOf('date') : isStyled(cell) ? styleOf(cell.style) : 0;
  const look = style === 0 ? '' : ` s="${style}"`;
  if (content === null || content === '') return look === '' ? '' : `<c r="${address}"${look}/>`;
  if (typeof content === 'number') return `<c r="${address}"${look}><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `<c r="${address}"${look} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === 'string') {
    if (strings === null) {
      return `<c r="${address}"${look} t="inlineStr"><is><t xml:space="preserve">${xmlText(content)}</t></is></c>`;
    }
    const index = strings.get(content) ?? strings.size;
    strings.set(content, index);
    return `<c r="${address}"${look} t="s"><v>${index}</v></c>`;
  }
  if ('date' in content) return `<c r="${address}"${look}><v>${serialOf(content.date)}</v></c>`;
  if ('error' in content) return `<c r="${address}"${look} t="e"><v>${xmlText(content.error)}</v></c>`;
  const { formula, cached } = content;
  const type = typeof cached === 'string' ? ' t="str"' : '';
  const value = cached === undefined ? '' : `<v>${xmlText(String(cached))}</v>`;
  return `<c r="${address}"${look}${type}><f>${xmlText(formula)}</f>${value}</c>`;
}

/** The number Excel stores for an ISO date. */
export function serialOf(iso: string): number {
  return Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : `${iso}Z`) / 86_400_000 + 25_569;
}
