import {
  type Diagnostic,
  type DiagnosticDefinition,
  formatPlace,
  type Language,
  type RenderedDiagnostic,
  renderDiagnostic,
  sortDiagnostics,
} from '@hubsante/model';

/** A finding ready to be printed. */
export interface Finding extends RenderedDiagnostic {
  readonly definition: DiagnosticDefinition;
  /** Path of the file from the working folder, with `/`. */
  readonly path: string;
  /** 1-based, in a text file; `null` in a workbook. */
  readonly line: number | null;
  /** Its consequences, which go when it is mended. */
  readonly related: readonly Finding[];
}

/** Everything a run has to say about its sources. */
export interface Report {
  readonly language: Language;
  /** In the order they are printed. */
  readonly findings: readonly Finding[];
  /** How many findings a silence covers. */
  readonly silencedCount: number;
  /** Whether a person is told each piece of advice, and not how many there are; software always is. */
  readonly isAdviceTold?: boolean;
}

/** Where the text goes. */
export interface PrintStyle {
  readonly colors: boolean;
  /** Width of a line, in characters. */
  readonly columns: number;
}

/** Puts a report into text, final newline included. */
export type Printer = (report: Report, style: PrintStyle) => string;

/** A finding in the words of a language; `pathOf` tells where the file it names lies. */
export function findingOf(
  diagnostic: Diagnostic,
  language: Language,
  pathOf: (file: string) => string,
): Finding {
  return {
    ...renderDiagnostic(diagnostic, language),
    definition: diagnostic.definition,
    path: pathOf(diagnostic.place.file),
    line: diagnostic.place.line ?? null,
    related: sortDiagnostics(diagnostic.related ?? []).map((one) => findingOf(one, language, pathOf)),
  };
}

/** Where a consequence stands, in a sentence: `model.xlsx › RS-EDA!L42`, `examples/appel.json:12`. */
export function shortPlace({ file, sheet, cell, line }: Finding): string {
  return formatPlace({
    file,
    ...(sheet === null ? {} : { sheet }),
    ...(cell === null ? {} : { cell }),
    ...(line === null ? {} : { line }),
  });
}
