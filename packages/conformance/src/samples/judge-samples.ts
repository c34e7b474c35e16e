import type { Message } from '@hubsante/model';
import { folderOf, type Sample } from './sample.ts';
import { partsOf, type SamplePart, type SampleSchemas } from './sample-parts.ts';
import type { Disagreement, SampleVerdict } from './sample-verdict.ts';
import { SchemaSet } from './schema-set.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Schema of the header that messages carry beside their body (docs/reference/artefacts-publies.md §7). */
const HEADER = 'RC-DE';

/** The schemas of one release that judge its samples, as JSON texts by name (`RS-EDA`). */
export interface SchemaTexts {
  readonly published: ReadonlyMap<string, string>;
  readonly standard: ReadonlyMap<string, string>;
}

/** Messages whose samples cannot be held against us, by name. */
export interface SpecialMessages {
  /** With an error: we make no schema of them. */
  readonly refused: ReadonlySet<string>;
  /** Whose published schema is known not to follow from the model workbooks. */
  readonly publishedOtherwise: ReadonlySet<string>;
}

const NONE: SpecialMessages = { refused: new Set(), publishedOtherwise: new Set() };

/** Judges every sample with the published schemas and with ours. */
export function judgeSamples(
  samples: readonly Sample[],
  texts: SchemaTexts,
  messages: readonly Message[],
  special: SpecialMessages = NONE,
): SampleVerdict[] {
  if (samples.length === 0) return [];
  const published = parseSchemas(texts.published);
  const standard = parseSchemas(texts.standard);
  const schemas = describeSchemas(published, messages);
  const sets = { published: SchemaSet.published(published), standard: SchemaSet.standard(standard) };
  return samples.map((sample) => judgeSample(sample, schemas, sets, special));
}

interface SchemaSets {
  readonly published: SchemaSet;
  readonly standard: SchemaSet;
}

function judgeSample(
  sample: Sample,
  schemas: SampleSchemas,
  sets: SchemaSets,
  { refused, publishedOtherwise }: SpecialMessages,
): SampleVerdict {
  const { path } = sample;
  const parts = partsOf(sample.text, folderOf(sample), schemas);
  if (typeof parts === 'string') return { path, outcome: 'not-applicable', reason: parts };
  const known = parts.filter(({ schema }) => sets.published.has(schema));
  if (known.length === 0) return { path, outcome: 'not-applicable', reason: 'no-published-schema' };
  const isOurs = ({ schema }: SamplePart) => sets.standard.has(schema);
  const comparable = known.filter(isOurs);
  if (known.some(({ schema }) => refused.has(schema))) {
    return { path, outcome: 'not-applicable', reason: 'message-refused' };
  }
  if (comparable.length === 0) return { path, outcome: 'not-applicable', reason: 'no-standard-schema' };

  const judged = comparable.map((part) => judgePart(part, sets));
  const disagreements = judged.filter(
    ({ published, standard }) => published !== 'unusable' && published !== standard,
  );
  if (disagreements.length > 0) {
    return disagreements.every(({ schema }) => publishedOtherwise.has(schema))
      ? { path, outcome: 'not-applicable', reason: 'published-otherwise' }
      : { path, outcome: 'different', disagreements };
  }
  // A verdict on some parts only would pass for a verdict on the sample.
  if (judged.some(({ published }) => published === 'unusable')) {
    return { path, outcome: 'not-applicable', reason: 'published-unusable' };
  }
  if (judged.some(({ published }) => published === 'refused')) return { path, outcome: 'refused' };
  const isRefused = ({ schema, instance }: SamplePart) =>
    sets.published.judge(schema, instance) === 'refused';
  if (known.some((part) => !isOurs(part) && isRefused(part))) {
    return { path, outcome: 'not-applicable', reason: 'refused-elsewhere' };
  }
  return { path, outcome: 'accepted' };
}

function judgePart({ schema, instance }: SamplePart, { published, standard }: SchemaSets): Disagreement {
  return { schema, published: published.judge(schema, instance), standard: standard.judge(schema, instance) };
}

function describeSchemas(
  published: ReadonlyMap<string, JsonObject>,
  messages: readonly Message[],
): SampleSchemas {
  const roots = new Map<string, string>();
  // The title of a published schema is its root element; the model has the last word.
  for (const [name, { title }] of published) if (typeof title === 'string') roots.set(name, title);
  for (const { name, root } of messages) roots.set(name, root);
  const namesOfRoot = new Map<string, string[]>();
  for (const [name, root] of roots) {
    const sameRoot = namesOfRoot.get(root);
    if (sameRoot === undefined) namesOfRoot.set(root, [name]);
    else sameRoot.push(name);
  }
  const header = published.get(HEADER);
  return {
    namesOfRoot,
    names: new Set(roots.keys()),
    header:
      header === undefined ? null : { schema: HEADER, members: new Set(Object.keys(membersOf(header))) },
    envelopes: [...published.keys()].filter((name) => isEnvelope(published.get(name))),
  };
}

/** An envelope is the one schema without a root element: its members stand at the top. */
function isEnvelope(schema: JsonObject | undefined): boolean {
  return schema !== undefined && Object.hasOwn(membersOf(schema), 'content') && schema.title === undefined;
}

function membersOf({ properties }: JsonObject): object {
  return typeof properties === 'object' && properties !== null ? properties : {};
}

/** Schemas by name; a text that is no JSON object is left out. */
function parseSchemas(texts: ReadonlyMap<string, string>): Map<string, JsonObject> {
  const schemas = new Map<string, JsonObject>();
  for (const [name, text] of texts) {
    try {
      const schema: unknown = JSON.parse(text);
      if (typeof schema === 'object' && schema !== null) schemas.set(name, schema as JsonObject);
    } catch {
      // A published schema that is no JSON judges nothing; it is compared as a text elsewhere.
    }
  }
  return schemas;
}
