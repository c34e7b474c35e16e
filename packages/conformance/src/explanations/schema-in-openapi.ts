const DEFINITIONS = '/definitions/';
const COMPONENTS = '/components/schemas/';

/** Root members of a JSON Schema that its OpenAPI does not repeat (docs/reference/artefacts-publies.md §5). */
const ONLY_IN_SCHEMA: ReadonlySet<string> = new Set(['/$schema', '/version', '/id', '/definitions']);

/** Where the OpenAPI of a message repeats a place of its JSON Schema; `null` when it does not. */
export function openApiPath(path: string, root: string): string | null {
  if (path.startsWith(DEFINITIONS)) return COMPONENTS + path.slice(DEFINITIONS.length);
  return path === '' || ONLY_IN_SCHEMA.has(path) ? null : `${COMPONENTS}${root}${path}`;
}

/** The value at a JSON Pointer, `undefined` when there is none. */
export function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const part of path.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A piece of schema with its references as OpenAPI writes them; `undefined` stays. */
export function definitionsToOpenApi(value: unknown): unknown {
  if (value === undefined) return undefined;
  return JSON.parse(JSON.stringify(value).replaceAll(`#${DEFINITIONS}`, `#${COMPONENTS}`));
}
