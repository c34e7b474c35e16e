/** A part of a sample that a schema judges. */
export interface SamplePart {
  /** Name of the schema: `RS-EDA`. */
  readonly schema: string;
  readonly instance: unknown;
}

/** Why no schema judges a sample. */
export type NotApplicable = 'not-json' | 'not-a-message' | 'no-schema' | 'ambiguous';

/** What is known of the schemas that may judge samples. */
export interface SampleSchemas {
  /** From the root element to the names of the messages that have it: `createCaseHealth` → `RS-EDA`. */
  readonly namesOfRoot: ReadonlyMap<string, readonly string[]>;
  /** Names of all message schemas. */
  readonly names: ReadonlySet<string>;
  /** Name and members of the header that accompanies most messages, when it has a schema. */
  readonly header: { readonly schema: string; readonly members: ReadonlySet<string> } | null;
  /** Names of the schemas that judge a whole EDXL-DE envelope. */
  readonly envelopes: readonly string[];
}

/**
 * The parts of a sample that schemas judge: the envelope as a whole, the header of each message in it and
 * its body; or the body alone, with or without its root element.
 *
 * @param folder name of the folder of the sample: tells the schema when its content cannot.
 */
export function partsOf(
  text: string,
  folder: string,
  schemas: SampleSchemas,
): readonly SamplePart[] | NotApplicable {
  const sample = parseJson(text);
  if (sample === undefined) return 'not-json';
  if (!isObject(sample)) return 'not-a-message';
  const messages = messagesInEnvelope(sample);
  if (messages !== null) return partsOfEnvelope(sample, messages, folder, schemas);
  const bodies = bodiesOf(sample, folder, schemas);
  if (bodies === 'ambiguous' || bodies.length > 0) return bodies;
  return schemas.names.has(folder) ? [{ schema: folder, instance: sample }] : 'no-schema';
}

function partsOfEnvelope(
  sample: object,
  messages: readonly unknown[],
  folder: string,
  schemas: SampleSchemas,
): readonly SamplePart[] | NotApplicable {
  const parts: SamplePart[] = schemas.envelopes.map((schema) => ({ schema, instance: sample }));
  for (const message of messages) {
    if (!isObject(message)) continue;
    const { header } = schemas;
    if (header !== null && Object.keys(message).some((key) => header.members.has(key))) {
      parts.push({ schema: header.schema, instance: message });
    }
    const bodies = bodiesOf(message, folder, schemas);
    if (bodies === 'ambiguous') return bodies;
    parts.push(...bodies);
  }
  return parts.length === 0 ? 'no-schema' : parts;
}

/** The messages an EDXL-DE envelope carries; `null` when this is no envelope. */
function messagesInEnvelope(sample: object): readonly unknown[] | null {
  const contents = member(sample, 'content');
  if (!Array.isArray(contents)) return null;
  return contents.map((content) =>
    member(member(member(content, 'jsonContent'), 'embeddedJsonContent'), 'message'),
  );
}

/** One part per member that is the root element of a message. */
function bodiesOf(
  carrier: object,
  folder: string,
  { namesOfRoot }: SampleSchemas,
): readonly SamplePart[] | 'ambiguous' {
  const parts: SamplePart[] = [];
  for (const [root, instance] of Object.entries(carrier)) {
    const names = namesOfRoot.get(root) ?? [];
    if (names.length === 0) continue;
    const [schema] = names.length === 1 ? names : names.filter((name) => name === folder);
    if (schema === undefined) return 'ambiguous';
    parts.push({ schema, instance });
  }
  return parts;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
