import type { APIRoute } from 'astro';

/** Everything may be read; where the site is published is known, the list of its pages is told. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      ...(site === undefined ? [] : [`Sitemap: ${new URL('/sitemap-index.xml', site).href}`]),
      '',
    ].join('\n'),
  );
