/**
 * What an address that leads nowhere was meant to show, as one would type it in the search: the field its anchor names, or
 * the last part of its path.
 */
export function addressWords(pathname: string, hash: string): string {
  const [, field] = /\.([^.]+)$/.exec(decoded(hash)) ?? [];
  if (field !== undefined) return field;
  const last = decoded(pathname).split('/').filter(Boolean).at(-1) ?? '';
  return last
    .replace(/\.\w+$/, '')
    .replaceAll('_', ' ')
    .trim();
}

/** Addresses are typed by hand too: a `%` may be no escape. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
