/** What the foot of a page says when its text is in French alone under an English address (`components/Footer.astro`). */
const MARK = /<footer [^>]*data-french-only="([^"]+)"/;

/**
 * A page in French under the English frame leads to the French page instead: who reads it sees at once which language it is
 * in, and it is found once.
 */
export function withoutFrenchUnderEnglish(html: string): string {
  const address = MARK.exec(html)?.[1];
  if (address === undefined) return html;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>In French only</title><meta http-equiv="refresh" content="0;url=${address}"><meta name="robots" content="noindex"><link rel="canonical" href="${address}"></head><body><p>This page is in French only: <a href="${address}" hreflang="fr">${address}</a></p></body></html>`;
}
