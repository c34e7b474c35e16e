import templates from 'virtual:page-templates';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime';
import { templateHelpers } from '../generated/template-helpers.ts';

let environment: typeof Handlebars | undefined;

/** A template of pages filled in, in the browser; every text is escaped. */
export function renderInPage(name: string, view: object): string {
  environment ??= load();
  const partial = environment.partials[name];
  if (typeof partial !== 'function') throw new Error(`no template ${name}`);
  return partial(view);
}

function load(): typeof Handlebars {
  const loaded = runtime.create();
  loaded.registerHelper(templateHelpers);
  for (const [name, specification] of Object.entries(templates)) {
    loaded.registerPartial(name, loaded.template(specification));
  }
  return loaded;
}
