import type { HubFlow, HubStep } from '../hub-link.ts';
import { leavesOf, replaced } from './leaves.ts';

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
    const swap = valuesOf(step.body, received.body);
    const shift = step.sentAt === null ? 0 : now - Date.parse(step.sentAt);
    return mine.flatMap((one): readonly Answer[] => {
      if (one.body === null) return [];
      return [{ step: one, body: replaced(one.body, (text) => swap.get(text) ?? moved(text, shift)) }];
    });
  }
  return [];
}

/** Tags that name a thing: what an answer repeats of the message it answers (recette and Hub, §4.3). */
const IDENTIFIER = /(?:Id|ID|owner)$/;

/** From the identifiers of an example to those of the message that stands in its place. */
function valuesOf(example: unknown, message: unknown): ReadonlyMap<string, string> {
  const actual = new Map(leavesOf(message));
  const swap = new Map<string, string>();
  for (const [path, value] of leavesOf(example)) {
    const other = actual.get(path);
    const isIdentifier = IDENTIFIER.test(path.replace(/\/\d+$/, ''));
    if (isIdentifier && typeof value === 'string' && typeof other === 'string') swap.set(value, other);
  }
  return swap;
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

/** Intervals between the times of a flow stay what they are. */
function moved(text: string, shift: number): string {
  if (!DATE_TIME.test(text)) return text;
  return `${new Date(Date.parse(text) + shift).toISOString().slice(0, 19)}+00:00`;
}
