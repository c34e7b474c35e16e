import type { DocumentedField, DocumentedMessage } from '@hubsante/model/contracts';
import { messageAddress } from './addresses.ts';
import { compareVersions } from './compare-versions.ts';
import { walkFields } from './documented-message.ts';
import type { Site } from './site.ts';

/** What a version of a link says of a field, in no language: what a vendor would have to change. */
export interface FieldFacts {
  readonly cardinality: string;
  /** Its type and the name of that of an object: `string`, `object Patient`. */
  readonly type: string;
  /** How many, or nothing. */
  readonly codes: string;
  /** The form that is asked of a text, or nothing. */
  readonly pattern: string;
}

/** A version of a link that carries the message. */
export interface LivedVersion {
  readonly link: string;
  readonly version: string;
  /** Of the page of the message there. */
  readonly address: string;
}

/** `/histoire/rs-eda.json`: the fields of a message in every version of every link. */
export interface FieldLives {
  /** By link, oldest version first. */
  readonly versions: readonly LivedVersion[];
  /** Each once. */
  readonly facts: readonly FieldFacts[];
  /** By path: for each version, which of the facts, or −1 where it has no such field. */
  readonly fields: Readonly<Record<string, readonly number[]>>;
}

/** The lives of the fields of every message, by its name. */
export function fieldLives(site: Site): ReadonlyMap<string, FieldLives> {
  const names = new Set(site.links.flatMap(({ manifest }) => manifest.messages.map(({ name }) => name)));
  return new Map([...names].map((name) => [name, livesOf(site, name)]));
}

function livesOf(site: Site, message: string): FieldLives {
  const path = `documentation/${message}.json`;
  const carrying = site.links
    .filter(
      ({ manifest, files }) => manifest.messages.some(({ name }) => name === message) && files.has(path),
    )
    .toSorted(({ manifest: one }, { manifest: other }) =>
      one.link === other.link ? compareVersions(one.version, other.version) : one.link < other.link ? -1 : 1,
    );
  const facts = new Map<string, number>();
  const numberOf = (field: DocumentedField) => {
    const key = JSON.stringify(factsOf(field));
    const known = facts.get(key) ?? facts.size;
    facts.set(key, known);
    return known;
  };
  const fields: Record<string, number[]> = Object.create(null);
  carrying.forEach(({ files }, index) => {
    for (const field of walkFields(files.json<DocumentedMessage>(path).fields)) {
      fields[field.path] ??= carrying.map(() => -1);
      (fields[field.path] as number[])[index] = numberOf(field);
    }
  });
  return {
    versions: carrying.map(({ manifest: { link, version } }) => ({
      link,
      version,
      address: messageAddress(link, version, message),
    })),
    facts: [...facts.keys()].map((key) => JSON.parse(key) as FieldFacts),
    fields,
  };
}

function factsOf(field: DocumentedField): FieldFacts {
  const { cardinality, type, typeName, codes, nomenclature, pattern = '' } = field;
  const count = nomenclature?.codes ?? codes?.length;
  return {
    cardinality,
    type: typeName === undefined ? type : `${type} ${typeName}`,
    codes: count === undefined ? '' : String(count),
    pattern,
  };
}
