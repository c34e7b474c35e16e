import { movedDateTime } from '../date-times.ts';
import type { HubFlow, HubStep } from '../hub-link.ts';
import { identifierSwap } from '../identifiers.ts';
import { replaced } from '../leaves.ts';

/** A message that a partner received. */
export interface ReceivedBody {
  readonly root: string;
  readonly body: unknown;
}

/** What a partner answers, in this order. */
export interface Answer {
  readonly step: HubStep;
  readonly body: object;
}

/**
 * What the flows of a link make a partner answer to a message: the steps that follow the first one that carries this
 * message to it, up to the next step of somebody else. Identifiers are those of the message received, and times move so
 * that the example's step happened now.
 *
 * @param client identity of the partner in the examples.
 * @param now in milliseconds.
 */
export function answersOf(
  flows: readonly HubFlow[],
  client: string,
  received: ReceivedBody,
  now: number,
): readonly Answer[] {
  for (const { participants, steps } of flows) {
    const me = participants.find((one) => one.client === client)?.id;
    if (me === undefined) continue;
    const at = steps.findIndex(({ receiver, root }) => receiver === me && root === received.root);
    const [step] = at < 0 ? [] : steps.slice(at, at + 1);
    if (step === undefined) continue;
    const following = steps.slice(at + 1);
    const next = following.findIndex(({ sender }) => sender !== me);
    const mine = next < 0 ? following : following.slice(0, next);
    if (mine.length === 0) continue;
    const swap = identifierSwap(step.body, received.body);
    const shift = step.sentAt === null ? 0 : now - Date.parse(step.sentAt);
    return mine.flatMap((one): readonly Answer[] => {
      if (one.body === null) return [];
      return [
        { step: one, body: replaced(one.body, (text) => swap.get(text) ?? movedDateTime(text, shift)) },
      ];
    });
  }
  return [];
}
