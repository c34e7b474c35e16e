import type { DiagnosticDefinition, DiagnosticReporter } from '@hubsante/model';
import { fileDiagnostics as diagnostics } from '../diagnostics/file.ts';
import type { PackageFault } from './package-parts.ts';
import type { SheetFault } from './read-sheet.ts';
import type { WorkbookPartFault } from './workbook-part.ts';

/** Whatever can be wrong with a file, a part or a sheet. */
export type Fault = PackageFault | SheetFault | WorkbookPartFault | 'part-missing';

const DEFINITIONS = {
  'empty-file': diagnostics['file-empty'],
  'not-a-workbook': diagnostics['not-a-workbook'],
  'old-format': diagnostics['old-excel-format'],
  encrypted: diagnostics['workbook-encrypted'],
  truncated: diagnostics['workbook-truncated'],
  'directory-damaged': diagnostics['workbook-directory-damaged'],
  'too-many-parts': diagnostics['workbook-too-many-parts'],
  'part-twice': diagnostics['workbook-part-twice'],
  'too-large': diagnostics['workbook-too-large'],
  damaged: diagnostics['workbook-damaged'],
  malformed: diagnostics['xml-malformed'],
  'with-entities': diagnostics['xml-with-entities'],
  'too-deep': diagnostics['xml-too-deep'],
  'too-many-rows': diagnostics['sheet-too-large'],
  'too-many-cells': diagnostics['workbook-too-many-cells'],
  'part-missing': diagnostics['part-missing'],
} as const satisfies Record<
  Exclude<Fault, object>,
  DiagnosticDefinition<'part'> | DiagnosticDefinition<never>
>;

/** An author recognises the beginning; a hostile text has no end. */
const LONGEST_VALUE = 100;

/** Reports the faults of one file. */
export class FaultReporter {
  readonly file: string;
  readonly #reporter: DiagnosticReporter;

  constructor(file: string, reporter: DiagnosticReporter) {
    this.file = file;
    this.#reporter = reporter;
  }

  /** Reports a fault of the whole file, or of one of its sheets. */
  fail(fault: Fault, part: string, sheet?: string): null {
    const place = sheet === undefined ? { file: this.file } : { file: this.file, sheet };
    if (typeof fault === 'string') {
      this.#reporter.report(DEFINITIONS[fault] as DiagnosticDefinition<'part'>, { place }, { part });
      return null;
    }
    const { address, content } = fault;
    this.#reporter.report(diagnostics['workbook-cell-damaged'], {
      place: address === null ? place : { ...place, cell: address },
      value: content.slice(0, LONGEST_VALUE),
    });
    return null;
  }

  failWithoutSheet(): null {
    this.#reporter.report(diagnostics['workbook-without-sheet'], { place: { file: this.file } });
    return null;
  }

  /** Macros are no data: they are not read, which their author must know. */
  macros(): void {
    this.#reporter.report(diagnostics['workbook-macros-ignored'], { place: { file: this.file } });
  }

  duplicateSheet(name: string): void {
    const place = { file: this.file, sheet: name };
    this.#reporter.report(diagnostics['sheet-duplicate'], { place, value: name });
  }
}
