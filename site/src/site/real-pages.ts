import { getCollection } from 'astro:content';
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = NonNullable<StarlightRouteData['pagination']['prev']>;

/** What follows a page, or comes before it, when both stand in one folder: tools of the site do not follow one another. */
function related(address: string, other: SidebarLink | undefined): SidebarLink | undefined {
  const above = folderOf(address);
  return other !== undefined && above !== '/' && folderOf(other.href) === above ? other : undefined;
}

/** `/guides/` of `/guides/glossaire/`. */
function folderOf(address: string): string {
  return address.replace(/[^/]+\/$/, '');
}

/** The pager stays within one part of the site. English side bars list the guides that exist in English; Starlight would show the French ones under English addresses. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const { starlightRoute: route } = context.locals as { readonly starlightRoute: StarlightRouteData };
  const { prev, next } = route.pagination;
  const address = context.url.pathname;
  route.pagination = { prev: related(address, prev), next: related(address, next) };
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
