import { randomUUID } from 'node:crypto';
import { type Envelope, wrap } from '@hubsante/messages';
import { SendError } from './errors.ts';
import type { Outgoing, SendOptions } from './exchange-types.ts';

/** A day, in seconds: how long a message lives when nobody says. */
export const USUAL_LIFETIME = 86_400;

/**
 * The envelope of a message to send.
 *
 * @throws SendError when nothing says to whom, or the identifier is not one of this sender.
 */
export function makeEnvelope<Kind extends string>(
  sender: string,
  { root, kind: usual, hasHeader }: Outgoing<Kind>,
  body: unknown,
  options: SendOptions<Kind>,
): Envelope {
  // Programs in JavaScript may give none, or the recipient alone.
  const given: Partial<SendOptions<Kind>> = options ?? {};
  const { recipient = '', kind = usual, status = 'Actual', lifetime = USUAL_LIFETIME } = given;
  const { distributionID = `${sender}_${randomUUID()}` } = given;
  const prefix = `${sender}_`;
  const why = whyNoRecipient(recipient) ?? whyNoIdentifier(distributionID, prefix) ?? whyNoLifetime(lifetime);
  if (why !== null) throw new SendError('invalid', String(distributionID), why);
  const now = Date.now();
  return wrap(
    { [root]: body },
    {
      sender,
      recipient,
      id: distributionID.slice(prefix.length),
      sentAt: dateTime(now),
      expiresAt: dateTime(now + lifetime * 1000),
      kind: kind as Envelope['distributionKind'],
      status,
      header: hasHeader,
    },
  );
}

/** Why nobody can be sent to; `null` when somebody can. */
function whyNoRecipient(recipient: unknown): string | null {
  return typeof recipient === 'string' && recipient !== ''
    ? null
    : 'à qui ? recipient est l’identifiant de client du destinataire, dans les options de l’envoi : { recipient: … }';
}

/** AMQP gives `message-id` no more bytes than this. */
const LONGEST_IDENTIFIER = 255;

/** Why an identifier cannot be that of a message; `null` when it can. What is wrong with it is wrong at each try. */
function whyNoIdentifier(distributionID: unknown, prefix: string): string | null {
  if (typeof distributionID !== 'string') return 'distributionID est un texte';
  if (!distributionID.startsWith(prefix) || distributionID === prefix) {
    return `distributionID commence par « ${prefix} » : le Hub refuserait ce message`;
  }
  const length = Buffer.byteLength(distributionID);
  if (length <= LONGEST_IDENTIFIER) return null;
  return `distributionID a ${length} octets, ${LONGEST_IDENTIFIER} au plus : AMQP n’en porte pas davantage`;
}

/** Seconds in a thousand years: beyond, the end of a life may have no date. */
const LONGEST_LIFETIME = 1000 * 365 * USUAL_LIFETIME;

/** Why a life has no end that can be written; `null` when it has. */
function whyNoLifetime(lifetime: unknown): string | null {
  const hasEnd = typeof lifetime === 'number' && Math.abs(lifetime) <= LONGEST_LIFETIME;
  return hasEnd ? null : `lifetime est une durée en secondes ; trouvé : ${String(lifetime)}`;
}

/** Without fraction of a second and with a numeric offset, as the Hub asks. */
export function dateTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;
}

/** Whether the life of a message is over; one whose end cannot be read is left to the rules. */
export function isExpired({ dateTimeExpires }: Pick<Envelope, 'dateTimeExpires'>, now = Date.now()): boolean {
  return Date.parse(dateTimeExpires) < now;
}
