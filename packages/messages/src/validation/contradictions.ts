import { isDateTime } from '../link/formats.ts';
import type { Path } from '../outcome.ts';
import { shownText } from '../words/shown.ts';
import { isObject } from '../xml/write-object.ts';
import type { Report, Subject } from './report.ts';

/** Address scheme of the Hub (docs/reference/echanges.md §1). */
const SCHEME = 'hubex';
/** What the identities of health actors begin with (docs/reference/echanges.md §1). */
const HEALTH = 'fr.health.';
/** A header may say it where an envelope cannot (docs/reference/echanges.md §4). */
const SYSTEM = 'System';

/** What the envelope says, in texts; a member that is no text is the matter of its validator. */
interface Said {
  readonly distributionID: string | null;
  readonly senderID: string | null;
  readonly dateTimeSent: string | null;
  readonly dateTimeExpires: string | null;
  readonly distributionStatus: string | null;
  readonly distributionKind: string | null;
  readonly scheme: string | null;
  readonly recipient: string | null;
}

function said(envelope: unknown, report: Report): Said {
  const address = member(member(envelope, 'descriptor'), 'explicitAddress');
  // What is wrong by itself contradicts nothing: one fault, one finding.
  const own = (name: string) => (report.hasErrorAt([name]) ? null : textOf(member(envelope, name)));
  return {
    distributionID: own('distributionID'),
    senderID: own('senderID'),
    dateTimeSent: own('dateTimeSent'),
    dateTimeExpires: own('dateTimeExpires'),
    distributionStatus: own('distributionStatus'),
    distributionKind: own('distributionKind'),
    scheme: textOf(member(address, 'explicitAddressScheme')),
    recipient: textOf(member(address, 'explicitAddressValue')),
  };
}

/**
 * Where members of the envelope contradict one another, which no schema sees: an error where the Hub refuses the message
 * (docs/reference/echanges.md §10 n° 6, 9 and 11), else a warning.
 */
export function tellContradictions(envelope: object, subject: Subject, report: Report): void {
  const { distributionID, senderID, dateTimeSent, dateTimeExpires, scheme, recipient } = said(
    envelope,
    report,
  );
  if (distributionID !== null && senderID !== null && !distributionID.startsWith(`${senderID}_`)) {
    const isForeign = !distributionID.startsWith(senderID);
    report.add(subject, isForeign ? 'distribution-id-foreign' : 'distribution-id-form', ['distributionID'], {
      value: shownText(distributionID),
      sender: shownText(senderID),
    });
  }
  const [sent, expires] = [momentOf(dateTimeSent), momentOf(dateTimeExpires)];
  if (sent !== null && expires !== null && expires <= sent) {
    const parameters = { value: shownText(dateTimeExpires ?? ''), sent: shownText(dateTimeSent ?? '') };
    report.add(subject, 'expires-before-sent', ['dateTimeExpires'], parameters);
  }
  if (senderID !== null && recipient !== null && ![senderID, recipient].some(isHealth)) {
    const path = ['descriptor', 'explicitAddress', 'explicitAddressValue'];
    const parameters = { value: shownText(recipient), sender: shownText(senderID) };
    report.add(subject, 'no-health-actor', path, parameters);
  }
  if (scheme !== null && scheme !== SCHEME) {
    const path = ['descriptor', 'explicitAddress', 'explicitAddressScheme'];
    report.add(subject, 'address-scheme-unusual', path, { value: shownText(scheme) });
  }
}

/** Where the header contradicts the envelope it travels in. The Hub compares nothing: warnings. */
export function tellHeaderContradictions(
  envelope: object,
  message: object,
  subject: Subject,
  report: Report,
): void {
  const { distributionID, senderID, dateTimeSent, distributionStatus, distributionKind, recipient } = said(
    envelope,
    report,
  );
  const compare = (path: Path, value: unknown, name: string, expected: string | null) => {
    if (typeof value !== 'string' || expected === null || value === expected) return;
    if (report.hasErrorAt([...subject.path, ...path])) return;
    const parameters = { value: shownText(value), name, expected: shownText(expected) };
    report.add(subject, 'header-differs', path, parameters);
  };
  compare(['messageId'], member(message, 'messageId'), 'distributionID', distributionID);
  const sender = member(message, 'sender');
  const isSender = isSystem(sender, senderID);
  if (!isSender) compare(['sender', 'name'], member(sender, 'name'), 'senderID', senderID);
  else if (isAddressOfOther(sender, senderID))
    compare(['sender', 'URI'], member(sender, 'URI'), 'senderID', senderID);
  const sentAt = textOf(member(message, 'sentAt'));
  if (!isSameMoment(sentAt, dateTimeSent)) compare(['sentAt'], sentAt, 'dateTimeSent', dateTimeSent);
  compare(['kind'], member(message, 'kind'), 'distributionKind', distributionKind);
  const status = member(message, 'status');
  if (status !== SYSTEM) compare(['status'], status, 'distributionStatus', distributionStatus);
  const recipients: unknown = member(message, 'recipient');
  if (
    Array.isArray(recipients) &&
    recipients.length > 0 &&
    !recipients.some((one) => isSystem(one, recipient))
  ) {
    compare(['recipient', 0, 'name'], member(recipients[0], 'name'), 'explicitAddressValue', recipient);
  } else if (Array.isArray(recipients)) {
    const index = recipients.findIndex(
      (one) => member(one, 'name') === recipient && isAddressOfOther(one, recipient),
    );
    const path = ['recipient', index, 'URI'];
    if (index !== -1) compare(path, member(recipients[index], 'URI'), 'explicitAddressValue', recipient);
  }
}

/**
 * Whether a system of the header is the client the envelope names: its name is that identity. Names written in other ways
 * that sources tell of (docs/reference/echanges.md §4) are those whose address still ends in it.
 */
function isSystem(system: unknown, client: string | null): boolean {
  if (client === null) return true;
  const [name, address] = [textOf(member(system, 'name')), textOf(member(system, 'URI'))];
  if (name === client) return true;
  const isClient = name?.startsWith('fr.') ?? false;
  return !isClient && address !== null && address.slice(address.indexOf(':') + 1) === client;
}

/** Whether the address of a system is that of another client of the Hub; addresses of other forms are not compared. */
function isAddressOfOther(system: unknown, client: string | null): boolean {
  const address = textOf(member(system, 'URI'));
  const named = address?.slice(address.indexOf(':') + 1) ?? '';
  return client !== null && named.startsWith('fr.') && named !== client;
}

/** Whether two texts are one moment, written with the same offset or another; what is no moment is compared with none. */
function isSameMoment(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  const [moment, otherMoment] = [momentOf(one), momentOf(other)];
  return moment === null || otherMoment === null || moment === otherMoment;
}

function isHealth(client: string): boolean {
  return client.startsWith(HEALTH);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** In milliseconds; `null` for what is no moment. */
export function momentOf(text: string | null): number | null {
  if (text === null || !isDateTime(text.trim())) return null;
  const moment = Date.parse(text.trim().toUpperCase());
  return Number.isNaN(moment) ? null : moment;
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
