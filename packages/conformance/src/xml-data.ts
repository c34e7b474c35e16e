import { xmlAttributes, xmlTokens } from './xml-tokens.ts';

/**
 * An XML document as data, for {@link compareData}: attributes under `@name`, children under their tag and
 * what names them (`element(street)`), their order under `order`, the text of an element without children
 * under `text`. The order of attributes, the blanks between elements, comments and instructions are left out.
 *
 * @throws Error when the text is not a well-formed document.
 */
export function parseXml(text: string): unknown {
  const document = new OpenElement('');
  const open = [document];
  for (const token of xmlTokens(text)) {
    const top = open.at(-1) ?? document;
    if (token.kind === 'text') top.text += token.text;
    else if (token.kind === 'close') {
      if (open.length === 1 || top.tag !== token.tag) throw new Error(`unexpected </${token.tag}>`);
      open.pop();
      open.at(-1)?.add(top);
    } else {
      const element = new OpenElement(token.tag, xmlAttributes(token.attributes));
      if (token.isEmpty) top.add(element);
      else open.push(element);
    }
  }
  if (open.length > 1 || document.isEmpty) throw new Error('the document is not complete');
  return document.data();
}

/** Attributes that tell an element of a schema from its neighbours, the first that it has. */
const NAMING_ATTRIBUTES = ['name', 'value', 'ref', 'schemaLocation'];

class OpenElement {
  readonly tag: string;
  text = '';
  readonly #attributes: ReadonlyMap<string, string>;
  readonly #children = new Map<string, unknown>();

  constructor(tag: string, attributes: ReadonlyMap<string, string> = new Map()) {
    this.tag = tag;
    this.#attributes = attributes;
  }

  get isEmpty(): boolean {
    return this.#children.size === 0;
  }

  add(child: OpenElement): void {
    const naming = NAMING_ATTRIBUTES.find((name) => child.#attributes.has(name));
    const key = naming === undefined ? child.tag : `${child.tag}(${child.#attributes.get(naming)})`;
    let distinct = key;
    for (let count = 2; this.#children.has(distinct); count += 1) distinct = `${key}#${count}`;
    this.#children.set(distinct, child.data());
  }

  data(): unknown {
    const data: Record<string, unknown> = Object.create(null);
    for (const [name, value] of this.#attributes) data[`@${name}`] = value;
    for (const [key, child] of this.#children) data[key] = child;
    if (this.#children.size > 1) data.order = [...this.#children.keys()];
    // Blanks are layout where there are elements, and content where there are none.
    if (this.text.trim() !== '') data.text = this.text;
    return data;
  }
}
