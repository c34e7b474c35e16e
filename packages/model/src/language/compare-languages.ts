import { patternAutomaton } from '../validation/pattern-automaton.ts';
import { unicodePattern } from '../validation/unicode-pattern.ts';
import { type Acceptor, ListAcceptor, PatternAcceptor } from './acceptor.ts';
import { type Alphabet, characterGroups } from './alphabet.ts';
import { rangesByTrial } from './property-ranges.ts';

/** A set of texts: those that fit all these patterns (anywhere in the text, as JSON Schema says) and are in the list, if any. */
export interface Language {
  readonly patterns: readonly string[];
  readonly list: readonly string[] | null;
}

/** Why a comparison gave up. */
export type GiveUp = 'pattern-without-automaton' | 'too-many-states';

/** What one of two languages has and the other has not: the shortest such text, or `null` where there is none. */
export type LanguageDifference =
  | { readonly lost: string | null; readonly gained: string | null; readonly unknown: null }
  | { readonly lost: string | null; readonly gained: string | null; readonly unknown: GiveUp };

/** Pairs of states that are looked at; no pattern of a real release needs a tenth of them. */
const MOST_PAIRS = 20_000;
/** Steps from one position of a pattern to the next: a workbook must never be able to hang a comparison. */
const MOST_STEPS = 3_000_000;

const known = new Map<string, LanguageDifference>();

/**
 * Whether two languages are one, decided by walking both automata at once, the shortest texts first: exact. A text that
 * was found stays found where the walk gives up; what was not found is then not known.
 */
export function compareLanguages(
  previous: Language,
  current: Language,
  alphabet: Alphabet,
): LanguageDifference {
  const key = JSON.stringify([previous.patterns, previous.list, current.patterns, current.list, alphabet]);
  const found = known.get(key) ?? compare(previous, current, alphabet);
  known.set(key, found);
  return found;
}

function compare(previous: Language, current: Language, alphabet: Alphabet): LanguageDifference {
  const cache = new Map<string, Acceptor | null>();
  const [before, after] = [previous, current].map((one) => acceptorsOf(one, cache));
  if (before == null || after == null)
    return { lost: null, gained: null, unknown: 'pattern-without-automaton' };
  return new Walk(before, after, alphabet).difference();
}

/** `null` when a pattern has no automaton, as with look-around. */
function acceptorsOf(
  { patterns, list }: Language,
  cache: Map<string, Acceptor | null>,
): readonly Acceptor[] | null {
  const acceptors: (Acceptor | null)[] = patterns.map((source) => {
    const acceptor = cache.get(source) ?? patternAcceptor(source);
    cache.set(source, acceptor);
    return acceptor;
  });
  if (list !== null) acceptors.push(new ListAcceptor(list));
  return acceptors.every((one) => one !== null) ? acceptors : null;
}

function patternAcceptor(source: string): Acceptor | null {
  const legal = unicodePattern(source);
  const automaton = legal === null ? null : patternAutomaton(legal);
  if (automaton === null) return null;
  const classes = automaton.classes.map(({ source: written, ranges }) => ranges ?? rangesByTrial(written));
  return classes.every((ranges) => ranges !== null) ? new PatternAcceptor(automaton, classes) : null;
}

interface Pair {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly from: Pair | null;
  readonly character: string;
}

/** A walk through all texts at once, the shortest first. */
class Walk {
  readonly #before: readonly Acceptor[];
  readonly #after: readonly Acceptor[];
  readonly #alphabet: Alphabet;

  constructor(before: readonly Acceptor[], after: readonly Acceptor[], alphabet: Alphabet) {
    this.#before = before;
    this.#after = after;
    this.#alphabet = alphabet;
  }

  difference(): LanguageDifference {
    const acceptors = [...new Set([...this.#before, ...this.#after])];
    const offsets = new Map<Acceptor, number>();
    let offset = 0;
    for (const acceptor of acceptors) {
      offsets.set(acceptor, offset);
      offset += acceptor.classes.length;
    }
    const groups = characterGroups(
      acceptors.flatMap(({ classes }) => classes),
      this.#alphabet,
    );
    const startsOf = (sides: readonly Acceptor[]) => sides.map(({ start }) => start);
    const accept = (sides: readonly Acceptor[], states: readonly number[]) =>
      sides.every((acceptor, index) => acceptor.accepts(states[index] ?? 0));
    const start: Pair = {
      before: startsOf(this.#before),
      after: startsOf(this.#after),
      from: null,
      character: '',
    };
    const queue = [start];
    const seen = new Set([keyOf(start)]);
    let [lost, gained]: [string | null, string | null] = [null, null];
    let steps = 0;
    for (const pair of queue) {
      steps += groups.length * (weightOf(this.#before, pair.before) + weightOf(this.#after, pair.after));
      if (steps > MOST_STEPS) return { lost, gained, unknown: 'too-many-states' };
      const [isBefore, isAfter] = [accept(this.#before, pair.before), accept(this.#after, pair.after)];
      if (isBefore && !isAfter) lost ??= textOf(pair);
      if (isAfter && !isBefore) gained ??= textOf(pair);
      if (lost !== null && gained !== null) break;
      for (const { character, isIn } of groups) {
        const step = (sides: readonly Acceptor[], states: readonly number[]) =>
          sides.map((acceptor, index) => {
            const first = offsets.get(acceptor) ?? 0;
            return acceptor.next(states[index] ?? 0, (own) => isIn[first + own] === true);
          });
        const next: Pair = {
          before: step(this.#before, pair.before),
          after: step(this.#after, pair.after),
          from: pair,
          character,
        };
        const key = keyOf(next);
        if (seen.has(key)) continue;
        if (seen.size >= MOST_PAIRS) return { lost, gained, unknown: 'too-many-states' };
        seen.add(key);
        queue.push(next);
      }
    }
    return { lost, gained, unknown: null };
  }
}

function weightOf(sides: readonly Acceptor[], states: readonly number[]): number {
  return sides.reduce((sum, acceptor, index) => sum + 1 + acceptor.weight(states[index] ?? 0), 0);
}

function keyOf({ before, after }: Pair): string {
  return `${before.join()};${after.join()}`;
}

function textOf(last: Pair): string {
  const characters: string[] = [];
  for (let pair: Pair | null = last; pair !== null; pair = pair.from) characters.unshift(pair.character);
  return characters.join('');
}
