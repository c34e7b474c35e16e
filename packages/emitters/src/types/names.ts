/** `rs-eda`, `administrativeFile`, `TECHNICAL_NOREQ`: the words of a name, whatever joins them. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '');
}

/** `RsEda`, `AdministrativeFile`: legal as the name of a type in every language. */
export function pascalCase(name: string): string {
  const joined = wordsOf(name)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`)
    .join('');
  return /^\d/.test(joined) ? `N${joined}` : joined;
}

/** `rs_eda`: legal as the name of a module. */
export function snakeCase(name: string): string {
  return wordsOf(name).join('_').toLowerCase();
}

/** `rs-eda`. */
export function kebabCase(name: string): string {
  return wordsOf(name).join('-').toLowerCase();
}

/**
 * Name of a member of an enumeration: `C02.11.02` gives `C02_11_02`. It follows from the value alone, so that a code
 * added to a list renames no other.
 */
export function memberName(value: string): string {
  const plain = value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z\d]+/g, '_')
    .replace(/^_|_$/g, '');
  const legal = plain === '' ? 'EMPTY' : /^\d/.test(plain) ? `N${plain}` : plain;
  return legal.toUpperCase();
}
