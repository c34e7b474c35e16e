import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { displayedPath } from '../../sources/displayed-path.ts';
import { systemErrorCode } from '../../system-error.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { fileWords } from '../new/file-words.ts';
import { replaceFile } from '../new/replace-file.ts';

const FILE = 'atelier.html';

/** Where the workshop is: in the installed package, else where the site of the repository was built. */
const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));
const PLACES = [join(PACKAGE, 'workshop', FILE), join(PACKAGE, '..', '..', 'dist/site/atelier', FILE)];

const WORDS: Readonly<
  Record<Language, { readonly absent: string; readonly written: (path: string) => string }>
> = {
  fr: {
    absent:
      'L’atelier n’est pas encore construit ici : « npm run site » le fait avec le site, puis recommencer.',
    written: (path) => `« ${path} » : à ouvrir d’un double clic.`,
  },
  en: {
    absent: 'The workshop is not built here yet: “npm run site” makes it with the site; then try again.',
    written: (path) => `“${path}”: open it with a double click.`,
  },
};

/** `dsf workshop`: the workshop of the site as one file. */
export async function workshop(
  { values, paths, language }: Invocation,
  { stdout, stderr, workingFolder }: Environment,
): Promise<CommandResult> {
  const words = WORDS[language];
  const place = PLACES.find((one) => existsSync(one));
  if (place === undefined) {
    stderr.write(`${words.absent}\n`);
    return COULD_NOT_RUN;
  }
  const path = resolve(workingFolder, values.get('out') ?? paths[0] ?? FILE);
  const shown = displayedPath(path, workingFolder);
  try {
    const bytes = readFileSync(place);
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) replaceFile(path, bytes);
    else writeFileSync(path, bytes);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === null) throw error;
    stderr.write(`${fileWords[language].unwritable(shown, reason)}\n`);
    return COULD_NOT_RUN;
  }
  stdout.write(`${words.written(shown)}\n`);
  return { exitCode: 0, timings: [] };
}
