import type { Language } from '@hubsante/model';
import { asyncApiFactsText } from './asyncapi-facts.ts';
import { wordTablesText } from './word-tables.ts';

/** How the text of an artefact is read as data. */
export type ArtefactFormat = 'json' | 'yaml' | 'csv' | 'xml' | 'lines';

/**
 * What is compared of an artefact: its text, the tables of a Word document, or what an AsyncAPI document owes
 * to the workbooks.
 */
export type ArtefactContent = 'text' | 'word-tables' | 'asyncapi-facts';

/** Where a kind of artefact bears the date of the run that made it. */
export type StampPosition = 'version-member' | 'file-name' | 'nowhere';

/** A kind of published artefact that a release is compared on. */
export interface ArtefactKind {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Emitter of the ans profile that produces it; `null` when we write no such file and compare facts only. */
  readonly emitter: string | null;
  /** Folder of the release below which it is published. */
  readonly folder: string;
  /**
   * Paths it is published under, from the folder of the release. The group `name` tells two artefacts of
   * the kind apart, the same in every release.
   */
  readonly path: RegExp;
  readonly content?: ArtefactContent;
  readonly format: ArtefactFormat;
  readonly stamp: StampPosition;
}

/**
 * The kinds of artefacts in scope; one more is one more entry. A path belongs to the first kind it
 * matches: the layout is that of the public repository (docs/reference/artefacts-publies.md §1).
 */
export const ARTEFACT_KINDS = [
  {
    name: 'envelope',
    title: { fr: 'Schéma de l’enveloppe', en: 'Envelope schema' },
    emitter: 'envelope',
    folder: 'src/main/resources/json-schema',
    path: /^src\/main\/resources\/json-schema\/(?<name>EDXL-DE-full)\.schema\.json$/,
    format: 'json',
    stamp: 'nowhere',
  },
  {
    name: 'json-schema',
    title: { fr: 'JSON Schema', en: 'JSON Schema' },
    emitter: 'json-schema',
    folder: 'src/main/resources/json-schema',
    path: /^src\/main\/resources\/json-schema\/(?<name>[^/]+)\.schema\.json$/,
    format: 'json',
    stamp: 'version-member',
  },
  {
    name: 'example',
    title: { fr: 'Exemple JSON', en: 'JSON example' },
    emitter: 'example',
    folder: 'csv_parser/out',
    path: /^csv_parser\/out\/(?<name>[^/]+)\/\k<name>\.example\.json$/,
    format: 'json',
    stamp: 'nowhere',
  },
  {
    name: 'input-csv',
    title: { fr: 'CSV d’entrée', en: 'Input CSV' },
    emitter: 'input-csv',
    folder: 'csv_parser/out',
    path: /^csv_parser\/out\/(?<name>[^/]+)\/\k<name>\.input\.csv$/,
    format: 'csv',
    stamp: 'nowhere',
  },
  {
    name: 'openapi',
    title: { fr: 'OpenAPI', en: 'OpenAPI' },
    emitter: 'openapi',
    folder: 'generator/input',
    path: /^generator\/input\/(?<name>[^/]+)\.openapi\.yaml$/,
    format: 'yaml',
    stamp: 'nowhere',
  },
  {
    name: 'content-type-xsd',
    title: { fr: 'XSD des contenus', en: 'XSD of the contents' },
    emitter: 'content-type-xsd',
    folder: 'src/main/resources/xsd',
    path: /^src\/main\/resources\/xsd\/(?<name>RC-XML-ContentType)\.xsd$/,
    format: 'xml',
    stamp: 'nowhere',
  },
  {
    name: 'xsd',
    title: { fr: 'XSD', en: 'XSD' },
    emitter: 'xsd',
    folder: 'src/main/resources/xsd',
    path: /^src\/main\/resources\/xsd\/(?<name>[^/]+)\.xsd$/,
    format: 'xml',
    stamp: 'nowhere',
  },
  {
    name: 'uml',
    title: { fr: 'Diagramme de classes', en: 'Class diagram' },
    emitter: 'uml',
    folder: 'csv_parser/out',
    path: /^csv_parser\/out\/(?<name>[^/]+)\/\k<name>\.uml_diagram$/,
    format: 'lines',
    stamp: 'nowhere',
  },
  {
    name: 'docx',
    title: { fr: 'Tableaux Word', en: 'Word tables' },
    emitter: 'docx',
    folder: 'csv_parser/out',
    path: /^csv_parser\/out\/(?<name>[^/]+)\/\k<name>\.schema\.docx$/,
    content: 'word-tables',
    format: 'json',
    stamp: 'nowhere',
  },
  {
    name: 'schemas-yaml',
    title: { fr: 'Liste des schémas', en: 'List of schemas' },
    emitter: 'schemas-yaml',
    folder: 'csv_parser/out',
    path: /^csv_parser\/out\/(?<name>schemas)\.yaml$/,
    format: 'yaml',
    stamp: 'nowhere',
  },
  {
    name: 'nomenclature-csv',
    title: { fr: 'Nomenclature CSV', en: 'Nomenclature CSV' },
    emitter: 'nomenclature-csv',
    folder: 'nomenclature_parser/out/latest/csv',
    path: /^nomenclature_parser\/out\/latest\/csv\/(?<name>[^/]+?)(?:-v(?<stamp>\d\d\.\d\d\.\d\d))?\.csv$/,
    format: 'csv',
    stamp: 'file-name',
  },
  {
    name: 'asyncapi',
    title: { fr: 'AsyncAPI (faits)', en: 'AsyncAPI (facts)' },
    emitter: null,
    folder: 'csv_parser/out',
    path: /^csv_parser\/out\/(?<name>hubsante)\.asyncapi\.yaml$/,
    content: 'asyncapi-facts',
    format: 'json',
    stamp: 'nowhere',
  },
  {
    name: 'test-cases',
    title: { fr: 'Cas de recette', en: 'Test cases' },
    emitter: 'test-cases',
    folder: 'csv_parser/out',
    path: /^csv_parser\/out\/(?<name>test_cases)\.json$/,
    format: 'json',
    stamp: 'nowhere',
  },
] as const satisfies readonly ArtefactKind[];

