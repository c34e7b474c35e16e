import {
  carriedMessages,
  carriedServiceMessages,
  type EnvelopeKind,
  type LinkPackage,
  type Message,
  queueOfKind,
  type ServiceUse,
} from '@hubsante/model';
import type { JsonSchema, JsonSchemaObject } from '../json-schema/json-schema.ts';
import { carriedMessageSchema, hasHeader } from './carried-message-schema.ts';
import { envelopeSchema } from './envelope-schema.ts';

/** A message as a link carries it: business message or service message. */
export interface Carried {
  readonly message: Message;
  readonly title: string;
  /** What it serves; `null` for a business message. */
  readonly use: ServiceUse | null;
  /** Kinds of envelope it travels in. */
  readonly kinds: readonly EnvelopeKind[];
  /** Suffix of the queue it arrives in. */
  readonly queue: string;
}

/** Everything a link version carries, business messages first, each once. */
export function carriedBy(subject: LinkPackage): readonly Carried[] {
  const { principles, messageTitles } = subject;
  const business = queueOfKind(principles, 'Report');
  return [
    ...carriedMessages(subject).map((message) => ({
      message,
      title: messageTitles.get(message.name) ?? message.name,
      use: null,
      kinds: business?.kinds ?? [],
      queue: business?.suffix ?? '',
    })),
    ...carriedServiceMessages(subject).map(({ service, message }) => ({
      message,
      title: service.title,
      use: service.use,
      kinds: principles.queues.find(({ suffix }) => suffix === service.queue)?.kinds ?? [],
      queue: service.queue,
    })),
  ];
}

/**
 * The envelope with one message inside.
 *
 * @param body schema of the business member.
 * @param header schema of the header of this link's model.
 * @param roots business members of every message of the model release.
 */
export function envelopeOf(
  { message, kinds }: Carried,
  body: JsonSchema,
  header: JsonSchemaObject,
  roots: readonly string[],
): JsonSchemaObject {
  const others = [...new Set(roots)].filter((root) => root !== message.root);
  const carried = carriedMessageSchema(message.root, body, hasHeader(message) ? header : null, others);
  return envelopeSchema(carried, kinds);
}
