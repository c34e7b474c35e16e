import { BORDERS, FAULT_FORMAT, FILLS, FONTS, formatOf, LOOKS, type StyleName } from '../styles.ts';
import type { XmlElement } from './xml-outline.ts';
import type { XmlPart } from './xml-part.ts';

/** The lists of a stylesheet, in the order ECMA-376 wants them (part 1, §18.8.39). */
const LISTS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

type ListName = (typeof LISTS)[number];

/**
 * Adds to a stylesheet what it lacks of some looks; what it has already, whoever wrote it, is not added twice.
 * Returns the index of each look in it.
 */
export function addStyles(part: XmlPart, names: Iterable<StyleName>): ReadonlyMap<StyleName, number> {
  const lists = new StyleLists(part);
  const parent = lists.count('cellStyleXfs') > 0 ? 0 : null;
  // What stands first in its list is what a cell has that names nothing, and the first two fills are reserved.
  lists.startWith('fonts', FONTS.slice(0, 1));
  lists.startWith('fills', FILLS.slice(0, 2));
  lists.startWith('borders', BORDERS.slice(0, 1));
  lists.startWith('cellXfs', [formatOf({}, parent)]);
  const indexes = new Map<StyleName, number>();
  for (const name of names) {
    const look = LOOKS[name];
    const { font = 0, fill = 0, border = 0 } = look;
    const own = {
      ...look,
      font: lists.indexOf('fonts', FONTS[font] ?? ''),
      fill: fill === 0 ? 0 : lists.indexOf('fills', FILLS[fill] ?? ''),
      border: border === 0 ? 0 : lists.indexOf('borders', BORDERS[border] ?? ''),
    };
    indexes.set(name, lists.indexOf('cellXfs', formatOf(own, parent)));
  }
  lists.write();
  return indexes;
}

/** The look of a fault among the conditional formats of a stylesheet; it is added when it is not there yet. */
export function addFaultFormat(part: XmlPart): number {
  const lists = new StyleLists(part);
  const index = lists.indexOf('dxfs', FAULT_FORMAT);
  lists.write();
  return index;
}

/** The lists of one stylesheet, with what is to be added to them. */
export class StyleLists {
  readonly #part: XmlPart;
  readonly #elements: ReadonlyMap<string, XmlElement>;
  /** Items of a list by their text, those it had first. */
  readonly #items = new Map<ListName, Map<string, number>>();
  readonly #added = new Map<ListName, string[]>();
  readonly #counts = new Map<ListName, number>();

  constructor(part: XmlPart) {
    this.#part = part;
    this.#elements = new Map(part.root.children.map((child) => [child.name, child]));
  }

  count(list: ListName): number {
    return this.#counts.get(list) ?? this.#elements.get(list)?.children.length ?? 0;
  }

  /** Gives its first items to a list that has none. */
  startWith(list: ListName, items: readonly string[]): void {
    if (this.count(list) === 0) for (const item of items) this.indexOf(list, item);
  }

  /** Where an item is in its list; it is added when it is not there yet. */
  indexOf(list: ListName, item: string): number {
    const text = prefixed(item, this.#part.root.prefix);
    const known = this.#itemsOf(list);
    const first = known.get(text);
    if (first !== undefined) return first;
    const index = this.count(list);
    known.set(text, index);
    this.#counts.set(list, index + 1);
    this.#added.set(list, [...(this.#added.get(list) ?? []), text]);
    return index;
  }

  #itemsOf(list: ListName): Map<string, number> {
    const known = this.#items.get(list);
    if (known !== undefined) return known;
    const items = new Map<string, number>();
    for (const [index, child] of (this.#elements.get(list)?.children ?? []).entries()) {
      const text = this.#part.textOf(child);
      if (!items.has(text)) items.set(text, index);
    }
    this.#items.set(list, items);
    return items;
  }

  write(): void {
    const { root } = this.#part;
    for (const list of LISTS) {
      const added = this.#added.get(list) ?? [];
      const element = this.#elements.get(list);
      if (added.length === 0) continue;
      if (element !== undefined) {
        for (const item of added) this.#part.append(element, item);
        continue;
      }
      const tag = `${root.prefix}${list}`;
      // A list of conditional formats that was not there bears no count: whoever takes them away knows by it.
      const count = list === 'dxfs' ? '' : ` count="${added.length}"`;
      const whole = `<${tag}${count}>${added.join('')}</${tag}>`;
      const order: readonly string[] = LISTS;
      const next = root.children.find(({ name }) => order.indexOf(name) > order.indexOf(list));
      if (next === undefined) this.#part.append(root, whole);
      else this.#part.insertBefore(next, whole);
    }
  }
}

/** Our own fragments, with the prefix of the part they come into on each tag. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);
}
