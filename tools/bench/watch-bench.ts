import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withWrongCardinality } from './wrong-cardinality.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DSF = join(ROOT, 'packages/cli/bin/dsf.js');
const PUBLISHED = resolve(ROOT, '../shared/ans/3.4.1');
/** Ours, where the published releases are not there. */
const OURS = join(ROOT, 'specs/mdd/3.4');
const SAVES = 50;

/** What `dsf watch` takes from the close of a saved workbook to the findings, in milliseconds. */
export interface WatchFigures {
  readonly release: string;
  readonly saves: number;
  readonly median: number;
  readonly slowest: number;
}

/**
 * Saves a real workbook again and again, with a cardinality that is wrong every other time, and waits each time for
 * `dsf watch` to say so.
 */
export async function measureWatch(work: string): Promise<WatchFigures> {
  const source = existsSync(PUBLISHED) ? PUBLISHED : OURS;
  const model = source === PUBLISHED ? 'csv_parser/models/model.xlsx' : 'model.xlsx';
  const folder = join(work, 'watched');
  rmSync(folder, { recursive: true, force: true });
  cpSync(source, folder, { recursive: true, filter: (path) => !path.endsWith('/out') });
  const path = join(folder, model);
  const right = new Uint8Array(readFileSync(path));
  const wrong = withWrongCardinality(right);
  const process_ = spawn(process.execPath, [DSF, 'watch', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const heard = new Heard(process_.stdout);
  try {
    await heard.next(/Ctrl-C arrête/);
    const taken: number[] = [];
    for (let save = 0; save < SAVES; save += 1) {
      writeFileSync(path, save % 2 === 0 ? wrong : right);
      const closed = performance.now();
      await heard.next(/en tout \(\d+ ms\)/);
      taken.push(performance.now() - closed);
    }
    taken.sort((one, other) => one - other);
    const median = taken[SAVES / 2] ?? Number.NaN;
    return {
      release: source.slice(resolve(ROOT, '..').length + 1),
      saves: SAVES,
      median,
      slowest: taken.at(-1) ?? 0,
    };
  } finally {
    process_.kill('SIGINT');
  }
}

/** What a process has said and nobody has waited for yet. */
class Heard {
  #text = '';
  #waiting: (() => void) | null = null;

  constructor(stream: NodeJS.ReadableStream) {
    stream.on('data', (chunk: Buffer) => {
      this.#text += chunk.toString();
      this.#waiting?.();
    });
  }

  /** Waits for a sentence, and forgets what was said up to it. */
  async next(sentence: RegExp): Promise<void> {
    for (;;) {
      const found = sentence.exec(this.#text);
      if (found !== null) {
        this.#text = this.#text.slice(found.index + found[0].length);
        return;
      }
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`dsf watch did not say ${sentence}`)), 30_000);
        this.#waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
