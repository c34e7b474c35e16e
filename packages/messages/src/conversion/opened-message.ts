import { CONTENT_PATH, unwrap } from '../envelope.ts';
import type { Path } from '../outcome.ts';
import { isObject } from '../xml/write-object.ts';
import type { Correspondents } from './text-filled.ts';

/** A message that was found, alone or in its envelope. */
export interface Opened {
  /** Its business member. */
  readonly root: string;
  readonly body: object;
  /** From what was given to the message. */
  readonly prefix: Path;
  /** Nothing where it stands alone. */
  readonly correspondents: Correspondents;
  /**
   * The same, in its envelope, with another business member.
   *
   * @param part 1 for the message itself; from 2 on its identifiers say which part of it this is.
   */
  readonly with: (root: string, body: object, part: number) => object;
}

/** Finds a message; `null` where there is none that is wanted. An envelope is read at its first content, as the Hub does. */
export function opened(given: unknown, isWanted: (root: string) => boolean): Opened | null {
  if (!isObject(given)) return null;
  const isEnvelope = Array.isArray(Reflect.get(given, 'content'));
  const inner = isEnvelope ? unwrap(given) : null;
  if (inner?.ok === false) return null;
  const message = inner === null ? given : inner.value;
  const root = Object.keys(message).find(isWanted);
  const body: unknown = root === undefined ? undefined : Reflect.get(message, root);
  if (root === undefined || !isObject(body)) return null;
  const inMessage = (newRoot: string, newBody: object, part: number) =>
    Object.fromEntries(
      Object.entries(message).map(([name, value]: [string, unknown]) => {
        if (name === root) return [newRoot, newBody];
        return [name, name === 'messageId' ? asPart(value, part) : value];
      }),
    );
  if (!isEnvelope) return { root, body, prefix: [], correspondents: {}, with: inMessage };
  const prefix = ['content', 0, ...CONTENT_PATH];
  return {
    root,
    body,
    prefix,
    correspondents: correspondentsOf(given),
    with: (newRoot, newBody, part) => {
      const envelope = replaced(given, prefix, inMessage(newRoot, newBody, part)) as object;
      if (part === 1 || !Object.hasOwn(envelope, 'distributionID')) return envelope;
      return { ...envelope, distributionID: asPart(Reflect.get(envelope, 'distributionID'), part) };
    },
  };
}

function correspondentsOf(envelope: object): Correspondents {
  const sender = textAt(envelope, ['senderID']);
  const recipient = textAt(envelope, ['descriptor', 'explicitAddress', 'explicitAddressValue']);
  return { ...(sender === null ? {} : { sender }), ...(recipient === null ? {} : { recipient }) };
}

function textAt(value: unknown, path: readonly string[]): string | null {
  const found = path.reduce<unknown>(
    (holder, name) => (isObject(holder) && Object.hasOwn(holder, name) ? Reflect.get(holder, name) : null),
    value,
  );
  return typeof found === 'string' ? found : null;
}

function asPart(id: unknown, part: number): unknown {
  return part === 1 || typeof id !== 'string' ? id : `${id}-part${part}`;
}

/** The same value with another at a path. */
function replaced(holder: unknown, [step, ...more]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(holder))
    return holder.map((item: unknown, index) => (index === step ? replaced(item, more, value) : item));
  if (!isObject(holder)) return holder;
  return Object.fromEntries(
    Object.entries(holder).map(([name, inner]) => [
      name,
      name === step ? replaced(inner, more, value) : inner,
    ]),
  );
}
