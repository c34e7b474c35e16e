import { type FSWatcher, watch } from 'node:fs';
import { basename, sep } from 'node:path';
import { isPassing } from './folder-signature.ts';

/** Events come in bursts, some for each write: what follows one within this time belongs to it. */
const QUIET_MILLISECONDS = 15;

/** Tells when something changes in some folders; locks and temporary saves are not something. */
export class WatchedFolders {
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | null = null;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Watches these folders and no others; one inside another is watched with it. */
  follow(folders: Iterable<string>): void {
    const all = [...new Set(folders)];
    const wanted = all.filter((folder) => !all.some((other) => folder.startsWith(other + sep)));
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of wanted) {
      if (this.#watchers.has(folder)) continue;
      const watcher = watch(folder, { recursive: true }, (_, name) => this.#hear(name));
      // A folder that goes away is seen by what is checked next.
      watcher.on('error', () => this.#hear(null));
      this.#watchers.set(folder, watcher);
    }
  }

  close(): void {
    this.follow([]);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #hear(name: string | null): void {
    if (name !== null && isPassing(basename(name))) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#onChange();
    }, QUIET_MILLISECONDS);
  }
}
