import { formatPlace, type Place } from './origin.ts';
import { foreignLetters, latinReadings } from './validation/look-alikes.ts';
import { withVisibleBlanks } from './visible-blanks.ts';

/**
 * An `error` keeps something from being published, a `warning` is worth a look before publishing, an `advice` can
 * wait: it is counted, and told to who asks.
 */
export const SEVERITIES = ['error', 'warning', 'advice'] as const;
/** How much a finding weighs: an error stops what it concerns, advice is told on request. */
export type Severity = (typeof SEVERITIES)[number];
/** The languages of everything that people read; French first. */
export const LANGUAGES = ['fr', 'en'] as const;
/** A language of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/**
 * The sentences of one diagnostic in one language; `{name}` stands for a parameter, `{value}` for the offending value.
 * Where there is a parameter `count`, `[row|rows]` are the words for one and for several.
 */
export interface DiagnosticText {
  /** What is wrong, in a sentence, with the offending value. */
  readonly message: string;
  /** What to write instead. */
  readonly remedy: string;
  /** Why it matters and an example: the body of its documentation page. */
  readonly why: string;
}

/** What an author of a diagnostic declares. */
export interface DiagnosticDeclaration {
  readonly severity: Severity;
  readonly fr: DiagnosticText;
  readonly en: DiagnosticText;
  /**
   * What to write in the cell instead, where that is certain whatever the cell: `{title}` stands for a parameter. A
   * finding that knows better says so ({@link DiagnosticContext.fix}).
   */
  readonly fix?: string;
}

type Parameters<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parameters<Rest>
  : never;

type TemplatesOf<D extends DiagnosticDeclaration> =
  | D['fr']['message']
  | D['fr']['remedy']
  | D['en']['message']
  | D['en']['remedy']
  | (D extends { readonly fix: infer Fix extends string } ? Fix : never);

/**
 * `{value}` is the offending value of the finding itself, so it is not a parameter; nor is `{5}`, a
 * quantifier in a regular expression shown as an example.
 */
type ParametersOf<D extends DiagnosticDeclaration> = Exclude<
  Parameters<TemplatesOf<D>>,
  'value' | `${number}`
>;

/** A declared diagnostic. Its parameters are known to the compiler: a missing one does not compile. */
export interface DiagnosticDefinition<Names extends string = string> extends DiagnosticDeclaration {
  /** `workbook/cardinality-unreadable`. */
  readonly code: string;
  /** Never set; it carries the names of the parameters for the compiler. */
  readonly parameters?: Names;
}

/** Definitions by code, each with the parameters that its sentences name. */
export type DiagnosticTable<T extends Record<string, DiagnosticDeclaration>> = {
  readonly [Code in keyof T]: DiagnosticDefinition<ParametersOf<T[Code]>>;
};

/** Declares the diagnostics of one package; `namespace` is the first part of every code. */
export function defineDiagnostics<const T extends Record<string, DiagnosticDeclaration>>(
  namespace: string,
  declarations: T,
): DiagnosticTable<T> {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]) => [
      name,
      { ...declaration, code: `${namespace}/${name}` },
    ]),
  ) as unknown as DiagnosticTable<T>;
}

/** The one right answer of a finding: what to write in a cell of a workbook. */
export interface Fix {
  readonly file: string;
  readonly sheet: string;
  /** Excel address, `L42`. */
  readonly cell: string;
  /** The new content; the empty text clears the cell. */
  readonly text: string;
}

/** A finding: what, where, about which value. */
export interface Diagnostic {
  readonly definition: DiagnosticDefinition;
  readonly place: Place;
  /** The offending text, shown beside the place; absent when the fault is an absence. */
  readonly value?: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Messages that cannot be emitted because of it (errors), or that it concerns (warnings). */
  readonly subjects: readonly string[];
  /** Its consequences: they go when it is mended, so they are counted and not told one by one. */
  readonly related?: readonly Diagnostic[];
  /** What mends it for certain; absent where a person must choose. */
  readonly fix?: Fix;
}

/** Where and about what a diagnostic is reported. */
export interface DiagnosticContext {
  readonly place: Place;
  /** `undefined` or `null` when there is no value to show. */
  readonly value?: string | number | boolean | null | undefined;
  readonly subjects?: readonly string[];
  readonly related?: readonly Diagnostic[];
  /** What to write in its cell instead, where that is certain; `null` where it is not, though the declaration has one. */
  readonly fix?: string | null;
}

type ParameterValues<Names extends string> = [Names] extends [never]
  ? []
  : [Readonly<Record<Names, string | number>>];

/** Receives findings. */
export interface DiagnosticReporter {
  report<Names extends string>(
    definition: DiagnosticDefinition<Names>,
    context: DiagnosticContext,
    ...parameters: ParameterValues<Names>
  ): void;
}

/** Collects the findings of a run; the same finding for two messages is kept once, with both as subjects. */
export class DiagnosticCollector implements DiagnosticReporter {
  readonly #found = new Map<string, Diagnostic>();

