import { scanXml, type XmlFault } from './scan-xml.ts';

/** Reads `sharedStrings.xml`: runs of rich text are joined, phonetic readings dropped. */
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
      if (name === 'si') strings.push(current);
      else if (name === 't') isText = false;
      else if (name === 'rPh') phonetic -= 1;
    },
    text(text) {
      if (isText) current += text;
    },
  });
  return fault ?? strings;
}
