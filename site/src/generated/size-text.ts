import type { PageLanguage } from '../site/addresses.ts';

/** Units, and the sign before decimals. */
const WAYS = {
  fr: { units: ['o', 'ko', 'Mo'], point: ',' },
  en: { units: ['B', 'kB', 'MB'], point: '.' },
} as const;

/** `12 ko`, `12 kB` in English; in thousands, as readers count. */
export function sizeText(bytes: number, language: PageLanguage = 'fr'): string {
  const { units, point } = WAYS[language];
  if (bytes < 1000) return `${bytes} ${units[0]}`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} ${units[1]}`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', point)} ${units[2]}`;
}
