import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface Known {
  readonly id: string;
  readonly message: object;
}

/** Of the latest messages, those that news may complete. */
const MOST_KNOWN = 1_000;

/**
 * What was handed over to other vhosts, in its order: some messages tell only what is new, and what becomes of them depends on
 * those before (docs/reference/echanges.md §12). Kept in a file, a message a line: a Hub that was killed converts a message that
 * is delivered again as it did the first time.
 */
export class KnownMessages {
  readonly #path: string;
  #all: Known[];

  /** @param path of the file, which need not be there. */
  constructor(path: string) {
    this.#path = path;
    this.#all = existsSync(path) ? linesOf(readFileSync(path, 'utf8')).slice(-MOST_KNOWN) : [];
    mkdirSync(dirname(path), { recursive: true });
    // What was kept too long, and a last line that a kill cut.
    writeFileSync(path, this.#all.map(lineOf).join(''));
  }

  /**
   * What came before a message, the oldest first; the message is known from now on.
   *
   * @throws what the disk says when it cannot be kept.
   */
  before(id: string, message: object): readonly object[] {
    const place = this.#all.findIndex((one) => one.id === id);
    const earlier = place < 0 ? this.#all : this.#all.slice(0, place);
    const messages = earlier.map((one) => one.message);
    if (place < 0) {
      const added = { id, message };
      appendFileSync(this.#path, lineOf(added));
      this.#all = [...this.#all.slice(1 - MOST_KNOWN), added];
    }
    return messages;
  }
}

function lineOf(known: Known): string {
  return `${JSON.stringify(known)}\n`;
}

function linesOf(text: string): Known[] {
  return text.split('\n').flatMap((line): readonly Known[] => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Known];
    } catch {
      return [];
    }
  });
}
