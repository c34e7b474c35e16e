import { type AsyncAPIDocumentInterface, createAsyncAPIDocument } from '@asyncapi/parser';

/** How the parser remembers the name of what a reference led to. */
const UNIQUE = 'x-parser-unique-object-id';

/**
 * A document as the official parser models it. `dsf build` has had the parser validate it already, which is the slow
 * part: here its references are followed and nothing is checked again.
 */
export function asyncApiDocument(text: string): AsyncAPIDocumentInterface {
  const parsed = JSON.parse(text);
  for (const named of [parsed.channels, parsed.operations, parsed.components?.messages]) {
    for (const [name, one] of Object.entries<Record<string, unknown>>(named ?? {})) one[UNIQUE] = name;
  }
  follow(parsed, parsed, new Set());
  const [major = 3, minor = 0, patch = 0] = String(parsed.asyncapi).split('.').map(Number);
  const semver = { version: parsed.asyncapi, major, minor, patch };
  return createAsyncAPIDocument({ parsed, semver });
}

/** Puts what references lead to in their place, as the parser does. Schemas are left as they are: no page shows them. */
function follow(node: unknown, root: unknown, seen: Set<unknown>): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  const members = node as Record<string, unknown>;
  for (const [name, value] of Object.entries(members)) {
    if (name === 'schemas' || name === 'payload' || name === 'examples') continue;
    members[name] = resolved(value, root);
    follow(members[name], root, seen);
  }
}

function resolved(value: unknown, root: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
  const steps = String(value.$ref).slice(2).split('/');
  const target = steps.reduce<unknown>(
    (at, step) =>
      (at as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    root,
  );
  return resolved(target, root);
}
