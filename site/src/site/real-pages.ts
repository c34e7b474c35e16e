import { getCollection } from 'astro:content';
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { alternateAddress, englishAddress } from './languages.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = NonNullable<StarlightRouteData['pagination']['prev']>;
type HeadElement = StarlightRouteData['head'][number];

/** What follows a page, or comes before it, when both stand in one folder: tools of the site do not follow one another. */
function related(address: string, other: SidebarLink | undefined): SidebarLink | undefined {
  const above = folderOf(address);
  return other !== undefined && above !== '/' && folderOf(other.href) === above ? other : undefined;
}

/** `/guides/` of `/guides/glossaire/`. */
function folderOf(address: string): string {
  return address.replace(/[^/]+\/$/, '');
}

/**
 * The pager stays within one part of the site. English side bars list the guides that exist in English; Starlight would show
 * the French ones under English addresses. What is told of a page in the other language is true: Starlight tells it of
 * every page.
 */
export const onRequest = defineRouteMiddleware(async (context) => {
  const { starlightRoute: route } = context.locals as { readonly starlightRoute: StarlightRouteData };
  const { prev, next } = route.pagination;
  const address = context.url.pathname;
  const pages: readonly { readonly id: string }[] = await getCollection('docs');
  const texts = new Set(pages.map(({ id }) => `/${id}/`));
  if (route.locale === 'en') {
    route.sidebar = route.sidebar.map((entry) => withTrueLinks(entry, texts, address));
  }
  const [before, after] = [prev, next].map((one) =>
    one === undefined || route.locale !== 'en' ? one : englishPager(one, texts),
  );
  route.pagination = { prev: related(address, before), next: related(address, after) };
  route.head = route.head.flatMap((element) => withTrueAlternate(element, address, texts));
});

/** Starlight puts `/en` before every address: where there is no such page, the link leads to the French one. */
function trueLink(href: string, texts: ReadonlySet<string>): string {
  const french = href.replace(/^\/en\//, '/');
  if (french === href || texts.has(href)) return href;
  return englishAddress(french, texts) ?? french;
}

/** A pager has no place to say that a title is in French: it names the page as its own title does, by its identifier. */
function englishPager(one: SidebarLink, texts: ReadonlySet<string>): SidebarLink {
  const href = trueLink(one.href, texts);
  const isFrench = one.attrs.lang === 'fr';
  return { ...one, href, label: isFrench ? `Flow ${href.split('/').at(-2)}` : one.label };
}

function withTrueLinks(entry: SidebarEntry, texts: ReadonlySet<string>, address: string): SidebarEntry {
  if (entry.type === 'link') {
    const href = trueLink(entry.href, texts);
    if (href === entry.href) return entry;
    const isFrench = !href.startsWith('/en/');
    return {
      ...entry,
      href,
      isCurrent: href === address,
      attrs: isFrench ? { ...entry.attrs, hreflang: 'fr' } : entry.attrs,
    };
  }
  return {
    ...entry,
    entries: entry.entries
      .filter((one) => one.type === 'group' || !one.href.startsWith('/en/guides/') || texts.has(one.href))
      .map((one) => withTrueLinks(one, texts, address)),
  };
}

function withTrueAlternate(
  element: HeadElement,
  address: string,
  texts: ReadonlySet<string>,
): readonly HeadElement[] {
  const { attrs = {} } = element;
  // One with a type is another form, the feed, and not another language.
  const isEdition =
    attrs.rel === 'alternate' && typeof attrs.hreflang === 'string' && attrs.type === undefined;
  if (element.tag !== 'link' || !isEdition) return [element];
  const href = alternateAddress(attrs, address, texts);
  return href === null ? [] : [{ ...element, attrs: { ...attrs, href } }];
}
