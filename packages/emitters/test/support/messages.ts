import {
  type Field,
  type Message,
  type MessageConfiguration,
  type ObjectType,
  type Release,
  walkFields,
} from '@hubsante/model';
import type { EmittedFile, ReleaseEmitter } from '../../src/emitter.ts';
import { rowsOf } from './fields.ts';

/** A message of the given fields; types are those its object fields name. */
export function message(
  name: string,
  root: string,
  fields: readonly Field[],
  choices: Partial<Message> & { readonly openTypes?: readonly string[] } = {},
): Message {
  const { openTypes = [], ...own } = choices;
  return {
    name,
    root,
    perimeter: null,
    fields,
    types: typesOf(fields, openTypes),
    rows: rowsOf(fields),
    isOpen: false,
    configuration: null,
    file: 'test.xlsx',
    sheet: name,
    place: { file: 'test.xlsx', sheet: name, cell: 'A3' },
    rootPlace: { file: 'test.xlsx', sheet: name, cell: 'C3' },
    ...own,
  };
}

/** A line of the configuration table: generated, with header, unless told otherwise. */
export function configuration(choices: Partial<MessageConfiguration> = {}): MessageConfiguration {
  return {
    automaticGeneration: 'Y',
    header: 'Y',
    subschema: null,
    package: null,
    customExtendPackage: null,
    customExtendClass: null,
    xmlns: null,
    ...choices,
  };
}

/** The files an emitter makes of messages, whatever they hold. */
export function emitFiles(emitter: ReleaseEmitter, messages: readonly Message[]): readonly EmittedFile[] {
  const release: Release = {
    messages,
    nomenclatures: [],
    acceptanceTests: [],
    conventions: { datedNomenclatureFiles: false },
  };
  return emitter.emit(release, { versionStamp: '24.02.01', baseUrl: 'https://example.org' });
}

/** A file that is text. */
type TextFile = EmittedFile & { readonly content: string };

/** The files an emitter of text makes of messages. */
export function emitAll(emitter: ReleaseEmitter, messages: readonly Message[]): readonly TextFile[] {
  const files = emitFiles(emitter, messages);
  return files.map(({ content, ...file }) => {
    if (typeof content !== 'string') throw new Error(`${file.path}: a text was expected`);
    return { ...file, content };
  });
}

/** The text of the only file an emitter makes of one message. */
export function emitText(emitter: ReleaseEmitter, only: Message): string {
  const [file, ...others] = emitAll(emitter, [only]);
  if (file === undefined || others.length > 0) throw new Error('one file was expected');
  return file.content;
}

function typesOf(fields: readonly Field[], openTypes: readonly string[]): ObjectType[] {
  const types = new Map<string, ObjectType>();
  for (const field of walkFields(fields)) {
    if (field.kind === 'leaf' || types.has(field.typeName)) continue;
    const { typeName: name, label, description, children, origin } = field;
    types.set(name, { name, label, description, fields: children, isOpen: openTypes.includes(name), origin });
  }
  return [...types.values()];
}
