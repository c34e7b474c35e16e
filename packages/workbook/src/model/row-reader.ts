import type { Cardinality, ValueType } from '@hubsante/model';
import type { RowNode } from './row-tree.ts';

/** The Objet cell of a row that holds an object. */
export const OBJECT_MARK = 'X';
/** A tag the code generators of today cannot carry. */
export const FORBIDDEN_NAME = 'file';

/** Reads the cells of one row; `null` is a cell from which no field can be made. */
export interface RowReader {
  name(node: RowNode): string | null;
  cardinality(node: RowNode): Cardinality | null;
  isObject(node: RowNode): boolean;
  /** `name`: what {@link name} answered. */
  objectType(node: RowNode, name: string | null): string | null;
  leafType(node: RowNode): ValueType | null;
}
