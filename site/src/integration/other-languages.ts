import { COMPARE_ADDRESSES, SEARCH_ADDRESSES, TAKE_AWAY_ADDRESSES } from '../site/addresses.ts';
import { attributeOf } from './html-parts.ts';

/** Pages whose address is another word in each language. */
const PAIRS = [SEARCH_ADDRESSES, COMPARE_ADDRESSES, TAKE_AWAY_ADDRESSES];

/** What Starlight says of the other languages of a page, where the site has a published address. */
const ALTERNATE = /<link rel="alternate" hreflang="([\w-]+)" href="[^"]*"\/?>/g;

/**
 * A page that names its twin in the other language where there is one, and no page that does not exist: Starlight names them all, by
 * the same path.
 *
 * @param isPage whether a page of its own is at an address, from the root of the site.
 */
export function withOtherLanguages(html: string, isPage: (address: string) => boolean): string {
  const canonical = /<link rel="canonical"[^>]*>/.exec(html)?.[0];
  const own = canonical === undefined ? undefined : attributeOf(canonical, 'href');
  if (own === undefined || !URL.canParse(own)) return html;
  const { pathname, origin } = new URL(own);
  const pair = PAIRS.find((addresses) => Object.values<string>(addresses).includes(pathname));
  const french = pair?.fr ?? pathname.replace(/^\/en\//, '/');
  const english = pair?.en ?? `/en${french}`;
  const hasBoth = isPage(french) && isPage(english);
  return html.replaceAll(ALTERNATE, (_, language: string) =>
    hasBoth
      ? `<link rel="alternate" hreflang="${language}" href="${origin}${language === 'en' ? english : french}"/>`
      : '',
  );
}
