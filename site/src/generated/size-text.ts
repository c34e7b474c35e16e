import type { PageLanguage } from '../site/addresses.ts';

/** `12 ko`, in thousands as French readers count; `12 kB` in English. */
export function sizeText(bytes: number, language: PageLanguage = 'fr'): string {
  const byte = language === 'fr' ? 'o' : 'B';
  if (bytes < 1000) return `${bytes} ${byte}`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} k${byte}`;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return `${language === 'fr' ? megabytes.replace('.', ',') : megabytes} M${byte}`;
}
