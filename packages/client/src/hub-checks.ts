import type { Envelope, Finding } from '@hubsante/messages';
import type { LinkFunctions } from './exchange-types.ts';
import { HUB_CHECKS, type HubCheck, type HubCheckId } from './hub-check-table.ts';
import type { HubMode, HubRules, Passage } from './hub-rules.ts';
import { isExpired } from './make-envelope.ts';
import type { Syntax } from './settings.ts';
import { messageOf, syntaxNamed, textOf } from './syntax.ts';

/** Names of the Hub’s own codes (docs/reference/echanges.md §11). */
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

const DOCUMENTED: HubRules = { mode: 'strict', refusedToday: {}, inhibited: {} };

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
  | {
      readonly verdict: 'route';
      readonly envelope: Envelope;
      readonly source: object;
      /** Where it leaves this vhost, and as what; `null` when it stays. */
      readonly passage: Passage | null;
    }
  | ({ readonly verdict: 'refuse' } & HubRefusal)
  | { readonly verdict: 'no-report'; readonly distributionID: string; readonly cause: string };

/** A message that the schemas of the model have and the link does not. */
const NOT_CARRIED = 'message-not-carried';

/** Faults that no schema sees: the Hub comes to them later, by checks of its own. */
const CHECKED_LATER: ReadonlySet<string> = new Set([
  NOT_CARRIED,
  'distribution-id-foreign',
  'expires-before-sent',
  'no-health-actor',
]);

const NO_ID = 'distributionId_could_not_be_extracted';

/** What the checks know of a message, each what those before it found. */
interface Checked {
  readonly published: Published;
  readonly functions: LinkFunctions;
  readonly rules: HubRules;
  readonly text: string;
  syntax: Syntax | null;
  findings: readonly Finding[];
  /** Filled by the check of the schemas; of use from the next one on. */
  envelope: Envelope | null;
  /** Filled by the check of the conversion. */
  passage: Passage | null;
}

/** What a check refuses, or drops without telling; `null` when the message goes on. */
type Objection = { readonly code: number; readonly cause: string } | { readonly dropped: string } | null;

/** The checks that look at the message alone; the last two are made by whoever delivers it. */
type Step = Exclude<HubCheckId, 'syntax-of-recipient' | 'delivery'>;

