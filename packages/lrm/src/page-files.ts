import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Programs of the page: beside this file, compiled or not. */
const PROGRAMS = fileURLToPath(new URL('./page/', import.meta.url));
/** Page and styles, which nothing compiles. */
const STATIC = fileURLToPath(new URL('../page/', import.meta.url));

interface PageFile {
  readonly type: string;
  readonly content: string;
}

/** A file of the page; `null` when there is none under this path. */
export function pageFile(path: string, language: 'fr' | 'en'): PageFile | null {
  if (path === '/') {
    const page = readFileSync(join(STATIC, 'index.html'), 'utf8');
    const extension = existsSync(join(PROGRAMS, 'main.ts')) ? 'ts' : 'js';
    return {
      type: 'text/html',
      content: page.replace('lang="fr"', `lang="${language}"`).replace('main.js', `main.${extension}`),
    };
  }
  if (path === '/lrm.css')
    return { type: 'text/css', content: readFileSync(join(STATIC, 'lrm.css'), 'utf8') };
  const [, name] = /^\/page\/([a-z-]+\.[jt]s)$/.exec(path) ?? [];
  if (name === undefined || !existsSync(join(PROGRAMS, name))) return null;
  const source = readFileSync(join(PROGRAMS, name), 'utf8');
  // In the repository nothing is compiled: types go as the file is served.
  const content = name.endsWith('.ts') ? stripTypeScriptTypes(source) : source;
  return { type: 'text/javascript', content };
}
