import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LrmEvent } from './page/contracts.ts';

/** Messages are nobody else’s business on a shared machine. */
const OWN = { mode: 0o600 };

/** What happened, on disk before anybody is told; a line that a kill cut short is left out when it is read again. */
export class EventLog {
  readonly #path: string;
  readonly #events: LrmEvent[];
  readonly #listeners = new Set<(event: LrmEvent) => void>();

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    this.#events = text.split('\n').flatMap(eventOf);
    // What is written next must not end on a line that was cut short: it would be lost with it.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
  }

  get events(): readonly LrmEvent[] {
    return this.#events;
  }

  add(event: Omit<LrmEvent, 'id' | 'at'>): LrmEvent {
    const last = this.#events.at(-1)?.id ?? 0;
    const whole: LrmEvent = { id: last + 1, at: new Date().toISOString(), ...event };
    appendFileSync(this.#path, `${JSON.stringify(whole)}\n`, OWN);
    this.#events.push(whole);
    for (const listener of this.#listeners) listener(whole);
    return whole;
  }

  /** @returns what ends it. */
  listen(listener: (event: LrmEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The event of a line; none when the line is cut short, or is no event. */
function eventOf(line: string): readonly LrmEvent[] {
  let read: unknown;
  try {
    read = line === '' ? null : JSON.parse(line);
  } catch {
    return [];
  }
  const { id, at, desk, kind } = (read ?? {}) as Readonly<Record<string, unknown>>;
  const isEvent =
    Number.isInteger(id) && [at, desk, kind].every((one) => typeof one === 'string') && read !== null;
  return isEvent ? [read as LrmEvent] : [];
}
