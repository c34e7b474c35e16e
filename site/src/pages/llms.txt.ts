import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { site } from '../generated/registry.ts';
import { llmsText } from '../site/llms-text.ts';

/** What the site holds, for programs that read it. */
export const GET: APIRoute = async () => {
  const pages: readonly {
    readonly id: string;
    readonly data: { readonly title: string; readonly description?: string };
  }[] = await getCollection('docs');
  const guides = pages
    .filter(({ id }) => /^(?:en\/)?guides\//.test(id))
    .map(({ id, data }) => ({ address: `/${id}/`, title: data.title, description: data.description ?? '' }));
  return new Response(llmsText(site(), guides));
};
