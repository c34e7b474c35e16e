import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  WorkshopAnswers,
  WorkshopFile,
  WorkshopRefusal,
  WorkshopRequest,
} from '@hubsante/model/contracts';
import { bundled } from '../build/bundle.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Asks the program of the workshop, as the page does. */
export type Ask = <Kind extends WorkshopRequest['kind']>(
  request: Extract<WorkshopRequest, { kind: Kind }>,
) => Promise<WorkshopAnswers[Kind] | WorkshopRefusal>;

/** What the program posts. */
interface Told {
  readonly id: number;
  readonly answer?: unknown;
  readonly defect?: string;
}

/** The program as the browser gets it, run here with what a worker has: it can read no disk. */
export async function startWorkshop(): Promise<Ask> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-'));
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, await bundled('worker.ts'));
  const waiting = new Map<number, (told: Told) => void>();
  let listener: (event: { data: object }) => void = () => {};
  Object.assign(globalThis, {
    self: {
      addEventListener: (_: string, one: typeof listener) => {
        listener = one;
      },
      postMessage: (told: Told) => waiting.get(told.id)?.(told),
    },
  });
  await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  let count = 0;
  return (request) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, ({ answer, defect }) =>
        defect === undefined ? resolve(answer as never) : reject(new Error(defect)),
      );
      listener({ data: { ...request, id: count } });
    });
}

/** Files of a folder of the repository, as a browser gives those of a folder that is dropped. */
export function dropped(folder: string, name = folder.split('/').at(-1) ?? ''): WorkshopFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file))
    .sort()
    .map((path) => ({
      path: `${name}/${path.slice(folder.length + 1)}`,
      bytes: new Uint8Array(readFileSync(path)),
    }));
}
