import { failure, fault, type Outcome, success } from './outcome.ts';
import { inheritedNames, ofReadable } from './validation/readable.ts';
import { shownValue } from './words/shown.ts';
import { isObject } from './xml/write-object.ts';

/** What an envelope says of its message (EDXL-DE 2.0 in the JSON form of the Hub; docs/reference/echanges.md §1). */
export interface Envelope {
  readonly distributionID: string;
  readonly senderID: string;
  readonly dateTimeSent: string;
  readonly dateTimeExpires: string;
  readonly distributionStatus: 'Actual' | 'Exercise';
  readonly distributionKind: 'Report' | 'Update' | 'Cancel' | 'Ack' | 'Error';
  readonly descriptor: {
    readonly language: string;
    readonly explicitAddress: {
      readonly explicitAddressScheme: string;
      readonly explicitAddressValue: string;
    };
  };
  /** One, as on the Hub. */
  readonly content: [
    { readonly jsonContent: { readonly embeddedJsonContent: { readonly message: Record<string, unknown> } } },
  ];
}

/** From an item of the content of an envelope to its message. */
export const CONTENT_PATH = ['jsonContent', 'embeddedJsonContent', 'message'] as const;

/** What whoever sends a message has to say. */
export interface Wrapping {
  /** Identity of the sender's client, `fr.health.samu290`. */
  readonly sender: string;
  readonly recipient: string;
  /** Unique at the sender; the envelope puts the sender's identity before it. */
  readonly id: string;
  /** With its offset and without fraction of a second: `2025-03-10T10:37:00+01:00`. */
  readonly sentAt: string;
  readonly expiresAt: string;
  /** `Report` when absent. */
  readonly kind?: Envelope['distributionKind'];
  /** `Actual` when absent. */
  readonly status?: Envelope['distributionStatus'];
  /** Whether the message travels with the RC-DE header; it does when absent. */
  readonly header?: boolean;
}

/**
 * Puts a message, `{ createCaseHealth: {…} }`, into the envelope that carries it to one recipient. What is not given is left
 * out, never made up: validating the envelope then says what is missing.
 */
export function wrap(message: object, wrapping: Wrapping): Envelope {
  const given: Partial<Wrapping> = membersOf(wrapping) ?? {};
  const [sender, recipient, id] = [given.sender, given.recipient, given.id].map(textOf);
  const { sentAt, expiresAt, kind = 'Report', status = 'Actual' } = given;
  const distributionID = sender === undefined || id === undefined ? undefined : `${sender}_${id}`;
  const system = (name: string | undefined) =>
    name === undefined ? undefined : { name, URI: `hubex:${name}` };
  const to = system(recipient);
  const header =
    given.header === false
      ? {}
      : {
          messageId: distributionID,
          sender: system(sender),
          sentAt,
          kind,
          status,
          recipient: to === undefined ? undefined : [to],
        };
  const envelope = {
    distributionID,
    senderID: sender,
    dateTimeSent: sentAt,
    dateTimeExpires: expiresAt,
    distributionStatus: status,
    distributionKind: kind,
    descriptor: {
      language: 'fr-FR',
      explicitAddress: withoutUndefined({ explicitAddressScheme: 'hubex', explicitAddressValue: recipient }),
    },
    content: [
      {
        jsonContent: {
          embeddedJsonContent: {
            message: headed(withoutUndefined(header), message),
          },
        },
      },
    ],
  };
  // Complete as far as the types were kept to; the rest is for validating to say.
  return withoutUndefined(envelope) as Envelope;
}

/** A message beside its header. One that cannot be read stands as it is: validating the envelope then says why. */
function headed(header: object, message: object): Record<string, unknown> {
  const members = membersOf(message);
  return members === null ? (message as Record<string, unknown>) : { ...header, ...members };
}

/** The own members of an object, none of what is no object; `null` where they cannot be read, are bytes, or are all inherited. */
export function membersOf<Value extends object>(value: Value): Partial<Value> | null {
  try {
    if (!isObject(value)) return {};
    if (ArrayBuffer.isView(value)) return null;
    const members = { ...value };
    return Object.keys(members).length === 0 && inheritedNames(value).length > 0 ? null : members;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** An object without the members that are undefined. */
function withoutUndefined<Value extends object>(object: Value): Partial<Value> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Partial<Value>;
}

/**
 * The message an envelope carries, header and business member together. The Hub reads the first content only.
 *
 * @param index of the content; the first one when absent.
 */
export function unwrap(envelope: unknown, index = 0): Outcome<object> {
  return ofReadable(
    envelope,
    undefined,
    (readable) => messageIn(readable, index),
    (reason) => failure([reason]),
  );
}

function messageIn(envelope: unknown, index: number): Outcome<object> {
  const steps = ['content', index, ...CONTENT_PATH] as const;
  let value = envelope;
  const path: (string | number)[] = [];
  for (const step of steps) {
    path.push(step);
    const holds = isObject(value) || Array.isArray(value);
    value = holds && Object.hasOwn(value as object, step) ? Reflect.get(value as object, step) : undefined;
    if (value === undefined || value === null) {
      return failure([fault('member-missing', path, { name: step })]);
    }
  }
  return isObject(value)
    ? success(value)
    : failure([fault('object-expected', path, { found: shownValue(value) })]);
}
