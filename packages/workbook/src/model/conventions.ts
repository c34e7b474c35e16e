import type { ValueType } from '@hubsante/model';

/** How a sheet says which messages it describes. */
export type DeclarationStyle =
  /** Cell A1 holds `name:perimeter:root` entries. */
  | 'title-cell'
  /** A small table whose header starts with `schema` in column A. */
  | 'configuration-table';

/**
 * What one generation of workbooks implies. Everything that differs between generations is said here
 * and nowhere else (docs/reference/format-des-classeurs.md §1, §2, §8, §9; docs/reference/artefacts-publies.md §2, §14).
 */
export interface Conventions {
  readonly declaration: DeclarationStyle;
  /** Sheets to compile, in order; `null` compiles every sheet whose name does not start with `#`. */
  readonly sheets: readonly string[] | null;
  /** Patterns that come with a type. */
  readonly builtInPatterns: Readonly<Partial<Record<ValueType, string>>>;
  /** `exact`: `ENUM: ` with its blank, rest verbatim. `colon`: the word, anything, `:`, rest trimmed. */
  readonly keywords: 'exact' | 'colon';
  /** Whether stray blanks at the end of a list of values are dropped. */
  readonly listsAreTrimmed: boolean;
  /** `prefix`: the constraint begins a nomenclature's file name. `identifier`: it is the identifier. */
  readonly nomenclatureReference: 'prefix' | 'identifier';
  /** Whether a comma in a code travels as a blank, and the code is trimmed. */
  readonly commasInCodesBecomeBlanks: boolean;
  /** `merged`: rows that define one type twice add up. `single`: the second is a fault. */
  readonly typeDefinitions: 'merged' | 'single';
  /** Whether a type that never gets a field is a fault. */
  readonly emptyTypesAreFaults: boolean;
  /** Messages (by name or by root) that accept properties the specification does not name. */
  readonly openMessages: { readonly names: readonly string[]; readonly roots: readonly string[] };
  /** Types that accept anything. */
  readonly openTypes: readonly string[];
  /** Roots whose types may stay empty: they carry foreign content. */
  readonly rootsWithForeignContent: readonly string[];
  /** Roots whose fields are not described: the whole message is foreign content. */
  readonly rootsWithoutFields: readonly string[];
  /** See {@link PublicationConventions.datedNomenclatureFiles}. */
  readonly datedNomenclatureFiles: boolean;
}

const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
const DATETIME = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[\-+]\d{2}:\d{2}`;
const PHONE_NUMBER = String.raw`tel:([#\+\*]|37000|00+)?[0-9]{2,15}`;

type TypePatterns = Conventions['builtInPatterns'];

/** As releases 1.x publish them: a value that merely holds a date is accepted. */
export const UNANCHORED_TYPE_PATTERNS: TypePatterns = {
  date: DATE,
  datetime: DATETIME,
  phoneNumber: PHONE_NUMBER,
};

/** Forms of basic types that the whole text must have; older releases ask for a part of it only. */
export const ANCHORED_TYPE_PATTERNS: TypePatterns = {
  date: `^${DATE}$`,
  datetime: `^${DATETIME}$`,
  phoneNumber: `^${PHONE_NUMBER}$`,
};

const SHARED = {
  openTypes: ['sourceMessage'],
  rootsWithForeignContent: ['error'],
  rootsWithoutFields: ['customContent'],
} as const;

const FIXED_LISTS = {
  first: [
    'RC-EDA EMSI GEO-POS GEO-REQ GEO-RES RC-REF RS-ERROR RS-INFO RS-RI RS-DR RS-RR RS-BPV customContent RS-SR',
  ],
  second: [
    'RC-DE RC-EDA EMSI GEO-POS GEO-REQ GEO-RES RC-REF RS-ERROR RS-INFO RS-RI RS-DR RS-RR RS-RPIS customContent',
    'RS-SR TECHNICAL RS-URL RS-BPV',
  ],
};

const listOf = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

/** Model releases 1.x (generation G3). */
const UNANCHORED_FIXED_SHEETS: Conventions = {
  ...SHARED,
  declaration: 'title-cell',
  sheets: listOf(FIXED_LISTS.first),
  builtInPatterns: UNANCHORED_TYPE_PATTERNS,
  keywords: 'exact',
  listsAreTrimmed: false,
  nomenclatureReference: 'prefix',
  commasInCodesBecomeBlanks: false,
  typeDefinitions: 'merged',
  emptyTypesAreFaults: false,
  openMessages: { names: [], roots: ['customContent'] },
  datedNomenclatureFiles: true,
};

/** Model releases 2.x (generation G4). */
const ANCHORED_FIXED_SHEETS: Conventions = {
  ...UNANCHORED_FIXED_SHEETS,
  sheets: listOf(FIXED_LISTS.second),
  builtInPatterns: ANCHORED_TYPE_PATTERNS,
  typeDefinitions: 'single',
  emptyTypesAreFaults: true,
  openMessages: { names: [], roots: ['customContent', 'DistributionElement'] },
};

/** Model releases 3.x (generations G5 and G6). */
export const CONFIGURED_SHEETS: Conventions = {
  ...ANCHORED_FIXED_SHEETS,
  declaration: 'configuration-table',
  sheets: null,
  keywords: 'colon',
  listsAreTrimmed: true,
  nomenclatureReference: 'identifier',
  commasInCodesBecomeBlanks: true,
  openMessages: { names: ['RC-DE'], roots: ['customContent', 'DistributionElement'] },
  datedNomenclatureFiles: false,
};

/** Conventions with a fixed list of sheets, from the oldest to the newest. */
export const FIXED_SHEET_CONVENTIONS = [UNANCHORED_FIXED_SHEETS, ANCHORED_FIXED_SHEETS] as const;
