import type { LrmEvent } from './contracts.ts';

/**
 * The messages of these events that still wait for a person, by number of the event: nothing after their arrival says that
 * they were answered, or that they wait no more.
 */
export function waitingEvents(events: readonly LrmEvent[]): ReadonlySet<number> {
  const waiting = new Map<string, number>();
  for (const { id, kind, desk, distributionID } of events) {
    const key = `${desk} ${distributionID}`;
    if (kind === 'received') waiting.set(key, id);
    else if (kind === 'answered' || kind === 'gone') waiting.delete(key);
  }
  return new Set(waiting.values());
}

/**
 * The last events of each desk, and however old they are those that wait for a person: what nobody is shown, nobody answers.
 *
 * @param most of each desk, besides those that wait.
 */
export function recentEvents(events: readonly LrmEvent[], most: number): readonly LrmEvent[] {
  const waiting = waitingEvents(events);
  const counts = new Map<string, number>();
  return events
    .toReversed()
    .filter(({ id, desk }) => {
      const count = (counts.get(desk) ?? 0) + 1;
      counts.set(desk, count);
      return count <= most || waiting.has(id);
    })
    .toReversed();
}
