import { getCollection } from 'astro:content';
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';

type SidebarEntry = StarlightRouteData['sidebar'][number];

/** English side bars list the guides that exist in English; Starlight would show the French ones under English addresses. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const { starlightRoute: route } = context.locals as { readonly starlightRoute: StarlightRouteData };
  if (route.locale !== 'en') return;
  const pages: readonly { readonly id: string }[] = await getCollection('docs');
  const addresses = new Set(pages.map(({ id }) => `/${id}/`));
  route.sidebar = route.sidebar.map((entry) => withoutFallbacks(entry, addresses));
});

function withoutFallbacks(entry: SidebarEntry, addresses: ReadonlySet<string>): SidebarEntry {
  if (entry.type === 'link') return entry;
  return {
    ...entry,
    entries: entry.entries
      .filter((one) => one.type === 'group' || !one.href.startsWith('/en/guides/') || addresses.has(one.href))
      .map((one) => withoutFallbacks(one, addresses)),
  };
}
