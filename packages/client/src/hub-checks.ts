import type { Envelope, Finding } from '@hubsante/messages';
import type { LinkFunctions } from './exchange-types.ts';
import { isExpired } from './make-envelope.ts';
import type { Syntax } from './settings.ts';
import { syntaxOf, textOf } from './syntax.ts';

/** Names of the Hub’s own codes (exchange rules, §7.2). */
export const HUB_CODES: Readonly<Record<number, string>> = {
  100: 'DELIVERY_MODE_INCONSISTENCY',
  101: 'NOT_ALLOWED_CONTENT_TYPE',
  102: 'UNRECOGNIZED_MESSAGE_FORMAT',
  200: 'SENDER_INCONSISTENCY',
  300: 'INVALID_MESSAGE',
  301: 'SCHEMA_NOT_FOUND',
  400: 'EXPIRED_MESSAGE_BEFORE_ROUTING',
  500: 'DEAD_LETTER_QUEUED',
  501: 'UNROUTABLE_MESSAGE',
};

/** A message as the broker gives it to the Hub. */
export interface Published {
  readonly content: Buffer;
  readonly routingKey: string;
  readonly contentType: unknown;
  readonly deliveryMode: unknown;
}

/** Why the Hub refuses a message. */
export interface HubRefusal {
  readonly code: number;
  readonly cause: string;
  /** Of the refused message, or the words that stand for it. */
  readonly distributionID: string;
  /** What was received, when it can be read. */
  readonly source: object | null;
}

/** What the Hub makes of a message; `no-report` for what it drops without telling anybody. */
export type Verdict =
  | { readonly verdict: 'route'; readonly envelope: Envelope; readonly source: object }
  | ({ readonly verdict: 'refuse' } & HubRefusal)
  | { readonly verdict: 'no-report'; readonly distributionID: string; readonly cause: string };

/** Faults of an envelope that no schema sees: the Hub comes to them later, by its own checks n° 9 and 11. */
const CHECKED_LATER: ReadonlySet<string> = new Set(['distribution-id-foreign', 'expires-before-sent']);

const NO_ID = 'distributionId_could_not_be_extracted';

/** The checks of the Hub in their order (recette and Hub, §2.1), those of versions and conversions apart. */
export function judge(published: Published, functions: LinkFunctions): Verdict {
  const { content, routingKey, contentType, deliveryMode } = published;
  const text = textOf(content) ?? '';
  let distributionID = idIn(text);
  let source: object | null = null;
  const refuse = (code: number, cause: string): Verdict => ({
    verdict: 'refuse',
    code,
    cause,
    distributionID,
    source,
  });

  const syntax = syntaxOf(contentType);
  if (syntax === null) {
    return refuse(
      101,
      "Unhandled Content-Type ! Message Content-Type should be set at 'application/json' or 'application/xml'",
    );
  }
  if (syntax === 'json' && !isJson(text)) {
    return refuse(301, 'An internal server error has occurred: the message could not be read as JSON');
  }
  const { envelope, findings } = readEnvelope(text, syntax, functions);
  source = envelope;
  const errors = findings.filter(({ code, severity }) => severity === 'error' && !CHECKED_LATER.has(code));
  const notCarried = errors.find(({ code }) => code === 'message-not-carried');
  if (notCarried !== undefined) return refuse(501, notCarried.message);
  if (errors.length > 0) return refuse(300, report(errors));
  if (envelope === null)
    return refuse(102, 'An internal server error has occurred: the message could not be read');
  distributionID = envelope.distributionID;
  const { senderID: sender } = envelope;
  const recipient = envelope.descriptor.explicitAddress.explicitAddressValue;

  if (![sender, recipient].some(isHealth)) {
    return refuse(501, `Neither ${sender} nor ${recipient} is a health actor`);
  }
  if (![sender, recipient].every((one) => isHealth(one) || isFire(one))) {
    const cause = `no rule for an exchange from ${sender} to ${recipient}`;
    return { verdict: 'no-report', distributionID, cause };
  }
  if (!isSenderOf(sender, routingKey)) {
    return refuse(200, `The routing key '${routingKey}' does not match the senderID '${sender}'`);
  }
  // What the documents ask of everybody; the newest Hub lets it pass towards fire services.
  if (deliveryMode !== 2) return refuse(100, 'Message should be sent with the persistent delivery mode');
  if (isHealth(sender) && !distributionID.startsWith(`${sender}_`)) {
    return refuse(300, `distributionID '${distributionID}' does not begin with the senderID '${sender}'`);
  }
  if (isExpired(envelope)) {
    return refuse(
      400,
      `Message ${distributionID} has expired before reaching the recipient queue: ${envelope.dateTimeExpires}`,
    );
  }
  return { verdict: 'route', envelope, source: envelope };
}

/** Whether a client belongs to health. */
export function isHealth(client: string): boolean {
  return client.startsWith('fr.health.');
}

function isFire(client: string): boolean {
  return client.startsWith('fr.fire.');
}

/** Fire services share one entry: the same domain is enough. */
function isSenderOf(sender: string, routingKey: string): boolean {
  return sender === routingKey || (isFire(sender) && isFire(routingKey));
}

function readEnvelope(text: string, syntax: Syntax, functions: LinkFunctions) {
  if (syntax === 'json') {
    const value = JSON.parse(text) as object;
    const { findings } = functions.validate(value);
    return { envelope: asEnvelope(value), findings };
  }
  const found = functions.fromXml(text);
  const { findings } = functions.validateXml(text);
  return { envelope: found.ok ? asEnvelope(found.value) : null, findings };
}

/** The rules were asked before: only a message without envelope is left to tell. */
function asEnvelope(value: object): Envelope | null {
  const { descriptor, senderID } = value as Partial<Envelope>;
  const hasAddress = typeof descriptor?.explicitAddress?.explicitAddressValue === 'string';
  return typeof senderID === 'string' && hasAddress ? (value as Envelope) : null;
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

function report(errors: readonly Finding[]): string {
  const lines = errors.map(({ path, message }) => ` - ${path.join('.')}: ${message}`);
  return ['Could not validate message against schema : errors occurred. ', ...lines].join('\n');
}

/** The identifier of a text that may be no envelope, as the Hub finds it: by its look. */
function idIn(text: string): string {
  const found = /"distributionID"\s*:\s*"([^"]{1,500})"|<(?:\w+:)?distributionID>([^<]{1,500})</.exec(text);
  return found?.[1] ?? found?.[2] ?? NO_ID;
}
