import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import handlebars from 'handlebars';

/** The module that holds the templates of pages for programs of pages, `virtual:page-templates`. */
const MODULE = 'virtual:page-templates';

/** What Vite asks of a plugin, as far as this one answers. */
interface TemplatePlugin {
  readonly name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/**
 * Templates as functions, made when the site is built: the policy of the site lets no page compile any.
 *
 * @param folder of the templates of pages.
 */
export function pageTemplates(folder: string): TemplatePlugin {
  return {
    name: 'page-templates',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => {
      if (id !== `\0${MODULE}`) return undefined;
      const members = readdirSync(folder)
        .filter((file) => file.endsWith('.hbs'))
        .sort()
        .map((file) => {
          const source = handlebars.precompile(readFileSync(join(folder, file), 'utf8'));
          return `${JSON.stringify(file.replace(/\.hbs$/, ''))}: ${source}`;
        });
      return `export default {${members.join(',\n')}};\n`;
    },
  };
}