  report<Names extends string>(
    definition: DiagnosticDefinition<Names>,
    context: DiagnosticContext,
    ...[parameters]: ParameterValues<Names>
  ): void {
    const texts = Object.fromEntries(
      Object.entries<string | number>(parameters ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const { place, value, subjects = [], related = [] } = context;
    const fix = fixAt(place, context.fix === undefined ? filled(definition.fix, texts) : context.fix);
    this.add({
      definition: definition as DiagnosticDefinition,
      place,
      ...(value === undefined || value === null ? {} : { value: String(value) }),
      parameters: texts,
      subjects,
      ...(related.length === 0 ? {} : { related }),
      ...(fix === null ? {} : { fix }),
    });
  }

  add(diagnostic: Diagnostic): void {
    const { definition, place, value, parameters } = diagnostic;
    const key = JSON.stringify([definition.code, formatPlace(place), value, parameters]);
    const known = this.#found.get(key);
    if (known === undefined) {
      this.#found.set(key, diagnostic);
      return;
    }
    const isNews = diagnostic.subjects.some((subject) => !known.subjects.includes(subject));
    if (!isNews && (diagnostic.related ?? []).length === 0) return;
    const subjects = [...new Set([...known.subjects, ...diagnostic.subjects])];
    const related = [...(known.related ?? []), ...(diagnostic.related ?? [])];
    this.#found.set(key, { ...known, subjects, ...(related.length === 0 ? {} : { related }) });
  }

  /** Findings sorted by place, then code. */
  get diagnostics(): readonly Diagnostic[] {
    return sortDiagnostics([...this.#found.values()]);
  }
}

/** A declared answer with its parameters; a text that a sentence would show otherwise stays as it is. */
function filled(template: string | undefined, texts: Readonly<Record<string, string>>): string | null {
  return template === undefined
    ? null
    : template.replace(/\{(\w+)\}/g, (whole, name: string) => texts[name] ?? whole);
}

/** An answer needs a cell to be written in. */
function fixAt({ file, sheet, cell }: Place, text: string | null): Fix | null {
  return text === null || sheet === undefined || cell === undefined ? null : { file, sheet, cell, text };
}

/** By file, sheet, row, column, then code: the order of the author's screen, the same on any machine. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyed = diagnostics.map((diagnostic) => ({ diagnostic, key: sortKey(diagnostic) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ diagnostic }) => diagnostic);
}

function sortKey({ place, definition, value, parameters }: Diagnostic): string {
  const address = place.cell ?? String(place.line ?? '');
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(address) ?? [];
  return [
    place.file,
    place.sheet ?? '',
    digits.padStart(9, '0'),
    letters.padStart(4, ' '),
    definition.code,
    value ?? '',
    JSON.stringify(parameters),
  ].join('\u0000');
}

/** A finding in the words of one language: what every printer shows. */
export interface RenderedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly value: string | null;
  readonly fix?: Fix;
}

/** A sentence with its words for one, or for several. */
export function inNumber(template: string, isOne: boolean): string {
  return template.replace(/\[([^[\]|]*)\|([^[\]|]*)\]/g, (_, one: string, several: string) =>
    isOne ? one : several,
  );
}

/** A finding in words: its sentence, its remedy and its place. */
export function renderDiagnostic(diagnostic: Diagnostic, language: Language): RenderedDiagnostic {
  const { definition, place, value, parameters } = diagnostic;
  const { count } = parameters;
  const fill = (template: string) =>
    (count === undefined ? template : inNumber(template, count === '1')).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => {
        const text = parameters[name] ?? (name === 'value' ? (value ?? '') : null);
        return text === null ? whole : withVisibleBlanks(text);
      },
    );
  return {
    code: definition.code,
    severity: definition.severity,
    message: fill(definition[language].message) + foreignNote(diagnostic, language),
    remedy: fill(definition[language].remedy),
    file: place.file,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    value: value ?? null,
    ...(diagnostic.fix === undefined ? {} : { fix: diagnostic.fix }),
  };
}

/** Where a finding says what is written, and what to write instead of it. */
const WRITTEN = ['tag', 'found'] as const;
const MEANT = ['suggestion', 'meant', 'expected', 'root'] as const;

const FOREIGN_NOTES: Readonly<Record<Language, (letters: string) => string>> = {
  fr: (letters) => ` Lettres d’un autre alphabet, qui ressemblent aux nôtres : ${letters}.`,
  en: (letters) => ` Letters of another alphabet, which look like ours: ${letters}.`,
};

/**
 * What nobody sees: a name that differs from the one to write by letters of another alphabet only. Nothing where the
 * sentence says so itself.
 */
function foreignNote({ value = '', parameters }: Diagnostic, language: Language): string {
  if (parameters.letters !== undefined) return '';
  const meant = new Set(MEANT.flatMap((name) => parameters[name] ?? []));
  const written = [value, ...WRITTEN.flatMap((name) => parameters[name] ?? [])];
  const foreign = written.find((text) => latinReadings(text).some((reading) => meant.has(reading)));
  return foreign === undefined ? '' : FOREIGN_NOTES[language](foreignLetters(foreign).join(', '));
}
