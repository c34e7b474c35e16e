import type { EmittedFile, ReleaseEmitter } from '@hubsante/emitters';
import type {
  LeafField,
  Message,
  MessageConfiguration,
  MissingMessage,
  Nomenclature,
  Release,
} from '@hubsante/model';
import { ARTEFACT_KINDS, artefactAt } from '../src/artefact-kind.ts';
import { type ArtefactVerdict, outcomeOf } from '../src/artefact-verdict.ts';
import { type JudgedArtefacts, judgeArtefacts } from '../src/judge-artefacts.ts';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** A release in a few words: what is published, what our emitters make of the messages. */
export interface ReleaseCase {
  readonly published?: Files;
  readonly produced?: Files | ((messages: readonly Message[], versionStamp: string) => Files);
  readonly messages?: readonly Message[];
  readonly missingMessages?: readonly MissingMessage[];
  readonly hasTestCaseWorkbook?: boolean;
  readonly hasOldTestCaseWorkbook?: boolean;
  /** The messages once fields cite the published tables; those of the workbooks unless told. */
  readonly messagesCiting?: (tables: readonly Nomenclature[]) => readonly Message[];
}

/** Judges a release whose emitters are stand-ins. */
export function judgeFiles(release: ReleaseCase): JudgedArtefacts {
  const {
    published = {},
    produced = {},
    messages = [],
    missingMessages = [],
    hasTestCaseWorkbook = true,
    hasOldTestCaseWorkbook = false,
    messagesCiting = () => messages,
  } = release;
  const releaseOf = (its: readonly Message[]): Release => ({
    messages: its,
    nomenclatures: [],
    acceptanceTests: [],
    conventions: { datedNomenclatureFiles: false },
  });
  return judgeArtefacts(
    {
      release: releaseOf(messages),
      missingMessages,
      hasTestCaseWorkbook,
      hasOldTestCaseWorkbook,
      hasNomenclatureWorkbook: true,
      readCiting: (tables) => releaseOf(messagesCiting(tables)),
    },
    Object.entries(published).flatMap(([path, text]) => artefactAt(path, text) ?? []),
    standInEmitters(typeof produced === 'function' ? produced : () => produced),
  );
}

/** The verdicts in one line each: `outcome path [explanation]`. */
export function verdicts(release: ReleaseCase): string[] {
  return judgeFiles(release).verdicts.map(summary);
}

export function summary(verdict: ArtefactVerdict): string {
  const { path, explanation } = verdict;
  return `${outcomeOf(verdict)} ${path}${explanation === null ? '' : ` [${explanation.code}]`}`;
}

/** One emitter per kind, each of which gives the files of its kind. */
function standInEmitters(
  produce: (messages: readonly Message[], versionStamp: string) => Files,
): readonly ReleaseEmitter[] {
  return ARTEFACT_KINDS.map((kind) => ({
    of: 'ans',
    name: kind.emitter ?? kind.name,
    summary: { fr: '', en: '' },
    requires: [],
    parts: [],
    emit: ({ messages }, { versionStamp }) =>
      Object.entries(produce(messages, versionStamp))
        .filter(([path]) => artefactAt(path, '')?.kind === kind)
        .map(([path, content]): EmittedFile => ({ path, content, source: null })),
  }));
}

/** A message of which only the name and what is given matters. */
export function message(name: string, more: Partial<Message> = {}): Message {
  return {
    name,
    root: name.toLowerCase(),
    perimeter: null,
    fields: [],
    types: [],
    rows: [],
    isOpen: false,
    configuration: null,
    file: 'model.xlsx',
    sheet: name,
    place: { file: 'model.xlsx', sheet: name },
    rootPlace: { file: 'model.xlsx', sheet: name },
    ...more,
  };
}

/** A field whose values are the codes of a nomenclature. */
export function codedField(nomenclatureId: string, file = 'nomenclatures.xlsx'): LeafField {
  const nomenclature = { id: nomenclatureId, place: { file } } as Nomenclature;
  return { kind: 'leaf', name: 'code', enumeration: { items: [], nomenclature } } as unknown as LeafField;
}

export const configuration: MessageConfiguration = {
  automaticGeneration: 'Y',
  header: 'Y',
  subschema: 'N',
  package: null,
  customExtendPackage: null,
  customExtendClass: null,
  xmlns: null,
};

/** A generated JSON Schema, with the marks of its generator. */
export function schemaText(name: string, more: object = {}, version = '24.08.20'): string {
  const { title = name.toLowerCase(), ...rest } = more as { title?: string };
  return JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'classpath:/json-schema/schema#',
      'x-id': `${name}.schema.json#`,
      version,
      title,
      ...rest,
    },
    null,
    4,
  );
}

/** An XSD as the incumbent generates it, around what is given. */
export function xsdText(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><schema xmlns:x="a">${inside}</schema>\n`;
}
