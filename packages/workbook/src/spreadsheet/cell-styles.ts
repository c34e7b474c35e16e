import { isDateFormat } from './number-format.ts';
import { scanXml, type XmlFault } from './scan-xml.ts';

/** Built-in formats that show a number as a date or a time (ECMA-376 part 1, §18.8.30). */
const BUILT_IN_DATES = [
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
];

/** What the styles of cells change to what a cell says; each by the number of a style. */
export interface CellStyles {
  /** Those that show a number as a date. */
  readonly dates: ReadonlySet<number>;
  /** Those that strike the text through: how authors delete. */
  readonly struck: ReadonlySet<number>;
}

/** Of a workbook without styles. */
export const NO_STYLES: CellStyles = { dates: new Set(), struck: new Set() };

const SECTIONS = ['numFmts', 'fonts', 'cellXfs'];

/** Reads a stylesheet part up to the styles of cells. */
export function readCellStyles(bytes: Uint8Array): CellStyles | XmlFault {
  const dateFormats = new Set(BUILT_IN_DATES);
  const struckFonts = new Set<number>();
  const dates = new Set<number>();
  const struck = new Set<number>();
  let section = '';
  let font = -1;
  let style = 0;
  let isDone = false;
  const fault = scanXml(bytes, {
    open(name, attributes) {
      if (SECTIONS.includes(name)) section = name;
      else if (section === 'numFmts' && name === 'numFmt') {
        const id = Number(attributes.numFmtId);
        if (isDateFormat(attributes.formatCode ?? '')) dateFormats.add(id);
        else dateFormats.delete(id);
      } else if (section === 'fonts' && name === 'font') font += 1;
      else if (section === 'fonts' && name === 'strike' && isOn(attributes)) struckFonts.add(font);
      else if (section === 'cellXfs' && name === 'xf') {
        if (dateFormats.has(Number(attributes.numFmtId))) dates.add(style);
        if (struckFonts.has(Number(attributes.fontId))) struck.add(style);
        style += 1;
      }
    },
    close(name) {
      // The rest, often most of the part, is about looks.
      if (name === 'cellXfs') isDone = true;
      if (name === section) section = '';
    },
    isDone: () => isDone,
  });
  return fault ?? { dates, struck };
}

/** A flag of a font: its element alone means yes (ECMA-376 part 1, §18.8.35). */
export function isOn({ val = '1' }: Readonly<Record<string, string>>): boolean {
  return !['0', 'false', 'off'].includes(val);
}
