import type { LinkDescription, MessageDescription } from '../link/link-description.ts';
import { PHRASES, phrase } from '../words/phrases.ts';
import { shownText } from '../words/shown.ts';
import { isObject } from '../xml/write-object.ts';
import type { Report, Subject } from './report.ts';

/** Where the fields of a message are in the end. */
export interface FoundBody {
  readonly body: unknown;
  /** From the subject to them. */
  readonly subject: Subject;
}

/**
 * The fields of a message. Whoever calls a function that puts the root itself readily gives it a message with its root,
 * another message, or a whole envelope: that is one fault, and not one for each field. `null` when no fields of the message
 * are there.
 *
 * @param body what stands under the root.
 */
export function bodyGiven(
  body: unknown,
  root: string,
  subject: Subject,
  described: MessageDescription,
  link: LinkDescription,
  report: Report,
): FoundBody | null {
  const asGiven = { body, subject };
  if (!isObject(body) || described.open === true) return asGiven;
  const fields = new Set(described.fields.map(({ name }) => name));
  const names = Object.keys(body).filter((name) => Reflect.get(body, name) !== undefined);
  const own = names.filter((name) => !link.header.fields.some((field) => field.name === name));
  if (names.length === 0 || own.some((name) => fields.has(name))) return asGiven;
  const { messages, otherMessages, envelope } = link;
  const [only, ...more] = own;
  const inner: unknown = only === undefined || more.length > 0 ? undefined : Reflect.get(body, only);
  if (only === root && isObject(inner)) {
    report.add(subject, 'root-repeated', [], { root, message: described.name }, [root]);
    return { body: inner, subject: { ...subject, path: [...subject.path, root] } };
  }
  const isRoot = (name: string) => Object.hasOwn(messages, name) || Object.hasOwn(otherMessages, name);
  if (only !== undefined && isObject(inner) && isRoot(only)) {
    const other = messages[only]?.name ?? otherMessages[only] ?? only;
    const found = phrase('a-message', { name: other, root: only });
    report.add(subject, 'body-expected', [], { message: described.name, found }, [shownText(only)]);
    return null;
  }
  const isEnvelope = names.includes('content') && envelope.fields.some(({ name }) => names.includes(name));
  if (!isEnvelope || fields.has('content')) return asGiven;
  report.add(subject, 'body-expected', [], {
    message: described.name,
    found: PHRASES['an-envelope'],
  });
  return null;
}
