import { type Envelope, membersOf, type Wrapping, wrap } from './envelope.ts';
import type { Limits } from './limits.ts';
import type { LinkFacts } from './link/link-description.ts';
import type { LinkMapping } from './mapping.ts';
import { failure, type Outcome } from './outcome.ts';
import { ofReadable } from './validation/readable.ts';
import { envelopeToXml } from './xml/envelope-xml.ts';
import { messageIn, messageToXml } from './xml/message-xml.ts';
import { parseXml } from './xml/parse-xml.ts';
import { envelopeIn, isEnvelope } from './xml/read-envelope.ts';
import { outcomeOf } from './xml/reading.ts';
import { isObject } from './xml/write-object.ts';

/** An envelope, or a message alone, in XML. */
export function toXml(value: unknown, mapping: LinkMapping, limits?: Limits): Outcome<string> {
  const write = (readable: unknown) =>
    isObject(readable) && Object.hasOwn(readable, 'content')
      ? envelopeToXml(readable, mapping, limits)
      : messageToXml(readable, mapping, limits);
  return ofReadable(value, limits, write, (reason) => failure([reason]));
}

/** An envelope, or a message alone, from XML. */
export function fromXml(text: string, mapping: LinkMapping, limits?: Limits): Outcome<object> {
  const parsed = parseXml(text, limits);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  return outcomeOf(
    isEnvelope(root) ? envelopeIn(root, mapping, new Set(), limits) : messageIn(root, mapping, limits),
  );
}

/**
 * {@link wrap}, with what the link knows: a message that travels without header gets none, and one that travels
 * in one kind of envelope gets that kind.
 */
export function wrapFor(message: object, wrapping: Wrapping, { messages }: LinkFacts): Envelope {
  const [root = ''] = Object.keys(membersOf(message) ?? {}).filter((name) => Object.hasOwn(messages, name));
  const described = Object.hasOwn(messages, root) ? messages[root] : undefined;
  const [kind, ...others] = described?.kinds ?? [];
  return wrap(message, {
    ...(described === undefined ? {} : { header: described.header }),
    ...(isKind(kind) && others.length === 0 ? { kind } : {}),
    ...membersOf(wrapping),
  } as Wrapping);
}

function isKind(text: string | undefined): text is NonNullable<Wrapping['kind']> {
  return ['Report', 'Update', 'Cancel', 'Ack', 'Error'].includes(text ?? '');
}
