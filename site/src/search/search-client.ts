import { addressIn } from '../site/addresses.ts';
import {
  type Found,
  type SearchAnswer,
  type SearchLanguage,
  type SearchQuestion,
  type SearchShard,
  shardAddress,
  shardsOf,
} from './contract.ts';
import { SearchEngine } from './engine/search-engine.ts';

/** A page that is busy for longer feels stuck, milliseconds. */
const BUSY = 8;

/** The search of a page: loads the index when it is first needed, and answers from what is there. */
export class SearchClient {
  readonly #engine = new SearchEngine();
  readonly #language: SearchLanguage;
  readonly #heard = new Set<() => void>();
  #state: 'new' | 'loading' | 'whole' | 'failed' = 'new';

  private constructor(language: SearchLanguage) {
    this.#language = language;
  }

  static readonly #known = new Map<SearchLanguage, SearchClient>();

  /** The one of this page: its header and its content search one index. */
  static of(language: SearchLanguage): SearchClient {
    const client = SearchClient.#known.get(language) ?? new SearchClient(language);
    SearchClient.#known.set(language, client);
    return client;
  }

  get isLoading(): boolean {
    return this.#state === 'new' || this.#state === 'loading';
  }

  /** Whether a part of the index could not be had. */
  get isFailed(): boolean {
    return this.#state === 'failed';
  }

  /** Begins to load; `listener` is told each time there is more to find. */
  load(listener: () => void): void {
    this.#heard.add(listener);
    if (this.#state === 'new') void this.#loadAll();
    else listener();
  }

  answer(question: SearchQuestion): SearchAnswer {
    const answer = this.#engine.answer(question);
    if (this.#language === 'fr') return answer;
    return { ...answer, found: answer.found.map((found) => foundIn(this.#language, found)) };
  }

  async #loadAll(): Promise<void> {
    this.#state = 'loading';
    let isFailed = false;
    // All are asked for at once, and added in the order in which they help.
    const shards = shardsOf(this.#language).map((name) => shardAt(shardAddress(name)));
    for (const shard of shards) {
      const content = await shard.catch(() => null);
      isFailed ||= content === null;
      if (content !== null) await this.#engine.add(content, pauses());
      this.#tell();
    }
    this.#state = isFailed ? 'failed' : 'whole';
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#heard) listener();
  }
}

/** A result that leads to pages in this language, where there are some: the index, which both share, has the French ones. */
export function foundIn(language: SearchLanguage, found: Found): Found {
  return {
    ...found,
    address: addressIn(language, found.address),
    places: found.places.map((place) => ({ ...place, address: addressIn(language, place.address) })),
  };
}

async function shardAt(address: string): Promise<SearchShard> {
  const program: { readonly default: SearchShard } = await import(/* @vite-ignore */ address);
  return program.default;
}

/** Lets the page draw and hear keys whenever it has been busy for long enough. */
function pauses(): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < BUSY) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        start = performance.now();
        resolve();
      });
    });
  };
}
