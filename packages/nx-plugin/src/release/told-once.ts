import type { Change } from './comparison.ts';

/** A sentence that holds in one place or in many. */
export interface Told {
  readonly sentence: string;
  /** The change that was met first. */
  readonly first: Change;
  /** For each field, or `''` for a message as a whole, the messages where it holds. Empty for what concerns no message. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** Changes, each sentence once: a field that stands in ten messages changes once for whoever reads of it. */
export function toldOnce(changes: readonly Change[]): readonly Told[] {
  const told = new Map<string, Told & { readonly places: Map<string, readonly string[]> }>();
  for (const change of changes) {
    const { sentence, nomenclature = '', message, field = '', places = [field], subject } = change;
    const key = `${nomenclature}\n${sentence}`;
    const one = told.get(key) ?? { sentence, first: change, places: new Map() };
    told.set(key, one);
    if (message === undefined || subject === 'link') continue;
    for (const place of places) {
      const messages = one.places.get(place) ?? [];
      if (!messages.includes(message)) one.places.set(place, [...messages, message]);
    }
  }
  return [...told.values()];
}
