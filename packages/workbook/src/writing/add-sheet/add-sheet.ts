import type { DiagnosticReporter } from '@hubsante/model';
import { strToU8 } from 'fflate';
import { FaultReporter } from '../../spreadsheet/fault-reporter.ts';
import { relationshipsPartOf } from '../../spreadsheet/relationships.ts';
import type { CellDesign, SheetDesign } from '../sheet-design.ts';
import { type StyleName, styleIndex, stylesheet } from '../styles.ts';
import { TABLE_PART, tableName, tableXml } from '../table-part.ts';
import { type WorksheetContext, worksheetXml } from '../worksheet-xml.ts';
import { xmlText } from '../xml-text.ts';
import { addFaultFormat, addStyles } from './add-styles.ts';
import { knownTables } from './known-tables.ts';
import { namespaceOf, officeNamespace, officePrefix } from './namespaces.ts';
import { rewriteZip } from './rewrite-zip.ts';
import { openWorkbookParts, type WorkbookParts } from './workbook-parts.ts';
import type { XmlElement } from './xml-outline.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Excel's own limit; identifiers of sheets need not follow one another. */
const GREATEST_SHEET_ID = 65_534;

/**
 * A workbook with one more sheet, its last. The other sheets, and every part that need not name the new one,
 * keep their bytes; the looks of its cells are added to the workbook's own stylesheet. `null` when the
 * workbook cannot be read, which is reported. The caller has made sure that the name is free
 * ({@link sheetNameFault}).
 *
 * @param file name of the workbook, for the reports.
 */
export function addSheet(
  bytes: Uint8Array,
  file: string,
  sheet: SheetDesign,
  reporter: DiagnosticReporter,
): Uint8Array | null {
  const faults = new FaultReporter(file, reporter);
  const opened = openWorkbookParts(bytes, faults);
  if (opened === null) return null;
  const { parts, contentTypes, workbook, relationships } = opened;
  const sheets = workbook.xml.root.children.find(({ name }) => name === 'sheets');
  if (sheets === undefined) return faults.fail('not-a-workbook', workbook.name);

  const written = new Map<string, Uint8Array>();
  const addition = new PartAddition(opened);
  const looks = addStylesOf(sheet, opened, addition, written);
  const part = addition.freePart('worksheets/sheet');
  const identifier = addition.add(part, 'worksheet');
  workbook.xml.append(sheets, sheetEntry(sheet.name, identifier, sheets, workbook.xml.root));
  const table = addTable(sheet, part, opened, addition, written, faults);
  if (table === 'unreadable') return null;
  const context = { strings: null, ...looks, table };
  const worksheet = worksheetXml(sheet, namespaceOf(workbook.xml.root), context);
  written.set(part, strToU8(XML + worksheet));

  for (const { name, xml } of [
    contentTypes,
    workbook,
    relationships,
    ...(opened.styles ? [opened.styles] : []),
  ]) {
    if (!xml.isUnchanged) written.set(name, xml.bytes());
  }
  const zip = rewriteZip(bytes, parts.entries, written);
  return zip === 'damaged' ? faults.fail('damaged', file) : zip;
}

/** Adds parts to a workbook: content type and relationship. */
class PartAddition {
  readonly #opened: WorkbookParts;
  readonly #identifiers: Set<string>;

  constructor(opened: WorkbookParts) {
    this.#opened = opened;
    this.#identifiers = new Set(opened.targets.keys());
  }

