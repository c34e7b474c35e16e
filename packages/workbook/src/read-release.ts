import {
  type AcceptanceTestSuite,
  type Diagnostic,
  DiagnosticCollector,
  type DiagnosticReporter,
  foldConsequences,
  formatPlace,
  type Message,
  type Nomenclature,
  type Place,
  type Release,
} from '@hubsante/model';
import { checkAcceptanceTests } from './acceptance-test/check-acceptance-tests.ts';
import { readAcceptanceTests } from './acceptance-test/read-acceptance-tests.ts';
import { cellDiagnostics } from './diagnostics/cell.ts';
import { configurationDiagnostics } from './diagnostics/configuration.ts';
import { checkRows, reportUnusedPerimeters } from './model/check-rows.ts';
import {
  readConfigurationTable,
  reportBlankValues,
  reportForeignNamespaces,
} from './model/configuration-table.ts';
import { ConstraintReader } from './model/constraint.ts';
import {
  ANCHORED_TYPE_PATTERNS,
  CONFIGURED_SHEETS,
  type Conventions,
  UNANCHORED_TYPE_PATTERNS,
} from './model/conventions.ts';
import { spoilDescribedTwice } from './model/described-twice.ts';
import { perimeterTitles } from './model/exchanged-perimeters.ts';
import { reportHiddenSheet } from './model/hidden-sheet.ts';
import { buildMessage } from './model/message-builder.ts';
import { isUsableName, isUsableRoot, type MessageDeclaration } from './model/message-declaration.ts';
import type { Reading } from './model/reading.ts';
import { reportSharedPerimeter } from './model/shared-perimeter.ts';
import {
  type MessagePutAside,
  messagesPutAside,
  type Selection,
  selectSheets,
} from './model/sheet-selection.ts';
import { readSpecificationTable, type SpecificationTable } from './model/specification-table.ts';
import { HEADER_ROW } from './model/table-columns.ts';
import { readTitleCell } from './model/title-cell.ts';
import { foldUncalculated } from './model/uncalculated-workbook.ts';
import { foldUnreadCells } from './model/unread-cells.ts';
import { checkNomenclatureSet } from './nomenclature/check-nomenclature-set.ts';
import { foldCopiedNomenclatures } from './nomenclature/fold-copied.ts';
import { foldFaultyNomenclatures } from './nomenclature/fold-faulty.ts';
import { foldUnopenedNomenclatures } from './nomenclature/fold-unopened.ts';
import { NomenclatureIndex } from './nomenclature/nomenclature-index.ts';
import { readNomenclatures } from './nomenclature/read-nomenclatures.ts';
import { openSpreadsheet } from './spreadsheet/open-spreadsheet.ts';
import type { SheetMemory } from './spreadsheet/sheet-memory.ts';
import type { Sheet, Spreadsheet } from './spreadsheet/spreadsheet.ts';
import { ofTheirKind } from './workbook-kind.ts';

