/** Gives every author's name a key under `$defs` that needs no escaping in a `$ref`, never twice the same. */
export class DefinitionNames {
  readonly #byName = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The key of `name`; `namespace` keeps types and nomenclatures apart. */
  keyOf(namespace: 'type' | 'nomenclature', name: string): string {
    const known = this.#byName.get(`${namespace} ${name}`);
    if (known !== undefined) return known;
    const plain = name.replace(/[^A-Za-z0-9_.-]+/g, '-');
    const wanted = namespace === 'type' ? plain : `nomenclature.${plain}`;
    let key = wanted;
    for (let count = 2; this.#taken.has(key); count += 1) key = `${wanted}-${count}`;
    this.#taken.add(key);
    this.#byName.set(`${namespace} ${name}`, key);
    return key;
  }

  refTo(namespace: 'type' | 'nomenclature', name: string): string {
    return `#/$defs/${this.keyOf(namespace, name)}`;
  }
}
