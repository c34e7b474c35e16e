import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Prefix of the relations of a document to its parts, and of `r:id`. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Zip has no date before 1980; the same one in every file keeps the bytes the same. */
const MODIFIED = new Date(1980, 0, 1);

/** The identifier of the footer, for the section that shows it. */
export const FOOTER_ID = 'rId2';

/** The parts of a document, each an element of WordprocessingML. */
export interface WordParts {
  readonly document: string;
  readonly styles: string;
  /** `null` for none. */
  readonly footer: string | null;
}

/** A .docx file (ECMA-376 part 2); the same parts give the same bytes. */
export function wordFile({ document, styles, footer }: WordParts): Uint8Array {
  const related = [
    ['styles', 'styles.xml'],
    ...(footer === null ? [] : [['footer', 'footer1.xml']]),
  ] as const;
  const parts = {
    '[Content_Types].xml': contentTypes(footer !== null),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': relationships(related),
    'word/styles.xml': styles,
    ...(footer === null ? {} : { 'word/footer1.xml': footer }),
  };
  const zipped = Object.entries(parts).map(([path, content]) => [path, strToU8(XML + content)]);
  return zipSync(Object.fromEntries(zipped), { level: 6, mtime: MODIFIED });
}

function contentTypes(hasFooter: boolean): string {
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${CONTENT_TYPE}.document.main+xml"/>` +
    `<Override PartName="/word/styles.xml" ContentType="${CONTENT_TYPE}.styles+xml"/>` +
    (hasFooter ? `<Override PartName="/word/footer1.xml" ContentType="${CONTENT_TYPE}.footer+xml"/>` : '') +
    '</Types>'
  );
}

function relationships(targets: readonly (readonly string[])[]): string {
  const written = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}
