/** A piece of an XML document; comments, instructions and declarations are left out. */
export type XmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'close'; readonly tag: string }
  | {
      readonly kind: 'open';
      readonly tag: string;
      /** As written, for {@link xmlAttributes}. */
      readonly attributes: string;
      readonly isEmpty: boolean;
    };

/** Comment, instruction or declaration; marked section; closing tag; opening tag; text. */
const TOKEN =
  /<!--[\s\S]*?-->|<[?!][^>[]*>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:[^<>"'/]|"[^"<]*"|'[^'<]*')*)(\/?)>|([^<]+)/y;

/**
 * The pieces of an XML document, in order. Tags are not matched against each other.
 *
 * @throws Error where the text is not XML.
 */
export function* xmlTokens(text: string): Generator<XmlToken> {
  for (let position = 0; position < text.length; ) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`not XML at character ${position}`);
    position = TOKEN.lastIndex;
    const [, section, closed, opened, attributes = '', slash, plain] = match;
    if (section !== undefined) yield { kind: 'text', text: section };
    else if (plain !== undefined) yield { kind: 'text', text: unescaped(plain) };
    else if (closed !== undefined) yield { kind: 'close', tag: closed };
    else if (opened !== undefined) yield { kind: 'open', tag: opened, attributes, isEmpty: slash === '/' };
  }
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes by name, in their order. */
export function xmlAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name, unescaped(double ?? single ?? ''));
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));/g,
    (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
