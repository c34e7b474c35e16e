import type { LeafField, Nomenclature, Release } from '@hubsante/model';
import type { EmittedFile, ReleaseEmitter } from '../../src/emitter.ts';
import { leaf } from '../support/fields.ts';
import { message } from '../support/messages.ts';

/** Code, labels (the most general first), description, comment. */
export type Row = readonly [
  code: string,
  labels?: readonly (string | null)[],
  description?: string | null,
  comment?: string | null,
];

/** A nomenclature of these rows, with as many levels as the longest list of labels. */
export function nomenclature(
  id: string,
  rows: readonly Row[],
  choices: Partial<Nomenclature> = {},
): Nomenclature {
  const levels = Math.max(1, ...rows.map(([, labels = []]) => labels.length));
  return {
    id,
    hasOwnId: true,
    reference: 'ESSAI',
    name: `Liste ${id}`,
    levels,
    description: null,
    codes: rows.map(([code, labels = [], description = null, comment = null], index) => ({
      code,
      labels: Array.from({ length: levels }, (_, level) => labels[level] ?? null),
      description,
      comment,
      place: { file: 'codes.xlsx', sheet: id, cell: `A${index + 7}` },
    })),
    table: { columns: [], rows: [] },
    place: { file: 'codes.xlsx', sheet: id, cell: 'B1' },
    ...choices,
  };
}

/** A field that takes its codes from a nomenclature, as `carried` says messages carry them. */
export function citing(
  name: string,
  cited: Nomenclature,
  carried: (code: string) => string = (code) => code,
): LeafField {
  const items = cited.codes.map(({ code }) => ({ value: carried(code), label: null }));
  return { ...leaf(name), enumeration: { items, nomenclature: cited } };
}

/** A release of these nomenclatures; each message has the fields listed under its name. */
export function releaseWith(
  nomenclatures: readonly Nomenclature[],
  fieldsOfMessage: Readonly<Record<string, readonly LeafField[]>> = {},
): Release {
  return {
    messages: Object.entries(fieldsOfMessage).map(([name, fields]) => message(name, 'essai', fields)),
    nomenclatures,
    acceptanceTests: [],
    conventions: { datedNomenclatureFiles: false },
  };
}

/** The texts an emitter writes, by path. */
export function textsOf(emitter: ReleaseEmitter, release: Release): ReadonlyMap<string, string> {
  const options = { versionStamp: '26.11.23', baseUrl: 'https://hubsante.example' };
  const files: readonly EmittedFile[] = emitter.emit(release, options);
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

/** One of them, read as JSON. */
export function jsonAt(texts: ReadonlyMap<string, string>, path: string): unknown {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...texts.keys()].join(', ')}`);
  return JSON.parse(text);
}
