import { isDateFormat } from './number-format.ts';
import { scanXml, type XmlFault } from './scan-xml.ts';

/** Built-in formats that show a number as a date or a time (ECMA-376 part 1, §18.8.30). */
const BUILT_IN_DATES = [
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
];

/** Tells which cell styles of a stylesheet part show a number as a date. */
export function readDateStyles(bytes: Uint8Array): ReadonlySet<number> | XmlFault {
  const dateFormats = new Set(BUILT_IN_DATES);
  const dates = new Set<number>();
  let section = '';
  let style = 0;
  let isDone = false;
  const fault = scanXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') section = name;
      else if (section === 'numFmts' && name === 'numFmt') {
        const id = Number(attributes.numFmtId);
        if (isDateFormat(attributes.formatCode ?? '')) dateFormats.add(id);
        else dateFormats.delete(id);
      } else if (section === 'cellXfs' && name === 'xf') {
        if (dateFormats.has(Number(attributes.numFmtId))) dates.add(style);
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
  return fault ?? dates;
}
