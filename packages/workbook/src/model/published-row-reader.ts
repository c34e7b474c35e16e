import { type Cardinality, VALUE_TYPES, type ValueType } from '@hubsante/model';
import { BASIC_TYPES } from './basic-types.ts';
import { CODE_AND_LABEL } from './code-and-label.ts';
import { FORBIDDEN_NAME, OBJECT_MARK, type RowReader } from './row-reader.ts';
import type { RowNode } from './row-tree.ts';

/** A line break at the end is let through (docs/reference/format-des-classeurs.md §8.6). */
const CARDINALITY = /^(\d+)\.\.(\d+|n)\n?$/;

/** Reads rows as the incumbent tool does (docs/reference/format-des-classeurs.md §8); `null` is a cell that makes it stop. */
export const publishedRowReader: RowReader = {
  name: ({ row: { authored } }) => {
    const { name } = authored;
    // Only the plain blank is looked for: a no-break space or a line break is part of the name.
    if (typeof name !== 'string' || name.includes(' ') || name === FORBIDDEN_NAME) return null;
    return name;
  },
  cardinality: ({ row: { authored } }) =>
    typeof authored.cardinality === 'string' ? tolerantCardinality(authored.cardinality) : null,
  isObject: hasObjectMark,
  objectType: ({ row: { authored }, children }, name) => {
    const { type } = authored;
    if (type === CODE_AND_LABEL) return name;
    if (type === null) return children.length === 0 ? null : name;
    return typeof type !== 'string' || BASIC_TYPES.has(type) ? null : type;
  },
  leafType: ({ row: { authored }, children }): ValueType | null => {
    // The fields under a plain value are lost, the objects under it stop the tool.
    if (children.some(hasObjectMark)) return null;
    // Any text is published as it is written: its row tells what it is.
    return VALUE_TYPES.find((type) => type === authored.type) ?? (authored.type === null ? null : 'string');
  },
};

function hasObjectMark({ row }: RowNode): boolean {
  return row.authored.objectMark === OBJECT_MARK;
}

function tolerantCardinality(text: string): Cardinality | null {
  const [, minimum = '', maximum = ''] = CARDINALITY.exec(text) ?? [];
  if (minimum === '') return null;
  const min = Number(minimum);
  const max = maximum === 'n' ? null : Number(maximum);
  return max !== null && min > max ? null : { min, max, text };
}
