import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import handlebars from 'handlebars';

/**
 * Where templates are: in the installed package, else at the top of the repository. This file is as deep in
 * `dist` as in `src`.
 */
const PACKAGE = fileURLToPath(new URL('../', import.meta.url));
const PLACES = [join(PACKAGE, 'templates'), join(PACKAGE, '..', '..', 'templates')];

/**
 * A template of ours filled in. Nothing is escaped: what goes in must be fit for the format.
 *
 * @param name `new-link/link.yaml`.
 */
export function renderTemplate(name: string, content: object): string {
  return handlebars.compile(templateText(name), { noEscape: true, strict: true })(content);
}

/** A page of HTML: everything that goes in is escaped. */
export function renderPage(name: string, content: object): string {
  return handlebars.compile(templateText(name), { strict: true })(content);
}

function templateText(name: string): string {
  const file = `${name}.hbs`;
  const folder = PLACES.find((place) => existsSync(join(place, file)));
  if (folder === undefined) throw new Error(`template not installed: ${file}`);
  return readFileSync(join(folder, file), 'utf8');
}
