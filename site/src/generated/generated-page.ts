import { addressIn, type PageLanguage } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';

/** A link of the side bar. */
export interface SidebarLink {
  readonly label: string;
  readonly link: string;
  /** Of a label that is not in the language of the page. */
  readonly attrs?: { readonly lang: PageLanguage };
}

/** A group of the side bar. */
export interface SidebarGroup {
  readonly label: string;
  readonly collapsed?: boolean;
  readonly items: readonly (SidebarLink | SidebarGroup)[];
}

/** A part of the page, for the table of contents. */
export interface PageHeading {
  /** 2 for a part, 3 for a part of a part. */
  readonly depth: 2 | 3;
  /** `id` of its heading in the template. */
  readonly slug: string;
  readonly text: string;
}

/** A page made from the built packages: what a template is filled with, and how one gets there. */
export interface GeneratedPage {
  /** Absolute, from {@link file://../site/addresses.ts}: `/liens/15-15/v2.0/`. */
  readonly address: string;
  readonly title: string;
  /** What tells it from its like in a tab, a bookmark or a list of results, where the title alone does not. */
  readonly documentTitle?: string;
  /** A sentence, for search engines and previews. */
  readonly description: string;
  /** Name of a template of `templates/site`, without its ending. */
  readonly template: string;
  /** What the template is filled with; texts are escaped there. */
  readonly view: object;
  readonly headings: readonly PageHeading[];
  /** The side bar of this part of the site, above the common one; none for pages outside links. */
  readonly sidebar?: SidebarGroup;
  /** What its Content-Security-Policy forbids beyond that of the site. */
  readonly policy?: string;
}

/** Makes the pages of one kind. Adding a kind is a file in this folder, a line in `registry.ts` and a template. */
export type PageMaker = (site: Site) => readonly GeneratedPage[];

/** Makes the pages of one kind in a language. */
export type BilingualPageMaker = (site: Site, language?: PageLanguage) => readonly GeneratedPage[];

/**
 * What tells a page its language: its address, what its template asks to know its own sentences, and where it is in French.
 *
 * @param address of the French page.
 */
export function pageIn(
  language: PageLanguage,
  address: string,
  view: object,
): Pick<GeneratedPage, 'address' | 'view'> {
  if (language === 'fr') return { address, view };
  return { address: addressIn(language, address), view: { ...view, isEnglish: true, french: address } };
}
