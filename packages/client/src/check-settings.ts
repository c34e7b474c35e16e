import type { Settings } from './settings.ts';

/**
 * Numbers of the settings that are none, above all `NaN`, which `Number(process.env.TRIES)` is where nobody set it:
 * tries would have no end, and waits would last a millisecond.
 *
 * @throws TypeError that names the setting and shows what was found.
 */
export function checkNumbers({ heartbeat, prefetch, sendTimeout, retry, reconnection }: Settings): void {
  const given: Readonly<Record<string, unknown>> = {
    heartbeat,
    prefetch,
    sendTimeout,
    'retry.first': retry?.first,
    'retry.longest': retry?.longest,
    'retry.tries': retry?.tries,
    'reconnection.first': reconnection?.first,
    'reconnection.longest': reconnection?.longest,
  };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || (typeof value === 'number' && value >= 0)) continue;
    throw new TypeError(`${name} : un nombre, zéro ou plus ; trouvé : ${String(value)}`);
  }
}