const STEPS: Readonly<Record<Step, (checked: Checked) => Objection>> = {
  'syntax-named': (checked) => {
    checked.syntax = syntaxNamed(checked.published.contentType);
    if (checked.syntax !== null) return null;
    const cause =
      "Unhandled Content-Type ! Message Content-Type should be set at 'application/json' or 'application/xml'";
    return { code: 101, cause };
  },
  schemas: (checked) => {
    const { text, syntax, functions } = checked;
    if (syntax === null || (syntax === 'json' && !isJson(text)))
      return {
        code: 301,
        cause: 'An internal server error has occurred: the message could not be read as JSON',
      };
    const { envelope, findings } = readEnvelope(text, syntax, functions);
    checked.envelope = envelope;
    checked.findings = findings.filter(({ severity }) => severity === 'error');
    const errors = checked.findings.filter(({ code }) => !CHECKED_LATER.has(code));
    return errors.length === 0 ? null : { code: 300, cause: report(errors) };
  },
  readable: ({ envelope, findings }) =>
    // Our runtime reads no message that the link does not carry; the Hub has the classes of its whole model.
    envelope === null && findings.every(({ code }) => code !== NOT_CARRIED)
      ? { code: 102, cause: 'An internal server error has occurred: the message could not be read' }
      : null,
  'message-of-vhost': ({ findings, envelope, rules: { mode, refusedToday } }) => {
    const notCarried = findings.find(({ code }) => code === NOT_CARRIED);
    if (notCarried !== undefined) return { code: 501, cause: notCarried.message };
    const refused = rootsOf(envelope).find((root) => Object.hasOwn(refusedToday, root));
    return refused === undefined || mode === 'strict'
      ? null
      : { code: 501, cause: `Message ${refused} is not supported on this vhost: ${refusedToday[refused]}` };
  },
  'message-of-recipient': ({ envelope, rules: { inhibited } }) => {
    const [, recipient] = partiesOf(envelope);
    const unwanted = Object.hasOwn(inhibited, recipient) ? (inhibited[recipient] ?? []) : [];
    const found = rootsOf(envelope).find((root) => unwanted.includes(root));
    return found === undefined ? null : { code: 501, cause: `${recipient} does not receive ${found}` };
  },
  'health-party': ({ envelope }) => {
    const [sender, recipient] = partiesOf(envelope);
    if (![sender, recipient].some(isHealth))
      return { code: 501, cause: `Neither ${sender} nor ${recipient} is a health actor` };
    if (![sender, recipient].every((one) => isHealth(one) || isFire(one)))
      return { dropped: `no rule for an exchange from ${sender} to ${recipient}` };
    return null;
  },
  sender: ({ envelope, published: { routingKey } }) => {
    const [sender] = partiesOf(envelope);
    if (isSenderOf(sender, routingKey)) return null;
    return { code: 200, cause: `The routing key '${routingKey}' does not match the senderID '${sender}'` };
  },
  persistent: ({ published: { deliveryMode } }) =>
    deliveryMode === 2
      ? null
      : { code: 100, cause: 'Message should be sent with the persistent delivery mode' },
  'identifier-of-sender': ({ envelope }) => {
    const [sender] = partiesOf(envelope);
    const { distributionID = '' } = envelope ?? {};
    if (distributionID.startsWith(`${sender}_`)) return null;
    const cause = `distributionID '${distributionID}' does not begin with the senderID '${sender}'`;
    return { code: 300, cause };
  },
  conversion: (checked) => {
    const { envelope, rules } = checked;
    const passage = envelope === null ? null : (rules.passage?.(envelope) ?? null);
    if (passage !== null && 'cause' in passage) return passage;
    checked.passage = passage;
    return null;
  },
  expiry: ({ envelope }) => {
    if (envelope === null || !isExpired(envelope)) return null;
    const { distributionID, dateTimeExpires } = envelope;
    const cause = `Message ${distributionID} has expired before reaching the recipient queue: ${dateTimeExpires}`;
    return { code: 400, cause };
  },
};

/** The checks of the Hub in the order of their table, but the last two. */
export function judge(published: Published, functions: LinkFunctions, rules = DOCUMENTED): Verdict {
  const text = textOf(published.content) ?? '';
  const unread = { syntax: null, findings: [], envelope: null, passage: null };
  const checked: Checked = { published, functions, rules, text, ...unread };
  for (const check of HUB_CHECKS) {
    if (!isStep(check.id) || !isMade(check, checked.envelope, rules.mode)) continue;
    const objection = STEPS[check.id](checked);
    if (objection === null) continue;
    const { envelope } = checked;
    const isRead = envelope !== null && check.id !== 'schemas';
    const distributionID = isRead ? envelope.distributionID : idIn(text);
    if ('dropped' in objection) return { verdict: 'no-report', distributionID, cause: objection.dropped };
    return { verdict: 'refuse', ...objection, distributionID, source: envelope };
  }
  const { envelope, passage } = checked;
  if (envelope === null) throw new Error('a message that was read has an envelope');
  return { verdict: 'route', envelope, source: envelope, passage };
}

function isStep(id: string): id is Step {
  return Object.hasOwn(STEPS, id);
}

/** Whether a check is made of what goes between these parties; what only documents ask for, by a strict Hub. */
function isMade(check: HubCheck, envelope: Envelope | null, mode: HubMode): boolean {
  if (envelope === null) return true;
  const [sender, recipient] = partiesOf(envelope);
  const ofHealth = isFire(recipient) ? check.healthToFire : check.healthToHealth;
  const made = isFire(sender) ? check.fireToHealth : ofHealth;
  return made === 'yes' || (made === 'asked' && mode === 'strict');
}

/** The business members of a message. */
function rootsOf(envelope: Envelope | null): readonly string[] {
  return envelope === null ? [] : Object.keys(messageOf(envelope));
}

function partiesOf(envelope: Envelope | null): readonly [sender: string, recipient: string] {
  return [envelope?.senderID ?? '', envelope?.descriptor.explicitAddress.explicitAddressValue ?? ''];
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
