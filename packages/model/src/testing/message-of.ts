import { parseCardinality } from '../cardinality.ts';
import type { AuthoredRow, EnumerationItem, Field } from '../field.ts';
import type { Message } from '../message.ts';
import type { Nomenclature } from '../nomenclature.ts';
import { collectTypes } from './collect-types.ts';

/** A field as a test wants it, with texts that no table can hold. */
export interface FieldText {
  readonly tag: string;
  readonly label: string;
  readonly description?: string | null;
  readonly example?: string | null;
  readonly cardinality?: string;
  /** Codes of the field, with their labels. */
  readonly codes?: readonly EnumerationItem[];
  /** Where the codes come from; their own row when absent. */
  readonly nomenclature?: Nomenclature;
  /** Makes an object of it, of the type named so. */
  readonly type?: string;
  readonly fields?: readonly FieldText[];
}

const FILE = 'model.xlsx';

/** A message of any texts, whatever a rule would say of them. */
export function messageOf(name: string, root: string, texts: readonly FieldText[]): Message {
  let row = 8;
  const rows: AuthoredRow[] = [];
  const place = { file: FILE, sheet: name, cell: 'A3' };
  const build = (list: readonly FieldText[], level: number, parent: string): readonly Field[] =>
    list.map((text) => {
      const { tag, label, description = null, example = null, codes, nomenclature, type, fields = [] } = text;
      const cardinality = parseCardinality(text.cardinality ?? '0..1');
      if (typeof cardinality === 'string') throw new Error(`a test wrote a cardinality: ${cardinality}`);
      row += 1;
      const authored: AuthoredRow = {
        labels: Array.from({ length: 6 }, (_, index) => (index === level - 1 ? label : null)),
        description,
        example,
        name: tag,
        cardinality: cardinality.text,
        objectMark: type === undefined ? null : 'X',
        type: type ?? 'string',
        constraint: codes === undefined ? null : `ENUM: ${codes.map(({ value }) => value).join(', ')}`,
      };
      rows.push(authored);
      const path = `${parent}/${tag}`;
      const origin = {
        file: FILE,
        sheet: name,
        row,
        columns: { label: 1 + level, name: 10, constraint: 14 },
      };
      const shared = { name: tag, label, description, cardinality, level, path, origin, row: authored };
      if (type !== undefined) {
        const children = build(fields, level + 1, path);
        return {
          ...shared,
          kind: 'object',
          typeName: type,
          children,
          isCodeAndLabel: false,
          suggested: null,
        };
      }
      return {
        ...shared,
        kind: 'leaf',
        type: 'string',
        pattern: null,
        enumeration: codes === undefined ? null : { items: codes, nomenclature: nomenclature ?? null },
        suggested: null,
        example,
        constraintOrigin: null,
      };
    });
  const fields = build(texts, 1, '');
  return {
    name,
    root,
    perimeter: null,
    fields,
    types: collectTypes(fields),
    rows,
    isOpen: false,
    configuration: null,
    file: FILE,
    sheet: name,
    place,
    rootPlace: { ...place, cell: 'C3' },
  };
}
