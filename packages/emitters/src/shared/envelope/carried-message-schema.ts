import type { Message } from '@hubsante/model';
import { type JsonSchema, type JsonSchemaObject, record } from '../json-schema/json-schema.ts';

/** Whether a message travels with the RC-DE header; it does unless its configuration says no. */
export function hasHeader({ configuration }: Message): boolean {
  return configuration?.header !== 'N';
}

/**
 * What the member `message` of an envelope holds (docs/reference/echanges.md §3): the members of the header, when the
 * message travels with one, and exactly one business member.
 *
 * @param root the business member, `createCaseHealth`.
 * @param body its schema.
 * @param header schema of the header; `null` for a message without one.
 * @param otherRoots business members of the other messages of the release, which may not stand beside it.
 */
export function carriedMessageSchema(
  root: string,
  body: JsonSchema,
  header: JsonSchemaObject | null,
  otherRoots: readonly string[],
): JsonSchemaObject {
  return {
    type: 'object',
    required: [...(header?.required ?? []), root],
    properties: record<JsonSchema>([...Object.entries(header?.properties ?? {}), [root, body]]),
    ...(otherRoots.length === 0 ? {} : { propertyNames: { not: { enum: otherRoots } } }),
  };
}
