import type { ReleaseSpreadsheets, Spreadsheet } from '@hubsante/workbook';
import type { CellInput } from '@hubsante/workbook/testing';
import { spreadsheetFromTables } from '@hubsante/workbook/testing';
import { baseTables, openTables, SHEET, setCell } from './base-release.ts';
import { faults } from './fault.ts';

/** A sheet of the fixed list of releases 1.x. */
const S = 'RC-EDA';

/** The base release in the manner of releases 1.x: a fixed sheet name, messages declared in A1, no table. */
export function titledReleaseWith(changes: Readonly<Record<string, CellInput>>): ReleaseSpreadsheets {
  const tables = baseTables();
  const rows = tables.model[SHEET] ?? [];
  for (const row of [2, 3, 4]) rows[row - 1] = [];
  tables.model = { [S]: rows };
  for (const [address, value] of Object.entries(changes)) {
    const [sheet = '', cell = ''] = address.split('!');
    setCell(sheet === S ? rows : (tables.nomenclatures[sheet] ?? []), cell, value);
  }
  return openTables(tables);
}

/** Mistakes that only releases 1.x and 2.x allow, or that they answer differently. */
export const titledFaults = faults([
  ['sheets of the list are missing', {}, 'workbook/sheets-missing', 'warning', ''],
  [
    'an entry without its root',
    { [`${S}!A1`]: 'RS-ESSAI:15-15:essai RS-COURT:15-SMUR' },
    'workbook/title-unreadable',
    'error',
    `${S}!A1`,
  ],
  [
    'a beginning that two nomenclatures share',
    { [`${S}!N17`]: 'NOMENCLATURE: Essai.' },
    'workbook/nomenclature-ambiguous',
    'warning',
    `${S}!N17`,
  ],
  [
    'a type described twice adds up',
    { [`${S}!B19`]: null, [`${S}!C19`]: 'Dossier urgent' },
    'workbook/type-definitions-merged',
    'warning',
    `${S}!M18`,
  ],
  [
    'a type described nowhere is published empty',
    { [`${S}!M18`]: 'people' },
    'workbook/type-without-fields',
    'warning',
    `${S}!M18`,
  ],
  [
    'a keyword without its blank',
    { [`${S}!N9`]: 'REGEX:^[A-Z]{2}[0-9]{3}$' },
    'workbook/constraint-read-as-meant',
    'warning',
    `${S}!N9`,
  ],
]);

/** Faults that take more than a changed cell. */
export const STRUCTURAL_FAULTS: readonly (readonly [string, () => ReleaseSpreadsheets, string])[] = [
  [
    'a message sheet without configuration table beside one that has it',
    () => {
      const tables = baseTables();
      tables.model['RS-AUTRE'] = [['RS-AUTRE']];
      return openTables(tables);
    },
    'error workbook/configuration-missing RS-AUTRE!A1',
  ],
  [
    'a sheet of the list with a blank A1 beside one that declares messages',
    () => {
      const tables = baseTables();
      const rows = tables.model[SHEET] ?? [];
      for (const row of [2, 3, 4]) rows[row - 1] = [];
      tables.model = { [S]: rows, EMSI: [[null, 'note']] };
      return openTables(tables);
    },
    'error workbook/title-missing EMSI!A1',
  ],
  [
    'one sheet in two workbooks',
    () => {
      const tables = baseTables();
      const release = openTables(tables);
      const second = spreadsheetFromTables({ file: 'model-technical.xlsx', sheets: tables.model });
      return { ...release, models: [...release.models, second] };
    },
    'error workbook/sheet-in-two-workbooks ',
  ],
  [
    'a sheet and its copy in one workbook',
    () => {
      const tables = baseTables();
      tables.model[`${SHEET} (2)`] = tables.model[SHEET] ?? [];
      return openTables(tables);
    },
    `error workbook/sheet-copied ${SHEET} (2)`,
  ],
  [
    'no nomenclature workbook at all',
    () => ({ ...openTables(baseTables()), nomenclatures: [] }),
    'error workbook/nomenclatures-absent ',
  ],
  ...(['models', 'nomenclatures', 'acceptanceTests'] as const).map((kind) => {
    const release = openTables(baseTables());
    const hide = (spreadsheet: Spreadsheet) => ({
      ...spreadsheet,
      hiddenSheets: new Set(spreadsheet.sheetNames.slice(0, 1)),
    });
    const [name = ''] = release[kind][0]?.sheetNames ?? [];
    return [
      `a hidden sheet among the ${kind}`,
      () => ({ ...release, [kind]: release[kind].map(hide) }),
      `warning workbook/sheet-hidden ${name}`,
    ] as const;
  }),
  [
    'hidden rows',
    () => {
      const release = openTables(baseTables());
      const hide = ({ ...spreadsheet }: (typeof release.models)[number]) => ({
        ...spreadsheet,
        sheet: (name: string) => {
          const sheet = spreadsheet.sheet(name);
          return sheet === null ? null : { ...sheet, hiddenRows: new Set([3, 12, 13, 900]) };
        },
      });
      return { ...release, models: release.models.map(hide) };
    },
    `warning workbook/rows-hidden ${SHEET}!A12`,
  ],
];
