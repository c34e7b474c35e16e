import type { DiagnosticReporter } from '@hubsante/model';
import { type CellStyles, NO_STYLES, readCellStyles } from './cell-styles.ts';
import { type Fault, FaultReporter } from './fault-reporter.ts';
import { withoutFindingsSheets } from './findings-sheet.ts';
import { LIMITS } from './limits.ts';
import {
  ENCRYPTED_DOCUMENT,
  needsPassword,
  OPEN_DOCUMENT_MANIFEST,
  OPEN_DOCUMENT_PART,
  readOpenDocument,
} from './open-document.ts';
import { PackageParts } from './package-parts.ts';
import { PartReader } from './part-reader.ts';
import { readSheet } from './read-sheet.ts';
import { type Relationships, readRelationships, relationshipsPartOf } from './relationships.ts';
import { readSharedStrings, type SharedStrings } from './shared-strings.ts';
import type { SheetContext } from './sheet-listener.ts';
import type { SheetMemory } from './sheet-memory.ts';
import type { Sheet, Spreadsheet } from './spreadsheet.ts';
import { readWorkbookPart } from './workbook-part.ts';

/** What was made of the same bytes before, or what is made of them now. */
type Recall = <Read extends object>(key: string, read: () => Read | null) => Read | null;

/** The same for what is read of one part alone. */
type PartRecall = <Read extends object>(
  kind: 'styles' | 'strings',
  part: string,
  read: (bytes: Uint8Array) => Read | Fault,
) => Read | null;

/** The usual main part, for a package that does not say. */
const USUAL_MAIN_PART = 'xl/workbook.xml';

/** The part that holds the macros of an `.xlsm`, whatever its folder. */
const MACROS = 'vbaproject.bin';

/**
 * Opens a workbook, of Excel or OpenDocument; sheets are read when asked for, those that annotations added left out.
 * `null` when it cannot be opened, which is reported.
 *
 * @param memory sheets of earlier readings, of which those that are the same are not read again.
 */
export function openSpreadsheet(
  bytes: Uint8Array,
  file: string,
  reporter: DiagnosticReporter,
  memory: SheetMemory | null = null,
): Spreadsheet | null {
  const opened = openEverySheet(bytes, file, reporter, memory);
  return opened === null ? null : withoutFindingsSheets(opened);
}

/** {@link openSpreadsheet} with the sheets that annotations added. */
export function openEverySheet(
  bytes: Uint8Array,
  file: string,
  reporter: DiagnosticReporter,
  memory: SheetMemory | null = null,
): Spreadsheet | null {
  const faults = new FaultReporter(file, reporter);
  const parts = PackageParts.open(bytes);
  if (typeof parts === 'string') return faults.fail(parts, file);
  const reader = new PartReader(parts, faults);
  const manifest = parts.has(OPEN_DOCUMENT_MANIFEST) ? parts.read(OPEN_DOCUMENT_MANIFEST) : null;
  const isEncrypted = manifest instanceof Uint8Array && needsPassword(manifest);
  if (isEncrypted || parts.has(ENCRYPTED_DOCUMENT)) return faults.fail('encrypted', file);
  if (reader.has(OPEN_DOCUMENT_PART)) return openDocument(file, reader, faults);
  if ([...parts.entries.keys()].some((part) => part.endsWith(MACROS))) faults.macros();
  const mainPart = findMainPart(reader, faults);
  if (mainPart === null) return null;
  const workbook = reader.read(mainPart, readWorkbookPart);
  if (workbook === null) return null;
  if (workbook.sheets.length === 0) return faults.failWithoutSheet();
  const relationships = reader.read(relationshipsPartOf(mainPart), (part) =>
    readRelationships(part, mainPart),
  );
  if (relationships === null) return null;
  const recall: Recall = (key, read) => (memory === null ? read() : memory.recall(key, read));
  const readPart: PartRecall = (kind, part, read) =>
    recall(`${kind} ${file} ${part} ${parts.digest(part)}`, () => reader.read(part, read));
  const context = sheetContext(readPart, relationships, workbook.countsFrom1904);
  const references = withoutDuplicates(workbook.sheets, faults);
  const sharedParts = [
    mainPart,
    ...['sharedStrings', 'styles'].map((kind) => partOfKind(relationships, kind)),
  ];
  const readSheetNamed = (name: string): Sheet | null => {
    const reference = references.get(name);
    if (reference === undefined) return null;
    const relationship = relationships.get(reference.relationship);
    const part = relationship?.part ?? null;
    if (part === null)
      return faults.fail('part-missing', relationship?.target ?? reference.relationship, name);
    const key = [file, name, parts.digest(part), ...sharedParts.map((one) => parts.digest(one))].join(' ');
    return recall(`sheet ${key}`, () => {
      const shared = context();
      return shared === null ? null : reader.read(part, (xml) => readSheet(name, xml, shared), name);
    });
  };
  const sheets = new Map<string, Sheet | null>();
  return {
    file,
    sheetNames: [...references.keys()],
    hiddenSheets: new Set([...references.values()].flatMap(({ name, isHidden }) => (isHidden ? [name] : []))),
    sheet(name) {
      if (!sheets.has(name)) sheets.set(name, readSheetNamed(name));
      return sheets.get(name) ?? null;
    },
  };
}

