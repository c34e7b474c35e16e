import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import handlebars from 'handlebars';
import { templateHelpers } from './template-helpers.ts';

let environment: typeof handlebars | undefined;

/** A template of `templates/site` filled in; every text is escaped. Each template can call the others by name. */
export function renderTemplate(name: string, view: object): string {
  environment ??= load(TEMPLATES_FOLDER);
  return environment.compile(`{{> ${name}}}`)(view);
}

function load(folder: string): typeof handlebars {
  const loaded = handlebars.create();
  loaded.registerHelper(templateHelpers);
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.hbs'))) {
    loaded.registerPartial(file.replace(/\.hbs$/, ''), readFileSync(join(folder, file), 'utf8'));
  }
  return loaded;
}