  /** The first free `<stem><number>.xml` in the folder of the workbook part. */
  freePart(stem: string): string {
    const { parts, workbook } = this.#opened;
    const folder = workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1);
    for (let number = 1; ; number += 1) {
      const name = `${folder}${stem}${number}.xml`;
      if (!parts.has(name)) return name;
    }
  }

  /** Says what a part holds. */
  declare(part: string, kind: 'worksheet' | 'styles' | 'table'): void {
    const { xml } = this.#opened.contentTypes;
    xml.append(
      xml.root,
      `<${xml.root.prefix}Override PartName="/${xmlText(part)}" ContentType="${CONTENT_TYPE}.${kind}+xml"/>`,
    );
  }

  /** Declares a part of a kind, `worksheet`, that the workbook leads to; the identifier of its relationship. */
  add(part: string, kind: 'worksheet' | 'styles'): string {
    const { workbook, relationships } = this.#opened;
    this.declare(part, kind);
    const { root } = relationships.xml;
    const identifier = this.#freeIdentifier();
    const target = part.slice(workbook.name.lastIndexOf('/') + 1);
    relationships.xml.append(
      root,
      `<${root.prefix}Relationship Id="${identifier}" Type="${officeNamespace(workbook.xml.root)}/${kind}" Target="${xmlText(target)}"/>`,
    );
    return identifier;
  }

  #freeIdentifier(): string {
    for (let number = this.#identifiers.size + 1; ; number += 1) {
      const identifier = `rId${number}`;
      if (this.#identifiers.has(identifier)) continue;
      this.#identifiers.add(identifier);
      return identifier;
    }
  }
}

/** The looks of the sheet, in the stylesheet of the workbook, which receives one if it has none. */
function addStylesOf(
  sheet: SheetDesign,
  { workbook, styles }: WorkbookParts,
  addition: PartAddition,
  written: Map<string, Uint8Array>,
): Pick<WorksheetContext, 'styleOf' | 'faultFormat'> {
  const hasFaults = (sheet.faults ?? []).length > 0;
  if (styles === null) {
    const part = addition.freePart('styles');
    addition.add(part, 'styles');
    written.set(part, strToU8(XML + stylesheet(namespaceOf(workbook.xml.root), hasFaults)));
    return { styleOf: styleIndex, faultFormat: 0 };
  }
  const indexes = addStyles(styles.xml, stylesIn(sheet));
  const faultFormat = hasFaults ? addFaultFormat(styles.xml) : 0;
  return { styleOf: (name) => indexes.get(name) ?? 0, faultFormat };
}

/** The table of the sheet, with a number and a name that no other of the workbook has. */
function addTable(
  { name, table }: SheetDesign,
  sheetPart: string,
  opened: WorkbookParts,
  addition: PartAddition,
  written: Map<string, Uint8Array>,
  faults: FaultReporter,
): WorksheetContext['table'] | 'unreadable' {
  if (table === undefined) return null;
  const known = knownTables(opened, faults);
  if (known === null) return 'unreadable';
  const { root } = opened.workbook.xml;
  const part = addition.freePart(TABLE_PART);
  addition.declare(part, 'table');
  const content = tableXml(table, namespaceOf(root), known.greatestId + 1, tableName(name, known.names));
  written.set(part, strToU8(XML + content));
  const namespace = officeNamespace(root);
  const relationship = 'rId1';
  const link = `<Relationship Id="${relationship}" Type="${namespace}/table" Target="/${xmlText(part)}"/>`;
  const links = `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${link}</Relationships>`;
  written.set(relationshipsPartOf(sheetPart), strToU8(XML + links));
  return { namespace, relationship };
}

function stylesIn({ rows }: SheetDesign): ReadonlySet<StyleName> {
  const styles = new Set<StyleName>();
  const add = (cell: CellDesign) => {
    if (typeof cell !== 'object' || cell === null) return;
    if ('style' in cell) styles.add(cell.style);
    const content = 'style' in cell ? cell.content : cell;
    if (typeof content === 'object' && content !== null && 'date' in content) styles.add('date');
  };
  for (const cells of rows) for (const cell of cells) add(cell);
  return styles;
}

function sheetEntry(name: string, relationship: string, sheets: XmlElement, root: XmlElement): string {
  const { prefix, declaration } = officePrefix(root);
  const identifier = freeSheetId(sheets.children.map(({ attributes }) => Number(attributes.sheetId)));
  return `<${sheets.prefix}sheet name="${xmlText(name)}" sheetId="${identifier}"${declaration} ${prefix}:id="${relationship}"/>`;
}

function freeSheetId(taken: readonly number[]): number {
  const known = new Set(taken);
  const next = taken.reduce((greatest, id) => Math.max(greatest, id || 0), 0) + 1;
  if (next <= GREATEST_SHEET_ID) return next;
  let free = 1;
  while (known.has(free)) free += 1;
  return free;
}