/** An OpenDocument spreadsheet: all its tables are in one part. */
function openDocument(file: string, reader: PartReader, faults: FaultReporter): Spreadsheet | null {
  const opened = reader.read(OPEN_DOCUMENT_PART, readOpenDocument);
  if (opened === null) return null;
  if (opened.tables.length === 0) return faults.failWithoutSheet();
  const references = opened.tables.map(({ sheet: { name }, isHidden }) => ({ name, isHidden }));
  const names = new Set(withoutDuplicates(references, faults).keys());
  const sheets = new Map<string, Sheet>();
  for (const { sheet } of opened.tables) {
    if (names.has(sheet.name) && !sheets.has(sheet.name)) sheets.set(sheet.name, sheet);
  }
  return {
    file,
    sheetNames: [...sheets.keys()],
    hiddenSheets: new Set(references.flatMap(({ name, isHidden }) => (isHidden ? [name] : []))),
    sheet: (name) => sheets.get(name) ?? null,
  };
}

/** Almost always `xl/workbook.xml`; the package's own relationships have the last word. */
function findMainPart(reader: PartReader, faults: FaultReporter): string | null {
  const packageRelationships = relationshipsPartOf('');
  if (reader.has(packageRelationships)) {
    const relationships = reader.read(packageRelationships, (part) => readRelationships(part, ''));
    if (relationships === null) return null;
    const part = partOfKind(relationships, 'officeDocument');
    // A binary workbook (.xlsb) has no XML.
    if (part?.endsWith('.bin')) return faults.fail('not-a-workbook', part);
    if (part !== null) return part;
  }
  return reader.has(USUAL_MAIN_PART) ? USUAL_MAIN_PART : faults.fail('not-a-workbook', USUAL_MAIN_PART);
}

function partOfKind(relationships: Relationships, kind: string): string | null {
  for (const relationship of relationships.values()) {
    if (relationship.kind === kind) return relationship.part;
  }
  return null;
}

/** Excel's names of sheets do not depend on case; the first of two wins. */
function withoutDuplicates<Named extends { readonly name: string }>(
  sheets: readonly Named[],
  faults: FaultReporter,
): ReadonlyMap<string, Named> {
  const references = new Map<string, Named>();
  const known = new Set<string>();
  for (const sheet of sheets) {
    const key = sheet.name.toLowerCase();
    if (known.has(key)) faults.duplicateSheet(sheet.name);
    else references.set(sheet.name, sheet);
    known.add(key);
  }
  return references;
}

/**
 * Shared strings and styles are read once, when a sheet first needs them. A workbook may have neither, but
 * one it announces must be there; `null` without its strings, whereas without its styles a date is a number.
 */
function sheetContext(
  readPart: PartRecall,
  relationships: Relationships,
  countsFrom1904: boolean,
): () => SheetContext | null {
  const stylesPart = partOfKind(relationships, 'styles');
  const stringsPart = partOfKind(relationships, 'sharedStrings');
  let read: CellStyles | undefined;
  const styles = (): CellStyles => {
    read ??= (stylesPart === null ? null : readPart('styles', stylesPart, readCellStyles)) ?? NO_STYLES;
    return read;
  };
  const isDateStyle = (style: number) => styles().dates.has(style);
  const isStruckStyle = (style: number) => style !== 0 && styles().struck.has(style);
  let context: SheetContext | null | undefined;
  return () => {
    if (context === undefined) {
      const sharedStrings: SharedStrings | null =
        stringsPart === null
          ? { texts: [], rich: new Map() }
          : readPart('strings', stringsPart, readSharedStrings);
      const budget = { cells: LIMITS.cells };
      context = sharedStrings && { sharedStrings, isDateStyle, isStruckStyle, countsFrom1904, budget };
    }
    return context;
  };
}
