import { parse } from 'yaml';
import type { RoleDocument } from './role-document.ts';

/** The parts a client is made from: each is an object. */
const PARTS = ['info', 'servers', 'channels', 'operations', 'components'];

/** How our emitter names the document of a role: `urn:hubsante:15-smur_v1.6:SMUR`. */
const ROLE_ID = /^urn:hubsante:[^:]+:[^:]+$/;

/**
 * The AsyncAPI 3 document of a role, in JSON or YAML; `null` for any other text. Whatever bears our identifier is
 * taken to be built as our own emitter builds it.
 */
export function readRoleDocument(text: string): RoleDocument | null {
  const document = parsed(text);
  if (!isObject(document)) return null;
  const isRole = typeof document.id === 'string' && ROLE_ID.test(document.id);
  if (!isRole || !PARTS.every((part) => isObject(document[part]))) return null;
  const { messages, schemas } = document.components as Record<string, unknown>;
  return isObject(messages) && isObject(schemas) ? (document as unknown as RoleDocument) : null;
}

function parsed(text: string): unknown {
  try {
    // Our documents have no aliases: one that has many may be a bomb.
    return text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text, { maxAliasCount: 0 });
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
