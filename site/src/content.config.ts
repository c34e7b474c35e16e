import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { frenchWords } from './site/french-words.ts';
import { markdownPages } from './site/markdown-pages.ts';

export const collections = {
  docs: defineCollection({ loader: markdownPages(), schema: docsSchema() }),
  i18n: defineCollection({ loader: () => [{ id: 'fr', ...frenchWords }], schema: i18nSchema() }),
};
