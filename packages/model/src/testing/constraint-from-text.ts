import type { Enumeration, Pattern, SuggestedCodes, ValueType } from '../field.ts';
import type { Nomenclature } from '../nomenclature.ts';
import type { Place } from '../origin.ts';

/** Codes by nomenclature identifier. */
export type CodesByNomenclature = Readonly<Record<string, readonly string[]>>;

/** The patterns that come with a type (releases 2.0 and later). */
const BUILT_IN: Readonly<Partial<Record<ValueType, string>>> = {
  date: '^\\d{4}-\\d{2}-\\d{2}$',
  datetime: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[\\-+]\\d{2}:\\d{2}$',
  phoneNumber: '^tel:([#\\+\\*]|37000|00+)?[0-9]{2,15}$',
};

/** A constraint as a cell of a workbook writes it. */
export interface ConstraintInput {
  readonly type: ValueType;
  /** `REGEX: …`, `ENUM: A, B` or `NOMENCLATURE: id`; after `REGEX: … `, `NOMENCLATURE: id` names the codes that are meant. */
  readonly text: string | null;
  readonly nomenclatures: CodesByNomenclature;
  readonly place: Place;
}

/** What a constraint cell of a test table means. Lists keep their blanks, as in releases 1.x. */
export function constraintFromText({ type, text, nomenclatures, place }: ConstraintInput): {
  readonly pattern: Pattern | null;
  readonly enumeration: Enumeration | null;
  readonly suggested: SuggestedCodes | null;
} {
  const source = BUILT_IN[type];
  const builtIn: Pattern | null = source === undefined ? null : { source, origin: 'built-in' };
  const [first = '', listed] = (text ?? '').split(/(?<=\S)\s+NOMENCLATURE: /);
  const suggested = listed === undefined ? null : suggestedOf(listed, nomenclatures, place);
  const [, keyword = '', content = ''] = /^([A-Z]+): (.*)$/s.exec(first) ?? [];
  switch (keyword) {
    case 'REGEX':
      return { pattern: { source: content, origin: 'authored' }, enumeration: null, suggested };
    case 'ENUM':
      return {
        pattern: builtIn,
        enumeration: { items: itemsOf(content.split(', ')), nomenclature: null },
        suggested,
      };
    case 'NOMENCLATURE': {
      return { pattern: builtIn, enumeration: suggestedOf(content, nomenclatures, place), suggested };
    }
    default:
      if (text !== null) throw new Error(`not a constraint: ${text}`);
      return { pattern: builtIn, enumeration: null, suggested };
  }
}

function suggestedOf(id: string, nomenclatures: CodesByNomenclature, place: Place): SuggestedCodes {
  const codes = nomenclatures[id];
  if (codes === undefined) throw new Error(`no nomenclature ${id} was given to the table`);
  return { items: itemsOf(codes), nomenclature: nomenclatureOf(id, codes, place) };
}

function itemsOf(values: readonly string[]): Enumeration['items'] {
  return values.map((value) => ({ value, label: null }));
}

function nomenclatureOf(id: string, codes: readonly string[], place: Place): Nomenclature {
  return {
    id,
    hasOwnId: true,
    reference: 'Essai',
    name: id,
    levels: 1,
    description: null,
    codes: codes.map((code) => ({ code, labels: [null], description: null, comment: null, place })),
    table: { columns: [{ kind: 'code' }], rows: codes.map((code) => [code]) },
    place,
  };
}
