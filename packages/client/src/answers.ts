import { createHash } from 'node:crypto';
import type { Envelope } from '@hubsante/messages';
import { Refusal } from './errors.ts';
import type { Outgoing, RoleDescription, SendOptions } from './exchange-types.ts';
import type { Treated } from './message-store.ts';
import { quotable } from './syntax.ts';

/** Characters of a cause: it may repeat what a message holds, findings by the thousand included. */
const LONGEST_CAUSE = 2000;

type Send = (outgoing: Outgoing<string>, body: unknown, options: SendOptions<string>) => Promise<unknown>;

/**
 * Answers business messages: an acknowledgement, or the cause of a refusal and the acknowledgement that cites it. The
 * identifiers follow from the message: an answer given twice is one answer.
 */
export class Answers {
  readonly #role: RoleDescription;
  readonly #clientId: string;
  readonly #send: Send;

  constructor(role: RoleDescription, clientId: string, send: Send) {
    this.#role = role;
    this.#clientId = clientId;
    this.#send = send;
  }

  async answer(
    { distributionID, senderID, distributionStatus }: Envelope,
    { refused }: Treated,
  ): Promise<void> {
    const to = { recipient: senderID, status: distributionStatus };
    // A refusal and a later acceptance are two answers.
    const id = this.#idFor(refused === null ? 'ack' : 'refus', distributionID);
    const cause = refused === null ? null : this.#causeOf(distributionID, refused);
    const causeId = this.#idFor('cause', distributionID);
    const cited = cause === null ? {} : { errorDistributionID: causeId };
    const body = { distributionID, ...(refused === null ? {} : { refused: true, ...cited }) };
    // Both leave at once: answers keep the order of the messages they answer.
    await Promise.all([
      ...(cause === null ? [] : [this.#send(cause.outgoing, cause.body, { ...to, distributionID: causeId })]),
      this.#send(this.#role.acknowledgement, body, { ...to, distributionID: id }),
    ]);
  }

  /** Tells the cause by an error where clients may send one (models from 3.0), else by an information; `null` without either. */
  #causeOf(referred: string, { code, cause: told }: NonNullable<Treated['refused']>) {
    const { error, information } = this.#role;
    const cause = quotable(told, LONGEST_CAUSE);
    const { codeName } = new Refusal(code, cause);
    if (error !== null) {
      const errorCode = { statusCode: code, statusString: codeName };
      return { outgoing: error, body: { errorCode, errorCause: cause, referencedDistributionID: referred } };
    }
    if (information === null) return null;
    return { outgoing: information, body: { info: `${referred} refusé, ${code} ${codeName} : ${cause}` } };
  }

  #idFor(use: string, referred: string): string {
    const digest = createHash('sha256').update(`${use} ${referred}`).digest('hex');
    return `${this.#clientId}_${use}-${digest.slice(0, 32)}`;
  }
}