/** Name of a kind of artefact, `json-schema`. */
export type ArtefactKindName = (typeof ARTEFACT_KINDS)[number]['name'];

/** A file of a release, published or produced, recognised as an artefact. */
export interface Artefact {
  readonly kind: ArtefactKind;
  /** Tells it apart from the others of its kind: message name, nomenclature identifier… */
  readonly name: string;
  /** From the folder of the release, with `/`. */
  readonly path: string;
  /** What is compared, see {@link ArtefactKind.content}. */
  readonly text: string;
}

/** Recognises an artefact by its path; `null` when the file is none of those in scope. */
export function artefactAt(path: string, content: string | Uint8Array): Artefact | null {
  const kinds: readonly ArtefactKind[] = ARTEFACT_KINDS;
  for (const kind of kinds) {
    const name = kind.path.exec(path)?.groups?.name;
    if (name === undefined) continue;
    return { kind, name: name.normalize('NFC'), path, text: comparedText(kind, content) };
  }
  return null;
}

// Byte for byte: a byte order mark is part of what is published.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function comparedText({ content = 'text' }: ArtefactKind, file: string | Uint8Array): string {
  if (content === 'word-tables' && typeof file !== 'string') return wordTablesText(file);
  const text = typeof file === 'string' ? file : decoder.decode(file);
  return content === 'asyncapi-facts' ? asyncApiFactsText(text) : text;
}

/** What identifies an artefact in its release, whatever its date. */
export function artefactKey(kind: string, name: string): string {
  return `${kind}/${name}`;
}
