import {
  type DiagnosticContext,
  type DiagnosticReporter,
  type Enumeration,
  type EnumerationItem,
  isSpelledAlike,
  type Nomenclature,
  type NomenclatureCode,
  type Pattern,
  type Scalar,
  type SuggestedCodes,
  type ValueType,
} from '@hubsante/model';
import { constraintDiagnostics as diagnostics } from '../diagnostics/constraint.ts';
import type { NomenclatureIndex } from '../nomenclature/nomenclature-index.ts';
import { bareConstraint } from './bare-constraint.ts';
import { cellConstraints, constraintAsMeant, KEYWORDS, type Keyword } from './constraint-text.ts';
import { identifierAsMeant, listAsMeant, patternAsMeant } from './constraint-values.ts';
import type { Conventions } from './conventions.ts';
import type { Reading } from './reading.ts';

/** What a constraint cell says, once its keyword is recognised. */
interface KeywordConstraint {
  readonly keyword: Keyword;
  readonly text: string;
  /** Whether the keyword is written otherwise than the format wants. */
  readonly isRespelled: boolean;
}

/** What the column of details asks of a value. */
export interface Constraint {
  readonly pattern: Pattern | null;
  readonly enumeration: Enumeration | null;
  /** The nomenclature named on a second line, under an expression. */
  readonly suggested: SuggestedCodes | null;
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

  /** `context` is the cell and the messages concerned; `example`, what the row gives as one. */
  read(
    cell: Scalar | null,
    type: ValueType,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
    example: Scalar | null = null,
  ): Constraint {
    const builtIn = this.#conventions.builtInPatterns[type];
    const pattern: Pattern | null = builtIn === undefined ? null : { source: builtIn, origin: 'built-in' };
    const none = { pattern, enumeration: null, suggested: null };
    if (cell === null) return none;
    if (typeof cell !== 'string') {
      reporter.report(diagnostics['constraint-not-text'], context);
      return none;
    }
    const parts =
      this.#reading === 'authored'
        ? cellConstraints(cell)
        : { constraint: cell, nomenclature: null, isRespelled: false };
    if (parts === 'several') {
      reporter.report(diagnostics['constraint-several'], context);
      return none;
    }
    const { nomenclature } = parts;
    const constraint = this.#recognise(parts.constraint, type, example, context, reporter);
    if (constraint === null) return none;
    if (constraint.keyword === 'REGEX') {
      const suggested = nomenclature === null ? null : this.readSuggestion(nomenclature, context, reporter);
      if (parts.isRespelled && suggested !== null) {
        const meant = `REGEX: ${constraint.text}\nNOMENCLATURE: ${suggested.nomenclature.id}`;
        reporter.report(diagnostics['constraint-read-as-meant'], { ...context, fix: meant }, { meant });
      }
      return {
        pattern: this.#readPattern(constraint, pattern, type, context, reporter),
        enumeration: null,
        suggested,
      };
    }
    const enumeration =
      constraint.keyword === 'ENUM'
        ? this.#readEnumeration(constraint, context, reporter)
        : this.#readNomenclature(constraint, context, reporter);
    return { pattern, enumeration, suggested: null };
  }

