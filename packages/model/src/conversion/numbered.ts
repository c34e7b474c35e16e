/** Values of a table, each once, by number. */
export class Numbered<Value> {
  readonly #values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  get all(): readonly Value[] {
    return this.#values;
  }

  numberOf(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#values.push(value) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** A number whose value comes later: of what refers to itself. */
  reserve(placeholder: Value): number {
    return this.#values.push(placeholder) - 1;
  }

  put(number: number, value: Value): void {
    this.#values[number] = value;
  }
}
