import { SendError } from './errors.ts';

/** Milliseconds after which a refused message is tried again: long enough for a queue of a cluster to find another leader. */
const PAUSES = [250, 500, 1000, 2000, 4000];

/** Who delivers, for as long as what it received is still its own. */
interface Patient {
  isLive(): boolean;
  pause(milliseconds: number): Promise<void>;
}

/**
 * Sends, and again after a pause as long as the broker refuses: one of several nodes refuses for a moment when the node that
 * led the queue is gone. A full queue refuses for as long as it is full, and its sender must know.
 *
 * @throws SendError of the last try, or of the first that fails for another reason.
 */
export async function whileRefused(received: Patient, send: () => Promise<void>): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof SendError) || error.outcome !== 'refused' || !received.isLive()) throw error;
      await received.pause(pause);
    }
  }
  return send();
}
