import type { DiagnosticDefinition, DiagnosticReporter } from '@hubsante/model';
import { fileDiagnostics as diagnostics } from '../diagnostics/file.ts';
import { readDateStyles } from './number-formats.ts';
import { type PackageFault, PackageParts } from './package-parts.ts';
import { readSheet, type SheetFault } from './read-sheet.ts';
import type { XmlFault } from './scan-xml.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { Sheet, Spreadsheet } from './spreadsheet.ts';
import { type Relationship, readRelationships, readWorkbookPart } from './workbook-parts.ts';

type Fault = PackageFault | SheetFault | XmlFault | 'part-missing';

const DEFINITIONS = {
  'empty-file': diagnostics['file-empty'],
  'not-a-zip': diagnostics['not-a-workbook'],
  'old-format': diagnostics['old-excel-format'],
  encrypted: diagnostics['workbook-encrypted'],
  truncated: diagnostics['workbook-truncated'],
  'too-large': diagnostics['workbook-too-large'],
  damaged: diagnostics['workbook-damaged'],
  malformed: diagnostics['xml-malformed'],
  'with-entities': diagnostics['xml-with-entities'],
  'too-many-rows': diagnostics['sheet-too-large'],
  'part-missing': diagnostics['part-missing'],
} as const satisfies Record<Fault, DiagnosticDefinition<'part'> | DiagnosticDefinition<never>>;

const MAIN_PART = 'xl/workbook.xml';

/** Opens a workbook; sheets are read when asked for. `null` when it cannot be opened, which is reported. */
export function openSpreadsheet(
  bytes: Uint8Array,
  file: string,
  reporter: DiagnosticReporter,
): Spreadsheet | null {
  return new SpreadsheetOpener(file, reporter).open(bytes);
}

class SpreadsheetOpener {
  readonly #file: string;
  readonly #reporter: DiagnosticReporter;

  constructor(file: string, reporter: DiagnosticReporter) {
    this.#file = file;
    this.#reporter = reporter;
  }

  open(bytes: Uint8Array): Spreadsheet | null {
    const parts = PackageParts.open(bytes);
    if (typeof parts === 'string') return this.#fail(parts, '');
    const mainPart = this.#findMainPart(parts);
    if (mainPart === null) return null;
    const workbook = this.#read(parts, mainPart, readWorkbookPart);
    if (workbook === null) return null;
    const folder = mainPart.includes('/') ? mainPart.slice(0, mainPart.lastIndexOf('/')) : '';
    const relationshipsPart = `${folder}/_rels/${mainPart.slice(folder.length + 1)}.rels`;
    const relationships = this.#read(parts, relationshipsPart, (part) => readRelationships(part, folder));
    if (relationships === null) return null;
    const targets = new Map<string, string | null>();
    for (const { name, relationship } of workbook.sheets) {
      const known = [...targets.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
      if (known === undefined) targets.set(name, relationships.get(relationship)?.target ?? null);
      else
        this.#reporter.report(diagnostics['sheet-duplicate'], {
          place: { file: this.#file, sheet: name },
          value: name,
        });
    }
    if (targets.size === 0) {
      this.#reporter.report(diagnostics['workbook-without-sheet'], { place: { file: this.#file } });
      return null;
    }
    const context = this.#sheetContext(parts, relationships, workbook.countsFrom1904);
    const sheets = new Map<string, Sheet | null>();
    const readSheetNamed = (name: string): Sheet | null => {
      const target = targets.get(name);
      if (target === undefined) return null;
      const shared = context();
      if (shared === null) return null;
      if (target === null || !parts.has(target)) return this.#fail('part-missing', target ?? name, name);
      return this.#read(parts, target, (part) => readSheet(name, part, shared), name);
    };
    return {
      file: this.#file,
      sheetNames: [...targets.keys()],
      sheet: (name) => {
        const known = sheets.get(name);
        if (known !== undefined) return known;
        const sheet = readSheetNamed(name);
        sheets.set(name, sheet);
        return sheet;
      },
    };
  }

  /** Almost always `xl/workbook.xml`; the package's own relationships have the last word. */
  #findMainPart(parts: PackageParts): string | null {
    if (parts.has('_rels/.rels')) {
      const relationships = this.#read(parts, '_rels/.rels', (part) => readRelationships(part, ''));
      if (relationships === null) return null;
      const main = [...relationships.values()].find(({ type }) => type.endsWith('/officeDocument'));
      if (main !== undefined && parts.has(main.target) && main.target !== 'word/document.xml')
        return main.target;
    }
    return parts.has(MAIN_PART) ? MAIN_PART : this.#fail('not-a-zip', MAIN_PART);
  }

  /** Shared strings and styles, read once, when the first sheet needs them. */
  #sheetContext(
    parts: PackageParts,
    relationships: ReadonlyMap<string, Relationship>,
    countsFrom1904: boolean,
  ): () => Parameters<typeof readSheet>[2] | null {
    const partOf = (type: string) =>
      [...relationships.values()].find((one) => one.type.endsWith(`/${type}`))?.target;
    let context: Parameters<typeof readSheet>[2] | null | undefined;
    return () => {
      if (context !== undefined) return context;
      const stringsPart = partOf('sharedStrings');
      const hasStrings = stringsPart !== undefined && parts.has(stringsPart);
      const sharedStrings = hasStrings ? this.#read(parts, stringsPart, readSharedStrings) : [];
      let dateStyles: ReadonlySet<number> | undefined;
      const isDateStyle = (style: number) => {
        if (dateStyles === undefined) {
          const styles = parts.read(partOf('styles') ?? '');
          // Without readable styles a date is just its number, which later checks report.
          dateStyles = styles instanceof Uint8Array ? readDateStyles(styles) : new Set();
        }
        return dateStyles.has(style);
      };
      context = sharedStrings === null ? null : { sharedStrings, isDateStyle, countsFrom1904 };
      return context;
    };
  }

  #read<Result extends object>(
    parts: PackageParts,
    part: string,
    read: (bytes: Uint8Array) => Result | Fault,
    sheet?: string,
  ): Result | null {
    const bytes = parts.read(part);
    if (bytes === null) return this.#fail('part-missing', part, sheet);
    if (typeof bytes === 'string') return this.#fail(bytes, part, sheet);
    const result = read(bytes);
    return typeof result === 'string' ? this.#fail(result, part, sheet) : result;
  }

  #fail(fault: Fault, part: string, sheet?: string): null {
    const place = sheet === undefined ? { file: this.#file } : { file: this.#file, sheet };
    this.#reporter.report(DEFINITIONS[fault] as DiagnosticDefinition<'part'>, { place }, { part });
    return null;
  }
}
