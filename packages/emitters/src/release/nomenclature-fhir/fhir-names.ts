/** The longest `id` of a resource (FHIR R4, datatypes). */
const LONGEST_ID = 64;
/** The longest `name` of a resource (invariant csd-0). */
const LONGEST_NAME = 255;

/** `ENUM-TYPE-Objet-Sys`: letters without accents, digits, `-` and `.`, as an `id` must be. */
function plainId(text: string): string {
  const plain = withoutAccents(text).replace(/[^A-Za-z0-9.-]+/g, '-');
  return /[A-Za-z0-9]/.test(plain) ? plain.slice(0, LONGEST_ID) : 'nomenclature';
}

/**
 * The FHIR `id` of every nomenclature, by identifier: each different, even where upper and lower case are the
 * same. An identifier that is legal already stays; of others that become the same, the later ones are numbered.
 */
export function fhirIds(identifiers: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const nextNumbers = new Map<string, number>();
  const isLegal = (identifier: string) => plainId(identifier) === identifier;
  const ordered = [...identifiers.filter(isLegal), ...identifiers.filter((one) => !isLegal(one))];
  for (const identifier of ordered) {
    const plain = plainId(identifier);
    const key = plain.toLowerCase();
    let id = plain;
    let number = nextNumbers.get(key) ?? 2;
    for (; taken.has(id.toLowerCase()); number += 1) {
      const suffix = `-${number}`;
      id = plain.slice(0, LONGEST_ID - suffix.length) + suffix;
    }
    nextNumbers.set(key, number);
    taken.add(id.toLowerCase());
    ids.set(identifier, id);
  }
  return ids;
}

/** `ENUM_TYPE_Objet_Sys`: a capital, then letters, digits and `_` (invariants csd-0 and vsd-0). */
export function fhirName(identifier: string): string {
  const plain = withoutAccents(identifier).replace(/[^A-Za-z0-9]+/g, '_');
  const name = /^[A-Za-z]/.test(plain) ? plain.charAt(0).toUpperCase() + plain.slice(1) : `N${plain}`;
  return name.slice(0, LONGEST_NAME);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}
