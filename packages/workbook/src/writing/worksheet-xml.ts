import { cellAddress, columnLetters } from '@hubsante/model';
import type {
  CellContent,
  CellDesign,
  ChoiceDesign,
  FaultDesign,
  GuardDesign,
  NoteDesign,
  SheetDesign,
} from './sheet-design.ts';
import type { StyleName } from './styles.ts';
import { xmlText } from './xml-text.ts';

/** How the cells of a worksheet refer to the other parts of its workbook. */
export interface WorksheetContext {
  /** Shared strings, numbered as they come; `null` writes each text in its cell. */
  readonly strings: Map<string, number> | null;
  /** Index of a look in the stylesheet. */
  readonly styleOf: (name: StyleName) => number;
  /** Index of the look of a fault among the conditional formats of the stylesheet. */
  readonly faultFormat: number;
  /** How the sheet leads to the part of its table; `null` for one that has none. */
  readonly table: { readonly namespace: string; readonly relationship: string } | null;
}

/** One worksheet part. */
export function worksheetXml(sheet: SheetDesign, namespace: string, context: WorksheetContext): string {
  const { rows, columnWidths = [], frozen, faults = [], links = [], tabColour } = sheet;
  const validations = validationsXml(sheet);
  const { table } = context;
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
    faultsXml(faults, context.faultFormat),
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`,
    links.length === 0 ? '' : `<hyperlinks>${links.map(linkXml).join('')}</hyperlinks>`,
    table === null
      ? ''
      : `<tableParts count="1"><tablePart xmlns:r="${table.namespace}" r:id="${table.relationship}"/></tableParts>`,
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

/** Lists, notes and questions, as a worksheet writes them. */
export function validationsXml({
  choices = [],
  notes = [],
  guards = [],
}: Pick<SheetDesign, 'choices' | 'notes' | 'guards'>): readonly string[] {
  return [...choices.map(choiceXml), ...notes.map(noteXml), ...guards.map(guardXml)];
}

function choiceXml({ range, values, isClosed, prompt }: ChoiceDesign): string {
  const list = xmlText('cells' in values ? values.cells : `"${values.join(',')}"`);
  const message = prompt === null ? '' : promptXml(prompt);
  const refusal = isClosed ? ' showErrorMessage="1" errorStyle="stop"' : '';
  return `<dataValidation type="list" allowBlank="1"${refusal}${message} sqref="${range}"><formula1>${list}</formula1></dataValidation>`;
}

/** Anything may be typed. */
function noteXml({ range, prompt }: NoteDesign): string {
  return `<dataValidation allowBlank="1"${promptXml(prompt)} sqref="${range}"/>`;
}

function promptXml([title, sentences]: NoteDesign['prompt']): string {
  return ` showInputMessage="1" promptTitle="${xmlText(title)}" prompt="${xmlText(sentences)}"`;
}

/** Typing over the cell is never right, and always allowed once the question is answered. */
function guardXml({ ranges, question: [title, sentence] }: GuardDesign): string {
  return `<dataValidation type="custom" errorStyle="warning" allowBlank="0" showErrorMessage="1" errorTitle="${xmlText(title)}" error="${xmlText(sentence)}" sqref="${ranges}"><formula1>FALSE</formula1></dataValidation>`;
}

/**
 * Rules are numbered in the order they are given; no two of a sheet have the same number.
 *
 * @param format index of the look of a fault among the conditional formats.
 * @param greatest the greatest number that a rule of the sheet has already.
 */
export function faultsXml(faults: readonly FaultDesign[], format: number, greatest = 0): string {
  let priority = greatest;
  return faults
    .map(({ range, formulas }) => {
      const rules = formulas.map((formula) => {
        priority += 1;
        return `<cfRule type="expression" dxfId="${format}" priority="${priority}"><formula>${xmlText(formula)}</formula></cfRule>`;
      });
      return `<conditionalFormatting sqref="${range}">${rules.join('')}</conditionalFormatting>`;
    })
    .join('');
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
