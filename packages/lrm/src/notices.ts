import type { Notice } from '@hubsante/client';

/** Which notices of a client are worth a line of the journal. */
export class Notices {
  #isAway = false;

  /** That the Hub does not answer is news once for each time it is away: a night without it must not push all else away. */
  isNews({ event }: Pick<Notice, 'event'>): boolean {
    if (event === 'retrying' && this.#isAway) return false;
    if (event === 'retrying' || event === 'connected') this.#isAway = event === 'retrying';
    return true;
  }
}
