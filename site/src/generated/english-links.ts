import { englishAddress } from '../site/languages.ts';

/** What is served as it is, in no language. */
const NO_PAGES = /^\/(?:fichiers|telechargements|atelier\/[^/]+\.html)/;

/**
 * The links of a page in English: to pages in English where there are some; the others say that what they lead to is in
 * French.
 *
 * @param html what a template gave, whose links lead to French pages.
 * @param texts addresses of the pages of `docs`, in both languages.
 */
export function englishLinks(html: string, texts: ReadonlySet<string>): string {
  return html.replaceAll(
    /<a href="(\/[^"]*)"( hreflang="fr")?/g,
    (whole, address: string, isMarked?: string) => {
      if (isMarked !== undefined || NO_PAGES.test(address)) return whole;
      const english = englishAddress(address, texts);
      return english === null ? `<a href="${address}" hreflang="fr"` : `<a href="${english}"`;
    },
  );
}
