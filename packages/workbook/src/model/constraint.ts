import type {
  DiagnosticContext,
  DiagnosticReporter,
  Enumeration,
  EnumerationItem,
  Nomenclature,
  NomenclatureCode,
  Pattern,
  Scalar,
  ValueType,
} from '@hubsante/model';
import { distance } from 'fastest-levenshtein';
import { constraintDiagnostics as diagnostics } from '../diagnostics/constraint.ts';
import type { NomenclatureIndex } from '../nomenclature/nomenclature-index.ts';
import type { Conventions } from './conventions.ts';
import type { Reading } from './reading.ts';

/** What authors write between values instead of a comma and a blank. */
const OTHER_SEPARATOR = /[;|\n]|\s\/\s|\s(?:ou|or)\s/u;

const KEYWORDS = ['REGEX', 'ENUM', 'NOMENCLATURE'] as const;
type Keyword = (typeof KEYWORDS)[number];

/** What a constraint cell says, once its keyword is recognised. */
interface KeywordConstraint {
  readonly keyword: Keyword;
  readonly text: string;
}

export interface Constraint {
  readonly pattern: Pattern | null;
  readonly enumeration: Enumeration | null;
}

/** Reads constraint cells; enumerations of one nomenclature are shared by every field that uses it. */
export class ConstraintReader {
  readonly #conventions: Conventions;
  readonly #nomenclatures: NomenclatureIndex;
  readonly #enumerations = new Map<Nomenclature, Enumeration>();

  readonly #faulty: ReadonlySet<Nomenclature>;
  readonly #reading: Reading;

  /** `faulty`: nomenclatures with an error of their own, whose codes cannot be trusted. */
  constructor(
    conventions: Conventions,
    nomenclatures: NomenclatureIndex,
    faulty: ReadonlySet<Nomenclature>,
    reading: Reading,
  ) {
    this.#conventions = conventions;
    this.#nomenclatures = nomenclatures;
    this.#faulty = faulty;
    this.#reading = reading;
  }

  /** `context` is the cell and the messages concerned. */
  read(
    cell: Scalar | null,
    type: ValueType,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): Constraint {
    const builtIn = this.#conventions.builtInPatterns[type];
    const pattern: Pattern | null = builtIn === undefined ? null : { source: builtIn, origin: 'built-in' };
    if (cell === null) return { pattern, enumeration: null };
    if (typeof cell !== 'string') {
      reporter.report(diagnostics['constraint-not-text'], context);
      return { pattern, enumeration: null };
    }
    const constraint = this.#recognise(cell, context, reporter);
    if (constraint === null) return { pattern, enumeration: null };
    if (constraint.keyword === 'REGEX')
      return { pattern: this.#readPattern(constraint, pattern, type, context, reporter), enumeration: null };
    const enumeration =
      constraint.keyword === 'ENUM'
        ? this.#readEnumeration(constraint, context, reporter)
        : this.#readNomenclature(constraint, context, reporter);
    return { pattern, enumeration };
  }

  /** A text without keyword is prose: it constrains nothing. */
  #recognise(
    cell: string,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): KeywordConstraint | null {
    for (const keyword of KEYWORDS) {
      if (!cell.startsWith(keyword)) continue;
      if (this.#conventions.keywords === 'exact') {
        if (cell.startsWith(`${keyword}: `)) return { keyword, text: cell.slice(keyword.length + 2) };
        continue;
      }
      const colon = cell.indexOf(':');
      // Only the end of the word and blanks may stand before the colon: any other text means it was forgotten.
      if (colon === -1 || !/^[\p{L}]*\s*$/u.test(cell.slice(keyword.length, colon))) {
        reporter.report(diagnostics['constraint-colon-missing'], context, { keyword });
        if (colon === -1 || this.#reading === 'authored') return null;
      }
      const text = cell.slice(colon + 1);
      const isKeptVerbatim = keyword === 'ENUM' && !this.#conventions.listsAreTrimmed;
      return { keyword, text: isKeptVerbatim ? text.trimStart() : text.trim() };
    }
    reportNearKeyword(cell, context, reporter);
    return null;
  }

  #readPattern(
    { text }: KeywordConstraint,
    builtIn: Pattern | null,
    type: ValueType,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): Pattern | null {
    if (builtIn !== null) {
      reporter.report(diagnostics['pattern-ignored'], context, { type });
      return builtIn;
    }
    if (text.trim() === '') {
      reporter.report(diagnostics['pattern-empty'], context);
      return null;
    }
    return { source: text, origin: 'authored' };
  }

