import type { EnvelopeKind } from '@hubsante/model';

/** Who sends what to whom, and when. */
export interface Sending {
  /** Unique at the sender; the envelope adds the sender's identity before it. */
  readonly id: string;
  /** Client identities. */
  readonly sender: string;
  readonly receiver: string;
  readonly kind: EnvelopeKind;
  /** With its offset: `2025-03-10T10:37:00+01:00`. */
  readonly sentAt: string;
}

/**
 * An example in its envelope (docs/reference/echanges.md §1, §4). Its status is `Exercise`, so that whoever sends a
 * copy of it alarms nobody.
 *
 * @param body the message under its business member.
 */
export function wrapMessage(body: object, withHeader: boolean, sending: Sending): object {
  const { id, sender, receiver, kind, sentAt } = sending;
  const distributionID = distributionIdOf(sender, id);
  const system = (client: string) => ({ name: client, URI: `hubex:${client}` });
  const header = {
    messageId: distributionID,
    sender: system(sender),
    sentAt,
    kind,
    status: 'Exercise',
    recipient: [system(receiver)],
  };
  const message = { ...(withHeader ? header : {}), ...body };
  return {
    distributionID,
    senderID: sender,
    dateTimeSent: sentAt,
    dateTimeExpires: nextDay(sentAt),
    distributionStatus: 'Exercise',
    distributionKind: kind,
    descriptor: {
      language: 'fr-FR',
      explicitAddress: { explicitAddressScheme: 'hubex', explicitAddressValue: receiver },
    },
    content: [{ jsonContent: { embeddedJsonContent: { message } } }],
  };
}

/** The identity of an envelope: that of its sender, then what the sender calls it. */
export function distributionIdOf(sender: string, id: string): string {
  return `${sender}_${id}`;
}

/** The same hour a day later, with the same offset. */
function nextDay(dateTime: string): string {
  const [, day = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(T.*)$/.exec(dateTime) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return `${date.toISOString().slice(0, 10)}${rest}`;
}
