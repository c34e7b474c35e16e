import type { Envelope } from '@hubsante/messages';
import type { Received } from './connection.ts';
import { Refusal } from './errors.ts';
import type { Delivery } from './exchange-types.ts';
import type { Syntax } from './settings.ts';
import { messageOf } from './syntax.ts';

/** Anything that is not real is an exercise: the envelope says so, or the header (`System`, `Test`). */
export function statusOf(envelope: Envelope): 'Actual' | 'Exercise' {
  const { status = 'Actual' } = messageOf(envelope);
  return envelope.distributionStatus === 'Actual' && status === 'Actual' ? 'Actual' : 'Exercise';
}

/** What a handler learns beside the content. */
export function deliveryOf(
  { message }: Received,
  envelope: Envelope,
  syntax: Syntax,
  attempt: number,
): Delivery {
  const deliveryCount: unknown = message.properties.headers?.['x-delivery-count'];
  return {
    distributionID: envelope.distributionID,
    sender: envelope.senderID,
    envelope,
    syntax,
    content: message.content.toString('utf8'),
    attempt,
    ...(typeof deliveryCount === 'number' ? { deliveryCount } : {}),
    isRedelivered: message.fields.redelivered,
    refuse: (code, cause) => {
      throw new Refusal(code, cause);
    },
  };
}
