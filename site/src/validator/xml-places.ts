import type { TextPlace, ValuePath } from './text-place.ts';

/** An element of an XML text, with what is inside. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly children: XmlElement[];
  readonly start: number;
  end: number;
}

/** Comments, instructions, CDATA, and tags; a tag of more than that is not one. */
const MARKUP = /<!--|<!\[CDATA\[|<\?|<!|<(\/?)([^\s<>/"'=]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;

/** What ends each kind of markup that holds no element. */
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>', '<!': '>' };

/** The elements of an XML text, under one that stands for the whole. Reads what it can of a broken text. */
export function xmlElements(text: string): XmlElement {
  const whole: XmlElement = { name: '', children: [], start: 0, end: text.length };
  const open: XmlElement[] = [whole];
  MARKUP.lastIndex = 0;
  for (let found = MARKUP.exec(text); found !== null; found = MARKUP.exec(text)) {
    const [tag, slash, qualified, , selfClosing] = found;
    const end = ENDS[tag];
    if (qualified === undefined) {
      const close = text.indexOf(end ?? '>', found.index + tag.length);
      if (close < 0) break;
      MARKUP.lastIndex = close + (end ?? '>').length;
      continue;
    }
    if (slash === '/') {
      const closed = open.length > 1 ? open.pop() : undefined;
      if (closed !== undefined) closed.end = MARKUP.lastIndex;
      continue;
    }
    const name = qualified.slice(qualified.indexOf(':') + 1);
    const element: XmlElement = { name, children: [], start: found.index, end: MARKUP.lastIndex };
    open.at(-1)?.children.push(element);
    if (selfClosing !== '/') open.push(element);
  }
  return whole;
}

/**
 * The element of a value of the message as JSON, or the nearest one around it. The wrappers of the envelope bear other
 * names in XML: the way is followed from the first step that leads furthest.
 */
export function xmlPlace(whole: XmlElement, path: ValuePath): TextPlace | null {
  let best: { readonly element: XmlElement; readonly depth: number } | null = null;
  for (let first = 0; first < path.length; first += 1) {
    const name = path[first];
    if (typeof name === 'number') continue;
    const start = elementNamed(whole, String(name));
    if (start === null) continue;
    const reached = follow(start, path.slice(first));
    const depth = first + reached.steps;
    if (best === null || depth > best.depth) best = { element: reached.element, depth };
    if (depth === path.length) break;
  }
  return best === null ? null : { start: best.element.start, end: best.element.end };
}

/** Goes down a path whose first tag is the element's own. */
function follow(
  start: { readonly element: XmlElement; readonly parent: XmlElement },
  path: ValuePath,
): { element: XmlElement; steps: number } {
  let { element, parent } = start;
  let steps = 1;
  for (const step of path.slice(1)) {
    if (typeof step === 'number') {
      const item = parent.children.filter(({ name }) => name === element.name)[step];
      if (item === undefined) break;
      element = item;
    } else {
      const child = element.children.find(({ name }) => name === step);
      if (child === undefined) break;
      parent = element;
      element = child;
    }
    steps += 1;
  }
  return { element, steps };
}

function elementNamed(
  whole: XmlElement,
  wanted: string,
): { readonly element: XmlElement; readonly parent: XmlElement } | null {
  const waiting = [whole];
  for (let parent = waiting.shift(); parent !== undefined; parent = waiting.shift()) {
    const element = parent.children.find(({ name }) => name === wanted);
    if (element !== undefined) return { element, parent };
    waiting.push(...parent.children);
  }
  return null;
}
