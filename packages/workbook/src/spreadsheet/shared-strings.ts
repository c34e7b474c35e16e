import { scanXml, type XmlFault } from './scan-xml.ts';

/** The underscore that would otherwise begin an escape, as Excel writes it: `_x005F_x000D_`. */
const ESCAPED_UNDERSCORE = /_x005F_/g;

/**
 * Reads `sharedStrings.xml`: runs of rich text are joined, phonetic readings dropped.
 *
 * Text is verbatim: an escape such as `_x000D_` (ECMA-376 part 1, §22.9.2.19) stays as it is written, for
 * the incumbent's reader (openpyxl 3.1) publishes it so. Like it we undo only the escape of the underscore
 * itself, and only in shared strings.
 */
export function readSharedStrings(bytes: Uint8Array): string[] | XmlFault {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let phonetic = 0;
  const fault = scanXml(bytes, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') isText = phonetic === 0;
      else if (name === 'rPh') phonetic += 1;
    },
    close(name) {
      if (name === 'si') strings.push(current.replace(ESCAPED_UNDERSCORE, '_'));
      else if (name === 't') isText = false;
      else if (name === 'rPh') phonetic -= 1;
    },
    text(text) {
      if (isText) current += text;
    },
  });
  return fault ?? strings;
}
