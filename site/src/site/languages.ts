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