/** A workbook as it lies on disk. */
export interface SourceFile {
  /** File name without folders. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * What travels otherwise than the format of the workbooks implies: releases that were first published in an
 * older format keep their rules on the wire when they are written in a newer one.
 */
export interface WireConventions {
  /** Whether the patterns of date and time types begin with `^` and end with `$`. */
  readonly typePatternsAreAnchored?: boolean;
  /** Whether codes travel as written, with their commas and stray blanks. */
  readonly codesAreVerbatim?: boolean;
}

/** The workbooks of one release; the order within each list decides the order of the artefacts. */
export interface ReleaseSources {
  readonly models: readonly SourceFile[];
  readonly nomenclatures: readonly SourceFile[];
  readonly acceptanceTests: readonly SourceFile[];
  readonly conventions?: WireConventions;
}

/** The same, opened. */
export interface ReleaseSpreadsheets {
  readonly models: readonly Spreadsheet[];
  readonly nomenclatures: readonly Spreadsheet[];
  readonly acceptanceTests: readonly Spreadsheet[];
  readonly conventions?: WireConventions;
}

/** One step of the reading, for a progress line. */
export interface ReadingStep {
  readonly kind: 'file' | 'message';
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** How the workbooks of a release are read. */
export interface ReadingOptions {
  readonly onProgress?: (step: ReadingStep) => void;
  /** Sheets of earlier readings, of which those that are the same are not read again. */
  readonly memory?: SheetMemory | undefined;
  /** `authored` unless told. */
  readonly reading?: Reading;
  /**
   * Nomenclatures that fields cite, instead of those of the workbooks: the incumbent tool takes its codes from the
   * tables that were published before (docs/reference/format-des-classeurs.md §11).
   */
  readonly citedNomenclatures?: readonly Nomenclature[];
}

/** A release as its workbooks say it, with everything there is to say of them. */
export interface ReadResult {
  /** Every message that could be read, faulty ones included: their diagnostics name them. */
  readonly release: Release;
  /** What travels: by the format of the workbooks, or as their release says. */
  readonly wire: Required<WireConventions>;
  readonly diagnostics: readonly Diagnostic[];
  /** The messages of sheets that are notes; read when it is asked, for notes may be anything. */
  readonly putAside: () => readonly MessagePutAside[];
}

/** Bytes in, model and diagnostics out. Never throws on what an author or a sender of files did. */
export function readRelease(sources: ReleaseSources, options: ReadingOptions = {}): ReadResult {
  const collector = new DiagnosticCollector();
  const files = [...sources.nomenclatures, ...sources.models, ...sources.acceptanceTests];
  let opened = 0;
  const open = ({ file, bytes }: SourceFile): Spreadsheet[] => {
    options.onProgress?.({ kind: 'file', name: file, done: opened, total: files.length });
    opened += 1;
    const spreadsheet = openSpreadsheet(bytes, file, collector, options.memory ?? null);
    return spreadsheet === null ? [] : [spreadsheet];
  };
  const unopened = new Set<string>();
  const spreadsheets = {
    nomenclatures: sources.nomenclatures.flatMap((source) => {
      const found = open(source);
      if (found.length === 0) unopened.add(source.file);
      return found;
    }),
    models: sources.models.flatMap(open),
    acceptanceTests: sources.acceptanceTests.flatMap(open),
    ...(sources.conventions === undefined ? {} : { conventions: sources.conventions }),
  };
  const read = readSpreadsheets(spreadsheets, options, collector);
  return { ...read, diagnostics: foldUnopenedNomenclatures(read.diagnostics, unopened) };
}

/** {@link readRelease} for workbooks that are already open. */
export function readSpreadsheets(
  spreadsheets: ReleaseSpreadsheets,
  options: ReadingOptions = {},
  collector: DiagnosticCollector = new DiagnosticCollector(),
): ReadResult {
  const nomenclatures = ofTheirKind(spreadsheets.nomenclatures, 'nomenclatures', collector).flatMap(
    (spreadsheet) => readNomenclatures(spreadsheet, collector, options.reading),
  );
  checkNomenclatureSet(nomenclatures, collector);
  const models = ofTheirKind(spreadsheets.models, 'messages', collector);
  const selected = models.length === 0 ? null : selectSheets(models, collector);
  const selection = selected === null ? null : withWireConventions(selected, spreadsheets.conventions ?? {});
  const errorSheets = new Set(
    collector.diagnostics
      .filter(({ definition }) => definition.severity === 'error')
      .map(({ place }) => `${place.file} ${place.sheet}`),
  );
  const faulty = new Set(
    nomenclatures.filter(({ place }) => errorSheets.has(`${place.file} ${place.sheet}`)),
  );
  const constraints = new ConstraintReader(
    selection?.conventions ?? CONFIGURED_SHEETS,
    new NomenclatureIndex(options.citedNomenclatures ?? nomenclatures),
    faulty,
    options.reading ?? 'authored',
  );
  const messages = selection === null ? [] : readMessages(selection, constraints, options, collector);
  spoilDescribedTwice(messages, collector);
  const acceptanceTests = ofTheirKind(spreadsheets.acceptanceTests, 'acceptance-tests', collector).map(
    (spreadsheet) => readAcceptanceTests(spreadsheet, collector),
  );
  // A message that could not be read is one all the same.
  const names = [...messages.map(({ name }) => name), ...subjectsOfErrors(collector.diagnostics)];
  checkAcceptanceTests(acceptanceTests, new Set(names), collector);
  const conventions = selection?.conventions ?? CONFIGURED_SHEETS;
  const { datedNomenclatureFiles } = conventions;
  const release = { messages, nomenclatures, acceptanceTests, conventions: { datedNomenclatureFiles } };
  return {
    release,
    wire: wireOf(conventions),
    putAside: () => messagesPutAside(spreadsheets.models),
    diagnostics: foldCopiedNomenclatures(
      foldFaultyNomenclatures(foldFormulas(foldUnreadCells(foldUncalculated(collector.diagnostics)))),
    ),
  };
}

/** A text that begins with a sign, `-90 à 90` or `-1..1`, and is wrong otherwise: what is said of it otherwise says it all. */
function foldFormulas(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const formula = cellDiagnostics['formula-typed-as-text'].code;
  const others = diagnostics.filter(({ definition }) => definition.code !== formula);
  const causes = new Map(others.map((one) => [formatPlace(one.place), one]));
  return foldConsequences(diagnostics, causes, ({ definition, place }) =>
    definition.code === formula ? [formatPlace(place)] : [],
  );
}

function subjectsOfErrors(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.flatMap(({ definition, subjects }) => (definition.severity === 'error' ? subjects : []));
}

function wireOf(conventions: Conventions): Required<WireConventions> {
  return {
    typePatternsAreAnchored: conventions.builtInPatterns === ANCHORED_TYPE_PATTERNS,
    codesAreVerbatim: !conventions.commasInCodesBecomeBlanks && !conventions.listsAreTrimmed,
  };
}

function withWireConventions(selection: Selection, wire: WireConventions): Selection {
  const { conventions, sheets } = selection;
  const { typePatternsAreAnchored, codesAreVerbatim } = wire;
  return {
    sheets,
    conventions: {
      ...conventions,
      ...(typePatternsAreAnchored === undefined
        ? {}
        : { builtInPatterns: typePatternsAreAnchored ? ANCHORED_TYPE_PATTERNS : UNANCHORED_TYPE_PATTERNS }),
      ...(codesAreVerbatim === undefined
        ? {}
        : { commasInCodesBecomeBlanks: !codesAreVerbatim, listsAreTrimmed: !codesAreVerbatim }),
    },
  };
}

function readMessages(
  { conventions, sheets }: Selection,
  constraints: ConstraintReader,
  options: ReadingOptions,
  reporter: DiagnosticCollector,
): Message[] {
  const { onProgress, reading = 'authored' } = options;
  const readDeclarations = conventions.declaration === 'title-cell' ? readTitleCell : readConfigurationTable;
  const declared = new Map<string, MessageDeclaration>();
  const messages: Message[] = [];
  const tables = new Map<SpecificationTable, readonly MessageDeclaration[]>();
  const all: MessageDeclaration[] = [];
  const perimeters = new Set<string | null>();
  for (const [done, { file, spreadsheet, sheet }] of sheets.entries()) {
    onProgress?.({ kind: 'message', name: sheet.name, done, total: sheets.length });
    const declarations = readDeclarations(file, sheet, reading, reporter).filter((declaration) =>
      isUsable(declaration, declared, reading, reporter),
    );
    all.push(...declarations);
    if (declarations.length === 0) continue;
    for (const { perimeter } of declarations) perimeters.add(perimeter);
    reportHiddenSheet(spreadsheet, sheet.name, reporter);
    const titles = { declarations, isElsewhere: (title: string) => isTitleElsewhere(title, sheet, sheets) };
    const table = readSpecificationTable(file, sheet, titles, reading, reporter);
    if (table === null) continue;
    tables.set(table, declarations);
    checkRows(table, declarations, reporter);
    for (const declaration of declarations) {
      const message = buildMessage(table, declaration, conventions, constraints, reading, reporter);
      if (message !== null) messages.push(message);
    }
  }
  if (reading === 'authored') {
    reportBlankValues(all, reporter);
    reportForeignNamespaces(all, reporter);
  }
  // Where an entry or a title could not be read, its perimeter may be the one that nobody uses.
  const headings = reporter.diagnostics.filter(
    ({ definition, place }) => definition.severity === 'error' && rowOf(place) <= HEADER_ROW,
  );
  const isSure = ({ file, sheet }: SpecificationTable) =>
    !headings.some(({ place }) => place.file === file && place.sheet === sheet.name);
  for (const [table, declarations] of tables) {
    if (!isSure(table)) continue;
    reportUnusedPerimeters(table, perimeters, reporter);
    if (reading === 'authored') reportSharedPerimeter(table, declarations, reporter);
  }
  return messages;
}

/** Whether another sheet has a perimeter of this title: it is well written. */
function isTitleElsewhere(title: string, own: Sheet, sheets: Selection['sheets']): boolean {
  return sheets.some(({ sheet }) => sheet !== own && perimeterTitles(sheet).includes(title));
}

function rowOf({ cell = '' }: Place): number {
  return Number(cell.replace(/^[A-Z]+/, '') || 0);
}

/** A name becomes a file name, so it must be one; and two messages cannot share it. */
function isUsable(
  declaration: MessageDeclaration,
  declared: Map<string, MessageDeclaration>,
  reading: Reading,
  reporter: DiagnosticReporter,
): boolean {
  const { name, root, place, rootPlace } = declaration;
  const subjects = [name];
  if (!isUsableRoot(root)) {
    reporter.report(configurationDiagnostics['root-unusable'], { place: rootPlace, value: root, subjects });
    return false;
  }
  if (!isUsableName(name)) {
    reporter.report(configurationDiagnostics['message-name-unusable'], { place, value: name, subjects });
    return false;
  }
  const first = declared.get(name.toLowerCase());
  if (first !== undefined) {
    const parameters = { first: formatPlace(first.place) };
    reporter.report(configurationDiagnostics['message-name-duplicate'], { place, value: name }, parameters);
    // Published, the files of the later one overwrite those of the first.
    return reading === 'published';
  }
  declared.set(name.toLowerCase(), declaration);
  return true;
}

/** The acceptance tests of one link, from a workbook of its own; `null` when it cannot be opened, which was reported. */
export function readAcceptanceTestWorkbook(
  { file, bytes }: SourceFile,
  link: string,
  reporter: DiagnosticReporter,
): AcceptanceTestSuite | null {
  const spreadsheet = openSpreadsheet(bytes, file, reporter);
  const [tests] = ofTheirKind(spreadsheet === null ? [] : [spreadsheet], 'acceptance-tests', reporter);
  return tests === undefined ? null : readAcceptanceTests(tests, reporter, link);
}