  /**
   * The nomenclature that a cell names, alone or after `NOMENCLATURE:`; `null` when there is none, which is reported as for
   * a constraint.
   */
  readSuggestion(
    cell: string,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): SuggestedCodes | null {
    const text = cell.replace(/^\s*NOMENCLATURE(?:\s*[:：]|\s)/iu, '').trim();
    const enumeration = this.#readNomenclature(
      { keyword: 'NOMENCLATURE', text, isRespelled: false },
      context,
      reporter,
    );
    return enumeration === null || enumeration.nomenclature === null
      ? null
      : { nomenclature: enumeration.nomenclature, items: enumeration.items };
  }

  /** A text without keyword is prose: it constrains nothing. */
  #recognise(
    cell: string,
    type: ValueType,
    example: Scalar | null,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): KeywordConstraint | null {
    const written = this.#asWritten(cell);
    if (written !== null) return written;
    if (this.#reading === 'published') return this.#asPublished(cell);
    const isNomenclature = (text: string) => this.#nomenclatures.closest(text) !== null;
    const meant = constraintAsMeant(cell, isNomenclature);
    switch (meant.kind) {
      case 'prose':
        this.#reportBare(cell, type, example, context, reporter);
        return null;
      case 'constraint':
        return {
          keyword: meant.keyword,
          text: this.#withBlanks(meant.text, cell, meant.keyword),
          isRespelled: true,
        };
      case 'colon-missing':
        reporter.report(
          diagnostics['constraint-colon-missing'],
          withFix(context, certainly(meant.keyword, meant.text)),
          { keyword: meant.keyword },
        );
        return null;
      case 'keyword-unknown': {
        const { word, keyword } = meant;
        reporter.report(
          diagnostics['constraint-keyword-unknown'],
          withFix(context, certainly(keyword, meant.text)),
          { word, keyword },
        );
        return null;
      }
      case 'perhaps-prose':
        reporter.report(diagnostics['constraint-keyword-unread'], context, { keyword: meant.keyword });
        return null;
    }
  }

  /** A constraint without a keyword is taken for a remark: it would be lost without a word. */
  #reportBare(
    cell: string,
    type: ValueType,
    example: Scalar | null,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): void {
    const identifierOf = (text: string): string | null => {
      const exact = this.#nomenclatures.exact(text);
      if (exact !== null) return exact.id;
      // Identifiers have a dot, a hyphen or an underscore; a word that is almost one is a word.
      return /[._-]/u.test(text) ? this.#nomenclatures.closest(text) : null;
    };
    const bare = bareConstraint(
      cell,
      identifierOf,
      example === null ? null : String(example),
      type === 'integer' || type === 'number',
    );
    if (bare === null) return;
    const { kind, meant } = bare;
    const code = {
      certain: 'keyword-missing',
      values: 'keyword-missing-before-values',
      bound: 'bound-unread',
      range: 'range-unread',
      'number-range': 'number-range-unread',
    } as const;
    reporter.report(diagnostics[`constraint-${code[kind]}`], context, { meant });
  }

  /** A cell that is written as the conventions want it. */
  #asWritten(cell: string): KeywordConstraint | null {
    const keyword = KEYWORDS.find((candidate) => cell.startsWith(candidate));
    if (keyword === undefined) return null;
    if (this.#conventions.keywords === 'exact') {
      const start = `${keyword}: `;
      const text = cell.slice(start.length);
      return cell.startsWith(start) ? { keyword, text, isRespelled: false } : null;
    }
    const colon = cell.indexOf(':');
    // Only the end of the word and blanks may stand before the colon: any other text means it was forgotten.
    if (colon === -1 || !/^[\p{L}]*\s*$/u.test(cell.slice(keyword.length, colon))) return null;
    return { keyword, text: this.#textAfter(cell, colon, keyword), isRespelled: false };
  }

  /** The incumbent takes any colon, however far from the keyword (docs/reference/format-des-classeurs.md §9). */
  #asPublished(cell: string): KeywordConstraint | null {
    const keyword = KEYWORDS.find((candidate) => cell.startsWith(candidate));
    const colon = cell.indexOf(':');
    if (keyword === undefined || colon === -1 || this.#conventions.keywords === 'exact') return null;
    return { keyword, text: this.#textAfter(cell, colon, keyword), isRespelled: false };
  }

  /** A text that was trimmed, with the blanks at the end of its cell where they belong to the last value of a list. */
  #withBlanks(text: string, cell: string, keyword: Keyword): string {
    const isKept = keyword === 'ENUM' && !this.#conventions.listsAreTrimmed;
    return isKept ? text + cell.slice(cell.trimEnd().length) : text;
  }

  #textAfter(cell: string, colon: number, keyword: Keyword): string {
    const text = cell.slice(colon + 1);
    return keyword === 'ENUM' && !this.#conventions.listsAreTrimmed ? text.trimStart() : text.trim();
  }

  #readPattern(
    { text, isRespelled }: KeywordConstraint,
    builtIn: Pattern | null,
    type: ValueType,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): Pattern | null {
    if (builtIn !== null) {
      reporter.report(diagnostics['pattern-ignored'], context, { type });
      return builtIn;
    }
    // A blank between the marks of the beginning and the end is what is left of an expression that was cleared.
    const isBlank = text.trim() === '' || (this.#reading === 'authored' && /^\^?\s+\$?$/u.test(text.trim()));
    if (isBlank) {
      reporter.report(diagnostics['pattern-empty'], context);
      return null;
    }
    if (this.#reading === 'published') return { source: text, origin: 'authored' };
    const meant = patternAsMeant(text);
    if (meant.flags !== null) {
      const parameters = { flags: meant.flags, meant: `REGEX: ${meant.source}` };
      reporter.report(diagnostics['pattern-with-flags'], context, parameters);
      return null;
    }
    if (isRespelled || meant.isRespelled) reportRespelled(`REGEX: ${meant.source}`, context, reporter);
    return { source: meant.source, origin: 'authored' };
  }

  #readEnumeration(
    { text, isRespelled }: KeywordConstraint,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): Enumeration | null {
    const itemsOf = (values: readonly string[]): Enumeration => ({
      items: values.map((value) => ({ value, label: null })),
      nomenclature: null,
    });
    if (this.#reading === 'published') return itemsOf(text.split(', '));
    const { values, doubtful, ...meant } = listAsMeant(text, !this.#conventions.listsAreTrimmed);
    if (values.some((value) => value.trim() === '')) {
      // A comma too many at an end; between two others a value may be missing.
      const kept = values.slice(
        values.findIndex((value) => value.trim() !== ''),
        values.findLastIndex((value) => value.trim() !== '') + 1,
      );
      const isWhole = kept.length > 0 && kept.every((value) => value.trim() !== '');
      reporter.report(
        diagnostics['enumeration-item-empty'],
        withFix(context, isWhole ? `ENUM: ${kept.join(', ')}` : null),
      );
      return null;
    }
    if (isRespelled || meant.isRespelled) reportRespelled(`ENUM: ${values.join(', ')}`, context, reporter);
    else if (doubtful !== null)
      reporter.report(diagnostics['enumeration-separator'], context, { item: doubtful });
    return itemsOf(values);
  }

  #readNomenclature(
    { text, isRespelled }: KeywordConstraint,
    context: DiagnosticContext,
    reporter: DiagnosticReporter,
  ): Enumeration | null {
    if (this.#nomenclatures.isEmpty) {
      // One finding for the file, not one for every field that cites a nomenclature.
      const { place, subjects = [] } = context;
      reporter.report(diagnostics['nomenclatures-absent'], { place: { file: place.file }, subjects });
      return null;
    }
    const { id, nomenclature } = this.#cited(text);
    if (nomenclature === null) {
      const suggestion = this.#nomenclatures.closest(text);
      if (suggestion === null) reporter.report(diagnostics['nomenclature-unknown'], context, { id });
      else {
        const fix = isSpelledAlike(id, suggestion) ? `NOMENCLATURE: ${suggestion}` : null;
        reporter.report(diagnostics['nomenclature-misspelled'], withFix(context, fix), { id, suggestion });
      }
      return null;
    }
    if (isRespelled || id !== text) reportRespelled(`NOMENCLATURE: ${id}`, context, reporter);
    const byIdentifier = this.#conventions.nomenclatureReference === 'identifier';
    const rival = byIdentifier ? null : this.#nomenclatures.rivalByPrefix(id);
    if (rival !== null) {
      const parameters = { id, chosen: nomenclature.id, rival: rival.id };
      reporter.report(diagnostics['nomenclature-ambiguous'], context, parameters);
    }
    if (this.#faulty.has(nomenclature)) {
      const { file, sheet = '' } = nomenclature.place;
      reporter.report(diagnostics['nomenclature-faulty'], context, { id, file, sheet });
    }
    const known = this.#enumerations.get(nomenclature);
    if (known !== undefined) return known;
    const items = this.#itemsOf(nomenclature);
    const enumeration = { items, nomenclature };
    this.#enumerations.set(nomenclature, enumeration);
    if (items.length === 0 && this.#reading === 'authored') {
      reporter.report(diagnostics['nomenclature-empty'], context, { id });
      return null;
    }
    return enumeration;
  }

  /** The nomenclature that a text cites, as it is written or as it is meant. */
  #cited(text: string): { readonly id: string; readonly nomenclature: Nomenclature | null } {
    const byIdentifier = this.#conventions.nomenclatureReference === 'identifier';
    const find = (id: string) =>
      byIdentifier ? this.#nomenclatures.exact(id) : this.#nomenclatures.byPrefix(id);
    const nomenclature = find(text);
    const id = identifierAsMeant(text);
    if (nomenclature !== null || id === text || this.#reading === 'published')
      return { id: text, nomenclature };
    const meant = find(id);
    return { id: meant === null ? text : id, nomenclature: meant };
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

/** One finding for a cell, whatever the number of its slips: it shows the whole cell as it is read. */
function reportRespelled(meant: string, context: DiagnosticContext, reporter: DiagnosticReporter): void {
  reporter.report(diagnostics['constraint-read-as-meant'], withFix(context, meant), { meant });
}

/** The constraint under its keyword; `null` for a list with a remark beside it, which is no value. */
function certainly(keyword: Keyword, text: string): string | null {
  return keyword === 'ENUM' && /[()[\]:…]/u.test(text) ? null : `${keyword}: ${text}`;
}

/** What to write in the cell instead; nothing where the cell holds another constraint besides. */
function withFix(context: DiagnosticContext, fix: string | null): DiagnosticContext {
  const parts = cellConstraints(String(context.value ?? ''));
  const isAlone = parts !== 'several' && parts.nomenclature === null;
  return { ...context, fix: isAlone ? fix : null };
}
