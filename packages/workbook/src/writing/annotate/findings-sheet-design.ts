import type { Language, RenderedDiagnostic } from '@hubsante/model';
import { FINDINGS_SHEET } from '../../spreadsheet/findings-sheet.ts';
import { sheetNameFault } from '../add-sheet/sheet-name.ts';
import type { CellDesign, SheetDesign } from '../sheet-design.ts';
import type { StyleName } from '../styles.ts';
import { annotationWords } from './words.ts';

const styled = (content: string | null, style: StyleName): CellDesign => ({ content, style });

/** The cell of each finding is in this column. */
const LINK_COLUMN = 'B';
const FIRST_ROW = 5;
const COLOURS = { error: 'C00000', warning: 'ED7D31', advice: '2F75B5' } as const;

/**
 * The sheet that lists the findings of a workbook, each with a link to its cell.
 *
 * @param sheets names of the sheets of the workbook: its own takes another, and a finding elsewhere has no link.
 */
export function findingsSheetDesign(
  findings: readonly RenderedDiagnostic[],
  sheets: readonly string[],
  file: string,
  language: Language,
): SheetDesign {
  const words = annotationWords[language];
  const { name, title } = FINDINGS_SHEET[language];
  const isHere = (finding: RenderedDiagnostic) =>
    finding.file === file && finding.sheet !== null && sheets.includes(finding.sheet);
  const worst = findings.some(({ severity }) => severity === 'error')
    ? 'error'
    : findings.some(({ severity }) => severity === 'warning')
      ? 'warning'
      : 'advice';
  return {
    name: freeName(name, sheets),
    tabColour: COLOURS[worst],
    columnWidths: [15, 24, 70, 70, 40],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    rows: [
      [styled(title, 'title')],
      [styled(words.summary(findings.length), 'settingValue')],
      [styled(words.nothingElse, 'settingValue')],
      words.columns.map((column) => styled(column, 'header')),
      ...findings.map((finding) => [
        styled(words.severity[finding.severity], 'label'),
        styled(addressOf(finding, file), 'code'),
        styled(finding.message, 'text'),
        styled(finding.remedy, 'text'),
        styled(finding.code, 'code'),
      ]),
    ],
    links: findings.flatMap((finding, index) =>
      isHere(finding)
        ? [{ cell: `${LINK_COLUMN}${FIRST_ROW + index}`, to: locationOf(finding.sheet ?? '', finding.cell) }]
        : [],
    ),
  };
}

/** `RS-EDA!K9`, the file before it where it is another. */
function addressOf({ file: of, sheet, cell }: RenderedDiagnostic, file: string): string {
  const inFile = sheet === null ? '' : cell === null ? sheet : `${sheet}!${cell}`;
  if (of === file && inFile !== '') return inFile;
  return inFile === '' ? of : `${of} › ${inFile}`;
}

/** A place inside the workbook, as a link of Excel writes it. */
function locationOf(sheet: string, cell: string | null): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}`;
}

/** The name of the sheet, numbered where its author has one of that name. */
function freeName(name: string, sheets: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (sheetNameFault(candidate, sheets) === null) return candidate;
  }
}
