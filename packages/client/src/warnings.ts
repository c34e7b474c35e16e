import { type Notice, tell } from './notice.ts';

/** Tells what to know of messages that the Hub refuses today or accepts with a caveat, once each. */
export class Warnings {
  readonly #sentences: Readonly<Record<string, string>>;
  readonly #listener: ((notice: Notice) => void) | undefined;
  readonly #told = new Set<string>();

  /** @param sentences by business member. */
  constructor(sentences: Readonly<Record<string, string>>, listener: ((notice: Notice) => void) | undefined) {
    this.#sentences = sentences;
    this.#listener = listener;
  }

  /** @param root the business member of a message that is sent. */
  tell(root: string, distributionID: string): void {
    if (this.#told.has(root) || !Object.hasOwn(this.#sentences, root)) return;
    this.#told.add(root);
    tell(this.#listener, { event: 'hub-warning', message: this.#sentences[root] ?? '', distributionID });
  }
}
