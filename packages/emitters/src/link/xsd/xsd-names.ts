/** What XML lets begin and continue a name without prefix (Namespaces in XML 1.0 §3). */
const XML_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u;

/** Whether an element may bear this name; an author's tag that may not was reported to them. */
export function isXmlName(name: string): boolean {
  return XML_NAME.test(name);
}

/** Gives each definition of a message the name of its type in the XSD, never twice the same. */
export class TypeNames {
  readonly #byKey = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #prefix: string;

  /**
   * @param taken names that stand for something else.
   * @param prefix before every name, where another schema has the same namespace.
   */
  constructor(taken: readonly string[], prefix: string) {
    this.#taken = new Set(taken);
    this.#prefix = prefix;
  }

  nameOf(key: string): string {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const legal = this.#prefix + key.replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-');
    const wanted = isXmlName(legal) ? legal : `_${legal}`;
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}-${count}`;
    this.#taken.add(name);
    this.#byKey.set(key, name);
    return name;
  }
}
