import { strToU8, zipSync } from 'fflate';
import type { SchemaTable } from './schema-tables.ts';
import { WORD_NAMESPACE, wordDocument } from './word-document.ts';
import { wordStyles } from './word-styles.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Zip has no date before 1980; the same one in every file keeps the bytes the same. */
const MODIFIED = new Date(1980, 0, 1);

/** A .docx file (ECMA-376 part 2) that holds the tables; the same tables give the same bytes. */
export function wordPackage(tables: readonly SchemaTable[]): Uint8Array {
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships('officeDocument', 'word/document.xml'),
    'word/document.xml': wordDocument(tables),
    'word/_rels/document.xml.rels': relationships('styles', 'styles.xml'),
    'word/styles.xml': wordStyles(WORD_NAMESPACE),
  };
  const zipped = Object.entries(parts).map(([path, content]) => [path, strToU8(XML + content)]);
  return zipSync(Object.fromEntries(zipped), { level: 6, mtime: MODIFIED });
}

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${CONTENT_TYPE}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${CONTENT_TYPE}.styles+xml"/></Types>`;

function relationships(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}
