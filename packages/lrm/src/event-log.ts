import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LrmEvent } from './page/contracts.ts';

/** What happened, on disk before anybody is told; a line that a kill cut short is left out when it is read again. */
export class EventLog {
  readonly #path: string;
  readonly #events: LrmEvent[];
  readonly #listeners = new Set<(event: LrmEvent) => void>();

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#events = existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(eventOf) : [];
  }

  get events(): readonly LrmEvent[] {
    return this.#events;
  }

  add(event: Omit<LrmEvent, 'id' | 'at'>): LrmEvent {
    const last = this.#events.at(-1)?.id ?? 0;
    const whole: LrmEvent = { id: last + 1, at: new Date().toISOString(), ...event };
    appendFileSync(this.#path, `${JSON.stringify(whole)}\n`);
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

function eventOf(line: string): readonly LrmEvent[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as LrmEvent];
  } catch {
    return [];
  }
}
