import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PublishedCategory } from '@hubsante/recette';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { hubPackages } from '../../hub/hub-packages.ts';
import { readHubLink } from '../../hub/read-hub-link.ts';
import type { Progress } from '../../progress.ts';
import { casesOf, type ForeignCases, type LinkCases } from './link-cases.ts';
import type { RecetteWords } from './recette-words.ts';

/** Why nothing can be played, in a sentence for its user. */
export class RecetteMistake extends Error {}

/** The faults of the links were told already. */
export class FaultyLinks extends Error {}

/** A command line that is being carried out. */
export interface RecetteRun {
  /** Without the action. */
  readonly invocation: Invocation;
  readonly environment: Environment;
  readonly progress: Progress;
  readonly say: RecetteWords;
}

/**
 * The links of a command line and their cases.
 *
 * @param folder where the packages of those that are not built are written, absolute.
 * @throws RecetteMistake, FaultyLinks
 */
export async function openCases(run: RecetteRun, folder: string): Promise<readonly LinkCases[]> {
  const { invocation, environment, progress } = run;
  const foreign = foreignCases(run);
  const packages = await hubPackages(invocation, environment, progress, folder);
  progress.clear();
  if ('failed' in packages) throw new FaultyLinks(packages.failed);
  const opened: LinkCases[] = [];
  for (const one of packages.folders)
    opened.push(casesOf(one, await readHubLink(one), foreign, invocation.values.has('refusals')));
  return opened;
}

function foreignCases({ invocation: { values }, environment, say }: RecetteRun): ForeignCases | null {
  const file = values.get('cases');
  if (file === undefined) return null;
  const examples = values.get('examples');
  if (examples === undefined) throw new RecetteMistake(say.needsExamples);
  const from = environment.workingFolder;
  const text = readText(resolve(from, file), file, say);
  try {
    return {
      categories: listIn(text),
      examples: join(resolve(from, examples)),
    };
  } catch (error) {
    throw new RecetteMistake(say.unreadable(file, (error as Error).message));
  }
}

/** @throws when the text is no JSON, or no list. */
function listIn(text: string): readonly PublishedCategory[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('[ … ]');
  return value as readonly PublishedCategory[];
}

/** @throws RecetteMistake */
export function readText(path: string, shown: string, say: RecetteWords): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new RecetteMistake(say.unreadable(shown, (error as Error).message));
  }
}
