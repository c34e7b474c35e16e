import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosticReporter, Evolution } from '@hubsante/model';
import { EvolutionParser } from '../links/parse-evolution.ts';
import { displayedPath } from '../sources/displayed-path.ts';
import { readSourceText, readText } from '../sources/read-input.ts';
import { namesIn } from '../sources/workbook-folder.ts';

/** Where a folder of specifications keeps what a person says of two versions. */
const FOLDER = 'evolution';
const SCHEMA = 'evolution.schema.json';

/** A file of `specs/evolution`. */
export interface ReadEvolution {
  readonly evolution: Evolution;
  /** As it is shown. */
  readonly file: string;
  /** Lines written by hand: blank ones and comments do not count. */
  readonly lines: number;
}

/**
 * The files of `evolution` in a folder of specifications; none where there is no such folder. Each fault is reported at its
 * line.
 *
 * @param from working folder, which displayed paths start from.
 */
export async function readEvolutions(
  specs: string,
  from: string,
  reporter: DiagnosticReporter,
): Promise<readonly ReadEvolution[]> {
  const folder = join(specs, FOLDER);
  if (!existsSync(folder) || !existsSync(join(specs, SCHEMA))) return [];
  const parser = new EvolutionParser(JSON.parse(await readText(join(specs, SCHEMA))) as object);
  const found: ReadEvolution[] = [];
  for (const path of await namesIn(folder, (name) => name.endsWith('.yaml'))) {
    const file = displayedPath(path, from);
    const text = await readSourceText(path, file, reporter);
    const evolution = text === null ? null : parser.parse(text, file, reporter);
    if (evolution !== null && text !== null) found.push({ evolution, file, lines: writtenLines(text) });
  }
  return found;
}

function writtenLines(text: string): number {
  return text.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line)).length;
}
