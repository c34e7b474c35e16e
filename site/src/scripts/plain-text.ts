/**
 * Small letters without accents nor ligatures, and one blank between words: what is typed in haste is found all the
 * same.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
