/** What of an AsyncAPI document is made of named objects, each of which may refer to another of its document. */
const SECTIONS = ['servers', 'channels', 'operations', 'components'] as const;

/** An AsyncAPI document, as far as it is looked at here. */
export type AsyncApiDocument = Readonly<Record<string, unknown>>;

/** Several documents as one, and how to find in them what is said of it. */
export interface JoinedDocument {
  readonly document: AsyncApiDocument;
  /** Which of the joined documents holds the object at these steps, and where it is there. */
  readonly originOf: (steps: readonly PropertyKey[]) => {
    readonly index: number;
    readonly steps: readonly PropertyKey[];
  };
}

/**
 * Documents of one shape as one: the parser compiles its own schema anew at each call, which costs more than the documents do.
 * Names of every document but the first get a prefix, in keys and in references, so that nothing meets.
 * What stands beside the sections (`info`, `id`…) is that of the first; only documents in which it has the
 * same shape may be joined, see {@link shapeBeside}.
 */
export function joinDocuments(documents: readonly AsyncApiDocument[]): JoinedDocument {
  const joined: Record<string, unknown> = { ...documents[0] };
  for (const section of SECTIONS) {
    const parts = documents.map((document, index) => prefixed(document[section], section, index));
    if (parts.some((part) => part !== undefined)) joined[section] = mergedParts(parts, section);
  }
  return { document: joined, originOf };
}

/** The members of a document that are no section, with the type of every value in them. */
export function shapeBeside(document: AsyncApiDocument): string {
  const beside = Object.entries(document).filter(([key]) => !(SECTIONS as readonly string[]).includes(key));
  return JSON.stringify(Object.fromEntries(beside), (_key, value: unknown) =>
    typeof value === 'object' && value !== null ? value : typeof value,
  );
}

const PREFIX = /^(\d+)\.\.(.*)$/su;

function prefixOf(index: number): string {
  return index === 0 ? '' : `${index}..`;
}

function originOf(steps: readonly PropertyKey[]): { index: number; steps: readonly PropertyKey[] } {
  const position = steps[0] === 'components' ? 2 : 1;
  const [, index, name] = PREFIX.exec(String(steps[position] ?? '')) ?? [];
  return index === undefined || name === undefined
    ? { index: 0, steps }
    : { index: Number(index), steps: steps.with(position, name) };
}

/** The names of a section with their prefix; in `components`, those of each of its parts. */
function prefixed(part: unknown, section: string, index: number): unknown {
  if (!isObject(part) || index === 0) return part;
  const renamed = (names: object) =>
    Object.fromEntries(
      Object.entries(names).map(([name, value]) => [
        `${prefixOf(index)}${name}`,
        withReferences(value, index),
      ]),
    );
  if (section !== 'components') return renamed(part);
  return Object.fromEntries(
    Object.entries(part).map(([kind, names]) => [kind, isObject(names) ? renamed(names) : names]),
  );
}

/** `#/channels/x/messages/y` and `#/components/schemas/z` with the prefix of their document. */
function withReferences(value: unknown, index: number): unknown {
  if (Array.isArray(value)) return value.map((one) => withReferences(one, index));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace(/^(#\/(?:components\/[^/]+|servers|channels|operations)\/)/u, `$1${prefixOf(index)}`)
        : withReferences(inner, index),
    ]),
  );
}

function mergedParts(parts: readonly unknown[], section: string): unknown {
  const objects = parts.filter(isObject);
  if (section !== 'components') return Object.assign({}, ...objects);
  const kinds = new Set(objects.flatMap((part) => Object.keys(part)));
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, Object.assign({}, ...objects.map((part) => part[kind]))]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
