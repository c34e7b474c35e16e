import type { TableRow, ValueTable } from '../contracts/release-index.ts';

type Composite = object & Readonly<Record<string, unknown>>;

/**
 * Writes JSON values into a {@link ValueTable}: releases of one model have most of their fields and codes in common, and
 * each is written once. Members that are `undefined` are left out, as in JSON.
 */
export class ValueTableWriter {
  readonly #shapes: (readonly string[])[] = [[]];
  readonly #rows: TableRow[] = [];
  readonly #shapeOf = new Map<string, number>([['', 0]]);
  readonly #rowOf = new Map<string, number>();
  /** Objects that several places share are looked at once. */
  readonly #seen = new Map<object, number>();

  /** The row of a value, written unless an equal one was. */
  add(value: unknown): number {
    if (typeof value !== 'object' || value === null)
      return this.#row(`:${JSON.stringify(value)}`, value as TableRow);
    const seen = this.#seen.get(value);
    if (seen !== undefined) return seen;
    const row = this.#composite(value as Composite);
    this.#seen.set(value, row);
    return row;
  }

  get table(): ValueTable {
    return { shapes: this.#shapes, rows: this.#rows };
  }

  #composite(value: Composite): number {
    const names = Array.isArray(value)
      ? null
      : Object.keys(value).filter((name) => value[name] !== undefined);
    const members =
      names === null ? (value as unknown as readonly unknown[]) : names.map((name) => value[name]);
    const row = [names === null ? 0 : this.#shape(names), ...members.map((member) => this.add(member))];
    return this.#row(row.join(), row);
  }

  #shape(names: readonly string[]): number {
    // An object without members is no list.
    const key = JSON.stringify(names);
    const known = this.#shapeOf.get(key);
    if (known !== undefined) return known;
    this.#shapes.push(names);
    this.#shapeOf.set(key, this.#shapes.length - 1);
    return this.#shapes.length - 1;
  }

  #row(key: string, row: TableRow): number {
    const known = this.#rowOf.get(key);
    if (known !== undefined) return known;
    this.#rows.push(row);
    this.#rowOf.set(key, this.#rows.length - 1);
    return this.#rows.length - 1;
  }
}

/** Reads values of a {@link ValueTable}; equal values are one object. */
export class ValueTableReader {
  readonly #table: ValueTable;
  readonly #read = new Map<number, unknown>();

  constructor(table: ValueTable) {
    this.#table = table;
  }

  /**
   * The value of a row.
   *
   * @throws Error when the table was not written by {@link ValueTableWriter}: a row that is not there, or not before the one
   * that names it.
   */
  value(row: number): unknown {
    if (this.#read.has(row)) return this.#read.get(row);
    const written = this.#table.rows[row];
    if (written === undefined) throw new Error(`row ${row} is not in the table`);
    const value = typeof written === 'object' && written !== null ? this.#composite(written, row) : written;
    this.#read.set(row, value);
    return value;
  }

  #composite([shape = -1, ...members]: readonly number[], row: number): unknown {
    const names = this.#table.shapes[shape];
    if (names === undefined) throw new Error(`shape ${shape} is not in the table`);
    if (members.some((member) => member >= row)) throw new Error(`row ${row} names a later one`);
    const values = members.map((member) => this.value(member));
    if (shape === 0) return values;
    if (values.length !== names.length) throw new Error(`row ${row} is not of shape ${shape}`);
    return Object.fromEntries(names.map((name, index) => [name, values[index]]));
  }
}
