import { movedDateTime } from '../date-times.ts';
import type { HubFlow, HubStep } from '../hub-link.ts';
import { identifierSwap } from '../identifiers.ts';
import { leavesOf, replaced } from '../leaves.ts';

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
 * What the flows of a link make a partner answer to a message: the steps that follow the one whose example is most like
 * it, up to the next step of somebody else. Identifiers are those of the message received, and times move so that the
 * example's step happened now.
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
  const [best] = candidatesIn(flows, client, received).sort((one, other) => other.likeness - one.likeness);
  if (best === undefined) return [];
  const { step, me, following } = best;
  const next = following.findIndex(({ sender }) => sender !== me);
  const mine = next < 0 ? following : following.slice(0, next);
  const swap = identifierSwap(step.body, received.body);
  const shift = step.sentAt === null ? 0 : now - Date.parse(step.sentAt);
  return mine.flatMap((one): readonly Answer[] => {
    if (one.body === null) return [];
    return [{ step: one, body: replaced(one.body, (text) => swap.get(text) ?? movedDateTime(text, shift)) }];
  });
}

/** A step that may be the one a message plays. */
interface Candidate {
  readonly step: HubStep;
  /** Identifier of the partner in its flow. */
  readonly me: string;
  readonly following: readonly HubStep[];
  /** Share of the values of the example that the message has, identifiers and all. */
  readonly likeness: number;
}

function candidatesIn(flows: readonly HubFlow[], client: string, received: ReceivedBody): Candidate[] {
  const found = new Map(leavesOf(received.body));
  const likenessOf = (body: unknown) => {
    const values = leavesOf(body);
    return values.filter(([place, value]) => found.get(place) === value).length / Math.max(1, values.length);
  };
  return flows.flatMap(({ participants, steps }) => {
    const me = participants.find((one) => one.client === client)?.id;
    return steps.flatMap((step, at): readonly Candidate[] =>
      me === undefined || step.receiver !== me || step.root !== received.root
        ? []
        : [{ step, me, following: steps.slice(at + 1), likeness: likenessOf(step.body) }],
    );
  });
}
