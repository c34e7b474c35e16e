import type { DiagnosticReporter } from '@hubsante/model';
import { strToU8 } from 'fflate';
import { FaultReporter } from '../../spreadsheet/fault-reporter.ts';
import type { CellDesign, SheetDesign } from '../sheet-design.ts';
import { type StyleName, styleIndex, stylesheet } from '../styles.ts';
import { worksheetXml } from '../worksheet-xml.ts';
import { xmlText } from '../xml-text.ts';
import { addStyles } from './add-styles.ts';
import { namespaceOf, officeNamespace, officePrefix } from './namespaces.ts';
import { rewriteZip } from './rewrite-zip.ts';
import { openWorkbookParts, type WorkbookParts } from './workbook-parts.ts';
import type { XmlElement } from './xml-outline.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
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
  const styleOf = addStylesOf(sheet, opened, addition, written);
  const part = addition.freePart('worksheets/sheet');
  const identifier = addition.add(part, 'worksheet');
  workbook.xml.append(sheets, sheetEntry(sheet.name, identifier, sheets, workbook.xml.root));
  const worksheet = worksheetXml(sheet, namespaceOf(workbook.xml.root), { strings: null, styleOf });
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

  /** Declares a part of a kind, `worksheet`; the identifier of its relationship. */
  add(part: string, kind: 'worksheet' | 'styles'): string {
    const { contentTypes, workbook, relationships } = this.#opened;
    const types = contentTypes.xml.root;
    contentTypes.xml.append(
      types,
      `<${types.prefix}Override PartName="/${xmlText(part)}" ContentType="${CONTENT_TYPE}.${kind}+xml"/>`,
    );
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
): (name: StyleName) => number {
  if (styles === null) {
    const part = addition.freePart('styles');
    addition.add(part, 'styles');
    written.set(part, strToU8(XML + stylesheet(namespaceOf(workbook.xml.root))));
    return styleIndex;
  }
  const indexes = addStyles(styles.xml, stylesIn(sheet));
  return (name) => indexes.get(name) ?? 0;
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
