import { parse } from 'yaml';

/**
 * What an AsyncAPI document owes to the workbooks; the rest of it (channels, operations, envelope) is copied
 * from a base document kept by hand (docs/reference/artefacts-publies.md §13).
 */
export interface AsyncApiFacts {
  /** Root elements an envelope may carry, in order; `null` when the base document leaves the list blank. */
  readonly carried: readonly string[] | null;
  /** Root and types of every message by name; of homonyms, those of the last message. */
  readonly schemas: Readonly<Record<string, unknown>>;
}

type Members = Readonly<Record<string, unknown>>;

/** The facts of a published document, as JSON; the text itself when it is no YAML. */
export function asyncApiFactsText(text: string): string {
  try {
    return printFacts(publishedFacts(parse(text, { version: '1.1', logLevel: 'error' })));
  } catch {
    return text;
  }
}

/** Facts of a document as JSON, a member a line, for two of them to be compared by line. */
export function printFacts(facts: AsyncApiFacts): string {
  return JSON.stringify(facts, null, 1);
}

function publishedFacts(document: unknown): AsyncApiFacts {
  const all = membersOf(membersOf(membersOf(document).components).schemas);
  const list = membersOf(all.EmbeddedJsonContent).oneOf;
  return {
    carried: Array.isArray(list)
      ? list.map((item) => String(membersOf(item).$ref).split('/').at(-1) ?? '')
      : null,
    schemas: Object.fromEntries(
      Object.entries(all)
        .filter(([, schema]) => isGenerated(schema))
        .map(([name, schema]) => [name, withoutExamples(schema)]),
    ),
  };
}

/** The base document's own schemas lack what the incumbent writes into each root and each type. */
function isGenerated(schema: unknown): boolean {
  const members = membersOf(schema);
  return 'x-id' in members || 'x-display' in members;
}

/** Examples say nothing of what a message may hold; they are a list, a property of that name is not. */
function withoutExamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([key, member]) => key !== 'examples' || !Array.isArray(member),
  );
  return Object.fromEntries(members.map(([key, member]) => [key, withoutExamples(member)]));
}

/** A message as its JSON Schema tells it. */
export interface DescribedMessage {
  readonly name: string;
  readonly root: string;
  /** Text of its published JSON Schema. */
  readonly schema: string;
}

/** The base document describes the header itself. */
const HEADER = 'RC-DE';
/** Members of a JSON Schema that a component schema does not repeat. */
const ONLY_IN_SCHEMA: readonly string[] = ['$schema', 'version', 'definitions'];

/** The facts the messages of a release give. */
export function expectedFacts(messages: readonly DescribedMessage[], listsCarried: boolean): AsyncApiFacts {
  const schemas = new Map<string, unknown>();
  for (const { name, root, schema } of messages) {
    if (name === HEADER) continue;
    const document = membersOf(JSON.parse(schema.replaceAll('#/definitions/', '#/components/schemas/')));
    const own = Object.entries(document).filter(([key]) => !ONLY_IN_SCHEMA.includes(key));
    schemas.set(root, Object.fromEntries(own));
    for (const [type, definition] of Object.entries(membersOf(document.definitions)))
      schemas.set(type, definition);
  }
  return {
    carried: listsCarried ? messages.map(({ root }) => root) : null,
    schemas: Object.fromEntries(schemas),
  };
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}
