/** Where something stands for its author: a file, and inside a workbook a sheet and a cell. */
export interface Place {
  /** File name without folders, as its author knows it: `model.xlsx`. */
  readonly file: string;
  readonly sheet?: string;
  /** Excel address, `L42`. */
  readonly cell?: string;
  /** 1-based line, in a text file. */
  readonly line?: number;
}

/** `model.xlsx › RC-EDA!L42`, `model.xlsx › RC-EDA`, `model.xlsx`, or `silences.yaml:12` in a text file. */
export function formatPlace(place: Place): string {
  if (place.line !== undefined) return `${place.file}:${place.line}`;
  if (place.sheet === undefined) return place.file;
  const inSheet = place.cell === undefined ? place.sheet : `${place.sheet}!${place.cell}`;
  return `${place.file} › ${inSheet}`;
}

/** The parts of a specification row that have a cell of their own. */
export type FieldAspect =
  | 'id'
  | 'label'
  | 'description'
  | 'example'
  | 'name'
  | 'cardinality'
  | 'objectMark'
  | 'type'
  | 'constraint'
  | 'nomenclature'
  | 'perimeter';

/** 1-based column number of each aspect; rows of one sheet share these objects. */
export type ColumnOfAspect = Readonly<Partial<Record<FieldAspect, number>>>;

/** The row a model node was read from. Every artefact can be traced back to its cell through it. */
export interface Origin {
  readonly file: string;
  readonly sheet: string;
  /** 1-based Excel row. */
  readonly row: number;
  readonly columns: ColumnOfAspect;
}

/** Excel letters of a 1-based column number: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Excel address of 1-based coordinates: (12, 42) is `L42`. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The cell of one aspect of a node; the whole row's first cell when the aspect has no column. */
export function placeOf(origin: Origin, aspect: FieldAspect): Place {
  return {
    file: origin.file,
    sheet: origin.sheet,
    cell: cellAddress(origin.columns[aspect] ?? 1, origin.row),
  };
}

/** A cell of a sheet, from 1-based coordinates. */
export function placeInSheet(file: string, sheet: string, column: number, row: number): Place {
  return { file, sheet, cell: cellAddress(column, row) };
}
