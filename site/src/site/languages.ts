import { addressIn, frenchAddress } from './addresses.ts';

/** Where readers of English begin: it says what is in English, and how to read the rest. */
export const ENGLISH_HOME = '/en/guides/read-this-site/';

/**
 * The English page for the address of a French one, with what it is asked and its anchor; `null` where there is none.
 *
 * @param texts addresses of the pages of `docs`, in both languages.
 */
export function englishAddress(address: string, texts: ReadonlySet<string>): string | null {
  if (address === '/') return ENGLISH_HOME;
  const english = addressIn('en', address);
  if (english !== address) return english;
  return texts.has(`/en${address.replace(/[?#].*$/s, '')}`) ? `/en${address}` : null;
}

/** The same page in the other language, where there is one. */
export function otherLanguage(address: string, texts: ReadonlySet<string>): string | null {
  if (texts.has(address)) {
    const twin = address.startsWith('/en/') ? address.slice('/en'.length) : `/en${address}`;
    return texts.has(twin) ? twin : null;
  }
  if (address.startsWith('/en/')) return frenchAddress(address);
  const english = addressIn('en', address);
  return english === address ? null : english;
}

/** What a link to another edition of a page says. */
interface AlternateAttributes {
  readonly hreflang?: unknown;
  readonly href?: unknown;
}

/**
 * Where an alternate of a page (`<link rel="alternate" hreflang="en" href="…">`) truly is: Starlight tells one of every page,
 * at `/en` and the same address. `null` of a page that is in one language alone; `x-default` is the French one.
 *
 * @param address of the page.
 * @param texts addresses of the pages of `docs`, in both languages.
 */
export function alternateAddress(
  { hreflang, href }: AlternateAttributes,
  address: string,
  texts: ReadonlySet<string>,
): string | null {
  const own = address.startsWith('/en/') ? 'en' : 'fr';
  const other = otherLanguage(address, texts);
  if (other === null) return null;
  const asked = hreflang === 'x-default' ? 'fr' : hreflang;
  return new URL(asked === own ? address : other, String(href)).href;
}
