import { CONFIGURATION_TITLES } from '../model/configuration-table.ts';
import { CUT, HEADER_ROW, LEVELS, levelTitle, PERIMETER_MARK_ROW, TITLES } from '../model/table-columns.ts';
import type { CellInput } from './spreadsheet-from-tables.ts';

/** A field table row as a test writes it; `perimeters` follow the order of the sheet's perimeters. */
export interface MessageRowInput {
  readonly level: number;
  readonly label: string;
  readonly description: string | null;
  readonly example: CellInput;
  readonly tag: string;
  readonly cardinality: string;
  /** Whether the row has the object mark. */
  readonly isObject: boolean;
  readonly type: string | null;
  readonly constraint: string | null;
  readonly perimeters: readonly (string | null)[];
}

export interface MessageSheetInput {
  /** Cell A1, for people. */
  readonly title: string | null;
  /** Lines of the configuration table, in the order of its titles. */
  readonly configuration: readonly (readonly (string | null)[])[];
  /** Headers of the perimeter columns. */
  readonly perimeters: readonly string[];
  readonly rows: readonly MessageRowInput[];
}

/** The cells of a message sheet in the format of releases 3.x: row 1 first, column A first. */
export function messageSheet({ title, configuration, perimeters, rows }: MessageSheetInput): CellInput[][] {
  const levels = Array.from({ length: LEVELS }, (_, index) => index + 1);
  const { id, ...others } = TITLES;
  const fixed = [id, ...levels.map(levelTitle), ...Object.values(others)];
  const cells: CellInput[][] = [
    [title],
    [...CONFIGURATION_TITLES],
    ...configuration.map((line) => [...line]),
  ];
  while (cells.length < PERIMETER_MARK_ROW - 1) cells.push([]);
  cells.length = PERIMETER_MARK_ROW - 1;
  cells.push([...fixed.map(() => null), ...perimeters.map(() => 'Périmètre')]);
  cells.push([...fixed, ...perimeters, CUT]);
  for (const row of rows) {
    cells.push([
      cells.length + 1 - HEADER_ROW,
      ...levels.map((level) => (level === row.level ? row.label : null)),
      row.description,
      row.example,
      row.tag,
      row.cardinality,
      row.isObject ? 'X' : null,
      row.type,
      row.constraint,
      ...row.perimeters,
    ]);
  }
  return cells;
}

/** The cells of a nomenclature sheet with one level of labels. */
export function nomenclatureSheet(
  heading: {
    readonly id: string;
    readonly reference: string;
    readonly name: string;
    readonly description: string;
  },
  codes: readonly (readonly [code: CellInput, label: string])[],
): CellInput[][] {
  return [
    ['Identifiant nomenclature', heading.id],
    ['Référentiel nomenclature', heading.reference],
    ['Nom Nomenclature', heading.name],
    ['Nombre de niveau', 1],
    ['Description', heading.description],
    ['Code', 'Libellé niveau 1', 'Description', 'Commentaire'],
    ...codes.map(([code, label]): CellInput[] => [code, label]),
  ];
}
