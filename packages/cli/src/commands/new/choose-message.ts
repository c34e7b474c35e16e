import { messageExample } from '@hubsante/emitters';
import type { Message } from '@hubsante/model';
import { usualPerimeter } from './message-design.ts';

/** A message with a valid content of it. */
export interface ExampleMessage {
  readonly message: Message;
  /** Column it is compiled from. */
  readonly perimeter: string;
  readonly example: unknown;
}

/** A message as an example; `null` when a required field has no valid one. */
export function exampleMessage(message: Message, messages: readonly Message[]): ExampleMessage | null {
  const example = messageExample(message);
  const perimeter = message.perimeter ?? usualPerimeter(messages);
  return example === null || perimeter === null ? null : { message, perimeter, example };
}

/**
 * The message a new link shows as its example: one of the perimeter that bears the name of the link, else of
 * the perimeter most messages have; one that travels with the common header, when there is.
 */
export function chooseMessage(messages: readonly Message[], link: string): ExampleMessage | null {
  const usual = usualPerimeter(messages);
  const rank = ({ perimeter, configuration }: Message) =>
    (perimeter?.toLowerCase() === link.toLowerCase() ? 0 : perimeter === usual ? 2 : 4) +
    (configuration?.header === 'Y' ? 0 : 1);
  const ranked = [...messages].sort((left, right) => rank(left) - rank(right));
  for (const message of ranked) {
    const found = exampleMessage(message, messages);
    if (found !== null) return found;
  }
  return null;
}