  #readEnumeration(
    { text }: KeywordConstraint,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): Enumeration | null {
    const values = text.split(', ');
    if (values.some((value) => value.trim() === '')) {
      reporter.report(diagnostics['enumeration-item-empty'], context);
      if (this.#reading === 'authored') return null;
    }
    const isSlip = (value: string) =>
      value.includes(',') || (values.length === 1 && OTHER_SEPARATOR.test(value));
    const unsplit = values.find(isSlip);
    if (unsplit !== undefined)
      reporter.report(diagnostics['enumeration-separator'], context, { item: unsplit });
    return { items: values.map((value) => ({ value, label: null })), nomenclature: null };
  }

  #readNomenclature(
    { text }: KeywordConstraint,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): Enumeration | null {
    if (this.#nomenclatures.isEmpty) {
      // One finding for the file, not one for every field that cites a nomenclature.
      const { place, subjects = [] } = context;
      reporter.report(diagnostics['nomenclatures-absent'], { place: { file: place.file }, subjects });
      return null;
    }
    const byIdentifier = this.#conventions.nomenclatureReference === 'identifier';
    const nomenclature = byIdentifier ? this.#nomenclatures.exact(text) : this.#nomenclatures.byPrefix(text);
    if (nomenclature === null) {
      const suggestion = this.#nomenclatures.closest(text);
      if (suggestion === null) reporter.report(diagnostics['nomenclature-unknown'], context, { id: text });
      else reporter.report(diagnostics['nomenclature-misspelled'], context, { id: text, suggestion });
      return null;
    }
    const rival = byIdentifier ? null : this.#nomenclatures.rivalByPrefix(text);
    if (rival !== null) {
      const parameters = { id: text, chosen: nomenclature.id, rival: rival.id };
      reporter.report(diagnostics['nomenclature-ambiguous'], context, parameters);
    }
    if (this.#faulty.has(nomenclature)) {
      const { file, sheet = '' } = nomenclature.place;
      reporter.report(diagnostics['nomenclature-faulty'], context, { id: text, file, sheet });
    }
    const known = this.#enumerations.get(nomenclature);
    if (known !== undefined) return known;
    const items = this.#itemsOf(nomenclature);
    const enumeration = { items, nomenclature };
    this.#enumerations.set(nomenclature, enumeration);
    if (items.length === 0 && this.#reading === 'authored') {
      reporter.report(diagnostics['nomenclature-empty'], context, { id: text });
      return null;
    }
    return enumeration;
  }

  #itemsOf({ codes, table }: Nomenclature): EnumerationItem[] {
    if (this.#reading === 'authored') {
      return codes.map((code) => ({ value: this.#onTheWire(code.code), label: labelOf(code) }));
    }
    // The codes of the published table: blank rows count, and numbers are as that table prints them.
    const column = table.columns.findIndex(({ kind }) => kind === 'code');
    return table.rows.map((row) => ({ value: this.#onTheWire(row[column] ?? ''), label: null }));
  }

  /** The text a message carries for a code. */
  #onTheWire(code: string): string {
    return this.#conventions.commasInCodesBecomeBlanks ? code.replaceAll(',', ' ').trim() : code;
  }
}

function labelOf(code: NomenclatureCode): string | null {
  return code.labels.findLast((label) => label !== null) ?? null;
}

const LEADING_WORD = /^\s*(\p{L}{3,20})\s*:/u;
/** In capitals at least, a word that opens a cell without a colon is meant as a keyword. */
const LEADING_CAPITALS = /^\s*(\p{Lu}{3,20})\s+\S/u;

/** Words of other tools for the same thing. */
const SYNONYMS: ReadonlyMap<string, Keyword> = new Map([
  ['PATTERN', 'REGEX'],
  ['EXPRESSION', 'REGEX'],
  ['LISTE', 'ENUM'],
  ['LIST', 'ENUM'],
  ['VALEURS', 'ENUM'],
  ['VALUES', 'ENUM'],
  ['CODELIST', 'NOMENCLATURE'],
  ['REFERENTIEL', 'NOMENCLATURE'],
]);

/** A text that almost begins with a keyword is a constraint its author believes in and nobody checks. */
function reportNearKeyword(cell: string, context: DiagnosticContext, reporter: DiagnosticReporter): void {
  const before = LEADING_WORD.exec(cell)?.[1];
  const word = before ?? LEADING_CAPITALS.exec(cell)?.[1];
  if (word === undefined) return;
  const folded = word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase();
  const synonym = before === undefined ? undefined : SYNONYMS.get(folded);
  const keyword = synonym ?? KEYWORDS.find((candidate) => isSlipOf(folded, candidate));
  if (keyword === undefined) return;
  // “Liste : voir l’annexe” may be prose; in capitals it is not.
  const isProse = synonym !== undefined && word !== word.toUpperCase();
  if (folded === keyword || isProse)
    reporter.report(diagnostics['constraint-keyword-unread'], context, { keyword });
  else reporter.report(diagnostics['constraint-keyword-unknown'], context, { word, keyword });
}

/** One letter wrong, missing or too many (three in a long word), or letters in another order. */
function isSlipOf(word: string, keyword: Keyword): boolean {
  const letters = (text: string) => [...text].sort().join('');
  return (
    distance(word, keyword) <= Math.max(1, Math.floor(keyword.length / 4)) ||
    letters(word) === letters(keyword)
  );
}
