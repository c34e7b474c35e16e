import type { Received } from './run-event.ts';

/** What was received and belongs to no step yet: messages may come early, late or in another order. */
export class Inbox {
  readonly #waiting: Received[] = [];
  #wake: (() => void) | null = null;

  add(received: Received): void {
    this.#waiting.push(received);
    this.#wake?.();
  }

  /** The first message that fits, now or before the delay is over; `null` when none came. One call at a time. */
  async take(fits: (received: Received) => boolean, milliseconds: number): Promise<Received | null> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const at = this.#waiting.findIndex(fits);
      const [found] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (found !== undefined) return found;
      const left = until - Date.now();
      if (left <= 0) return null;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
  }
}
