import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withVisibleBlanks } from '@hubsante/model/contracts';
import handlebars from 'handlebars';

let environment: typeof handlebars | undefined;

/** A template of `templates/docs` filled in; every text is escaped. Each template can call the others by name. */
export function renderTemplate(name: string, view: object): string {
  environment ??= load(TEMPLATES_FOLDER);
  return environment.compile(`{{> ${name}}}`)(view);
}

function load(folder: string): typeof handlebars {
  const loaded = handlebars.create();
  loaded.registerHelper('plural', (count: number) => count > 1);
  loaded.registerHelper('visible', (text: string) => withVisibleBlanks(text));
  loaded.registerHelper('hidesBlanks', (text: string) => withVisibleBlanks(text) !== text);
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.hbs'))) {
    loaded.registerPartial(file.replace(/\.hbs$/, ''), readFileSync(join(folder, file), 'utf8'));
  }
  return loaded;
}
