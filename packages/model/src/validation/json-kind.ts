import type { JsonKind } from './message-fault.ts';

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The kind of a value that came out of a JSON text. */
export function jsonKind(value: unknown): JsonKind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'object';
}

/** Whether a value is an object of JSON; lists and `null` are none. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
