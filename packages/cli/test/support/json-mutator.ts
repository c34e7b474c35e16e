type Steps = readonly (string | number)[];
type Change = (value: unknown) => unknown;

/** Values that some field, somewhere, takes or just misses. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -2,
  2.5,
  // What a reader of JSON makes of 1e400.
  Number.POSITIVE_INFINITY,
  12,
  '',
  ' ',
  'a',
  'true',
  '1',
  'a b',
  'a\u00a0b',
  'AA',
  'AB',
  'é😀',
  '2024-02-30',
  '2024-02-30T25:00:00+01:00',
  '2024-08-21T14:30:00+02:00',
  'tel:0612345678',
  '+33612345678',
  'fr.health.samu290',
  [],
  {},
  [[]],
  ['a'],
  [1, 2, 3, 4],
  { code: 'x', label: 'y' },
  { toString: 'x', ['__proto__']: 1 },
];

/** Changes messages at random, the same way at every run. */
export class JsonMutator {
  #state = 2_166_136_261;

  /** @param seed any text. */
  constructor(seed: string) {
    for (const letter of seed)
      this.#state = Math.imul(this.#state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  }

  /** A copy with one to three changes, each somewhere in it. */
  mutate(value: unknown): unknown {
    let mutated = structuredClone(value);
    for (let left = 1 + this.#below(3); left > 0; left -= 1) {
      const place = this.#pick(placesOf(mutated));
      mutated = changeAt(mutated, place, this.#change());
    }
    return mutated;
  }

  #change(): Change {
    const value = this.#pick(VALUES);
    const letter = this.#pick([...'aZ0-. éS']);
    const at = this.#below(12);
    return this.#pick<Change>([
      () => undefined,
      () => undefined,
      () => structuredClone(value),
      (old) => [old],
      (old) => (Array.isArray(old) ? old[0] : old),
      (old) =>
        Array.isArray(old) ? Array.from({ length: 1 + (at % 5) }, () => structuredClone(old[0])) : old,
      (old) => (typeof old === 'string' ? old.slice(0, at) + letter + old.slice(at) : old),
      (old) => (typeof old === 'string' ? old.slice(0, at) + old.slice(at + 1) : old),
      (old) => (typeof old === 'number' ? String(old) : typeof old === 'string' ? Number(old) || 7 : old),
      (old) => (isObject(old) ? { ...old, [`ajout${at}`]: value } : old),
      (old) => (isObject(old) ? renamed(old, at) : old),
      (old) => (isObject(old) ? {} : old),
    ]);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#below(items.length)] as Item;
  }

  /** Linear congruential, the high bits: enough to choose with. */
  #below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One member under another name: its last letter is lost. */
function renamed(value: Record<string, unknown>, at: number): Record<string, unknown> {
  const names = Object.keys(value);
  const chosen = names[at % Math.max(1, names.length)];
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name === chosen ? name.slice(0, -1) : name, member]),
  );
}

/** Where something stands in a value, the value itself included. */
function placesOf(value: unknown, here: Steps = []): readonly Steps[] {
  const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [here, ...inside.flatMap(([step, inner]) => placesOf(inner, [...here, step]))];
}

/** The value with a change somewhere inside; what becomes undefined is removed. */
function changeAt(value: unknown, [step, ...rest]: Steps, change: Change): unknown {
  if (step === undefined) {
    const changed = change(value);
    return changed === undefined ? {} : changed;
  }
  const isLast = rest.length === 0;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      if (index !== step) return [item];
      const changed = isLast ? change(item) : changeAt(item, rest, change);
      return changed === undefined ? [] : [changed];
    });
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      if (name !== step) return [[name, member]];
      const changed = isLast ? change(member) : changeAt(member, rest, change);
      return changed === undefined ? [] : [[name, changed]];
    }),
  );
}
