import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { LIST_ADDRESS, type WholeSite } from '../src/take-away/whole-site.ts';

/** What authors write: workbooks, manifests, examples. Locks and temporary saves begin with `~`, `.` or end otherwise. */
const SOURCE = /^[^~.].*\.(?:xlsx|xlsm|ods|yaml|yml|json)$/i;

/** A save is a burst of events, some of them before the file is whole. */
const QUIET_MILLISECONDS = 300;

/** What a live site needs of the world around it. */
export interface LiveSiteOptions {
  /** Folder of the built site. */
  readonly site: string;
  /** Folder of what it is made from. */
  readonly sources: string;
  /** Builds the site anew in its place; whether it could. */
  readonly rebuild: () => Promise<boolean>;
  /** Hears what happens, for people. */
  readonly tell: (event: LiveEvent) => void;
}

/** What happens to a live site. */
export type LiveEvent =
  | { readonly kind: 'changed'; readonly files: readonly string[] }
  | { readonly kind: 'rebuilt'; readonly pages: readonly string[] }
  /** Its sources have errors, which the build told: the site stays as it was. */
  | { readonly kind: 'failed' };

/** Builds a site anew each time its sources are saved, and tells which of its pages are other ones since. */
export class LiveSite {
  readonly #options: LiveSiteOptions;
  readonly #watcher: FSWatcher;
  readonly #listeners = new Set<(pages: readonly string[]) => void>();
  readonly #waiting = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #isBuilding = false;

  constructor(options: LiveSiteOptions) {
    this.#options = options;
    this.#watcher = watch(options.sources, { recursive: true }, (_, name) => {
      if (name !== null && SOURCE.test(basename(name))) this.#hear(name);
    });
  }

  /** Tells a listener the addresses of the pages that changed, each time some did. @returns what makes it stop. */
  onPages(listener: (pages: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#watcher.close();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #hear(name: string): void {
    this.#waiting.add(name);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#build(), QUIET_MILLISECONDS);
  }

  /** What is saved while the site is being built waits for the end of it. */
  async #build(): Promise<void> {
    if (this.#isBuilding) return;
    this.#isBuilding = true;
    const { site, rebuild, tell } = this.#options;
    while (this.#waiting.size > 0) {
      tell({ kind: 'changed', files: [...this.#waiting].sort() });
      this.#waiting.clear();
      const before = sumsOf(site);
      if (!(await rebuild())) {
        tell({ kind: 'failed' });
        continue;
      }
      const after = sumsOf(site);
      const pages = [...after.keys()].filter(
        (address) => address.endsWith('/') && after.get(address) !== before.get(address),
      );
      tell({ kind: 'rebuilt', pages });
      for (const listener of this.#listeners) listener(pages);
    }
    this.#isBuilding = false;
  }
}

/** The sum of each file of a built site, by its address. */
function sumsOf(site: string): ReadonlyMap<string, string> {
  const list = JSON.parse(readFileSync(join(site, LIST_ADDRESS), 'utf8')) as WholeSite;
  return new Map(list.site.map(([address, , sum]) => [address, sum]));
}
