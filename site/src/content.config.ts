import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { frenchWords } from './site/french-words.ts';
import { markdownPages } from './site/markdown-pages.ts';

/** What Astro makes pages of, and the words of Starlight in French. */
export const collections = {
  docs: defineCollection({ loader: markdownPages(), schema: docsSchema() }),
  i18n: defineCollection({ loader: () => [{ id: 'fr', ...frenchWords }], schema: i18nSchema() }),
};
