import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LIMITS } from '../../spreadsheet/limits.ts';
import type { XmlFault } from '../../spreadsheet/scan-xml.ts';

/** An element of a part, and where it stands in the text; offsets count UTF-16 units. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** With its colon, `x:`; empty in the default namespace. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its first tag begins and ends. */
  readonly start: number;
  readonly contentStart: number;
  /** Where its last tag begins and ends; both are {@link contentStart} for `<a/>`. */
  readonly contentEnd: number;
  readonly end: number;
  /** Whether it is written `<a/>`. */
  readonly isSelfClosing: boolean;
  readonly children: readonly XmlElement[];
}

/** The root, its children and theirs: no list of a workbook lies deeper. */
const DEEPEST = 3;

type GrowingElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/**
 * The first levels of a part. What a reader of ours refuses is refused here too.
 *
 * @param deepest how many levels, the root being one.
 */
export function xmlOutline(text: string, deepest = DEEPEST): XmlElement | XmlFault {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: GrowingElement[] = [];
  let root: XmlElement | null = null;
  let depth = 0;
  let fault: XmlFault | null = null;
  parser.on('error', () => {
    fault ??= 'malformed';
  });
  parser.on('doctype', () => {
    fault ??= 'with-entities';
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1;
    if (depth > LIMITS.xmlDepth) fault ??= 'too-deep';
    if (depth > deepest) return;
    const element = elementOf(tag, text, parser.position);
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    depth -= 1;
    if (depth >= deepest) return;
    const element = open.pop();
    if (element === undefined || element.isSelfClosing) return;
    element.end = parser.position;
    element.contentEnd = text.lastIndexOf('<', parser.position - 1);
  });
  parser.write(text).close();
  return fault ?? root ?? 'malformed';
}

function elementOf(
  { name, attributes, isSelfClosing }: SaxesTagPlain,
  text: string,
  end: number,
): GrowingElement {
  const colon = name.indexOf(':') + 1;
  return {
    name: name.slice(colon),
    prefix: name.slice(0, colon),
    attributes: { ...attributes },
    // No attribute value holds a `<`.
    start: text.lastIndexOf('<', end - 1),
    contentStart: end,
    contentEnd: end,
    end,
    isSelfClosing,
    children: [],
  };
}
