import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { RunEvent } from './run-event.ts';

/** A line of a journal. */
export interface JournalLine {
  readonly at: string;
  readonly event: RunEvent;
  /** SHA-256 of the line before and of this one: nothing can be taken out or changed unseen. */
  readonly hash: string;
}

/** What a journal holds, and the first line that is not what was written. */
export interface JournalReading {
  readonly lines: readonly JournalLine[];
  /** Number of the first line that does not follow from those before it; `null` when all do. */
  readonly brokenAt: number | null;
}

/**
 * Events of a run, one per line, each on the disk before anything follows from it. A line that a power cut left half
 * written is dropped when the journal is opened again: nothing had followed from it.
 */
export class Journal {
  readonly path: string;
  readonly #descriptor: number;
  readonly #now: () => number;
  #events: RunEvent[];
  #last: string;

  private constructor(path: string, reading: JournalReading, now: () => number) {
    this.path = path;
    this.#now = now;
    this.#events = reading.lines.map(({ event }) => event);
    this.#last = reading.lines.at(-1)?.hash ?? '';
    this.#descriptor = openSync(path, 'a');
  }

  /** @throws when a line in the middle was changed. */
  static open(path: string, now: () => number = Date.now): Journal {
    mkdirSync(dirname(path), { recursive: true });
    const reading = existsSync(path) ? dropHalfLine(path) : { lines: [], brokenAt: null };
    if (reading.brokenAt !== null) throw new Error(`${path}:${reading.brokenAt}`);
    return new Journal(path, reading, now);
  }

  get events(): readonly RunEvent[] {
    return this.#events;
  }

  append(event: RunEvent): void {
    const at = new Date(this.#now()).toISOString();
    this.#last = hashOf(this.#last, at, event);
    const line = `${JSON.stringify({ at, event, hash: this.#last } satisfies JournalLine)}\n`;
    writeSync(this.#descriptor, line);
    fsyncSync(this.#descriptor);
    this.#events.push(event);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Reads a journal, whole or not. */
export function readJournal(text: string): JournalReading {
  const lines: JournalLine[] = [];
  let last = '';
  for (const [at, written] of text.split('\n').entries()) {
    if (written === '') continue;
    const line = parsed(written);
    if (line === null || hashOf(last, line.at, line.event) !== line.hash) return { lines, brokenAt: at + 1 };
    lines.push(line);
    last = line.hash;
  }
  return { lines, brokenAt: null };
}

function parsed(text: string): JournalLine | null {
  try {
    return JSON.parse(text) as JournalLine;
  } catch {
    return null;
  }
}

function dropHalfLine(path: string): JournalReading {
  const text = readFileSync(path, 'utf8');
  const end = text.lastIndexOf('\n') + 1;
  if (end < text.length) truncateSync(path, Buffer.byteLength(text.slice(0, end)));
  return readJournal(text.slice(0, end));
}

function hashOf(last: string, at: string, event: RunEvent): string {
  return createHash('sha256')
    .update(`${last}\n${at}\n${JSON.stringify(event)}`)
    .digest('hex');
}
