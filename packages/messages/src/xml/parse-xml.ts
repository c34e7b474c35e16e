import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { type Limits, wholeLimits } from '../limits.ts';
import { type Fault, failure, fault, type Outcome, success } from '../outcome.ts';
import { shownValue } from '../words/shown.ts';
import { syntaxFault, tagOpen } from './syntax-fault.ts';
import type { XmlAttribute, XmlElement } from './xml-element.ts';

/** No message comes near; deeper ones are made to exhaust their reader. */
const DEEPEST = 64;
/** An element of a real message takes 37 bytes or more, its tags included: what is read has no more of them than a message of its size. */
const ELEMENT_BYTES = 32;
/** Messages have one or two. */
const MOST_ATTRIBUTES = 50;

/** Elements without any share it. */
const NO_CHILDREN: XmlElement[] = [];

/** An element while it is read: none is copied once it is whole. */
interface OpenElement extends XmlElement {
  children: XmlElement[];
  text: string;
  attributes?: readonly XmlAttribute[];
}

class Unreadable extends Error {
  readonly fault: Fault;

  constructor(reason: Fault) {
    super(reason.message);
    this.fault = reason;
  }
}

/** Reads an XML document. A document type is refused: entities are how XML reads files and eats memory. */
export function parseXml(text: unknown, limits?: Limits): Outcome<XmlElement> {
  const { maxBytes } = wholeLimits(limits);
  if (typeof text !== 'string') return failure([fault('xml-text-expected', [], { found: shownValue(text) })]);
  if (text.length > maxBytes) return failure([fault('too-large', [], { limit: maxBytes })]);
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  /** The tags of those that are open, as they are written. */
  const tags: string[] = [];
  let root: XmlElement | null = null;
  // Thrown, so that a document made to exhaust its reader is not read to its end.
  const stop = (reason: Fault): never => {
    throw new Unreadable(reason);
  };
  let closed: { readonly tag: string; readonly line: number } | undefined;
  let unclosed: { readonly at: number; readonly tag: string | undefined; readonly fault: Fault } | null =
    null;
  let elements = 0;
  let attributes = 0;
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\d+:\d+: /, '');
    if (reason.startsWith('unexpected close tag')) {
      // The tag read closes one further out, or none: in that case the next error, at the same place, says so.
      unclosed ??= { at: parser.position, tag: closed?.tag, fault: tagOpen(closed) };
      return;
    }
    const isUnmatched = reason.startsWith('unmatched closing tag') && unclosed?.at === parser.position;
    const place = { line: parser.line, column: parser.columnIndex + 1 };
    stop(unclosed === null || isUnmatched ? syntaxFault(reason, place, text, unclosed?.tag) : unclosed.fault);
  });
  parser.on('doctype', () => stop(fault('xml-doctype', [], { line: parser.line })));
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES)
      stop(fault('xml-attributes-too-many', [], { line: parser.line, limit: MOST_ATTRIBUTES }));
  });
  parser.on('opentag', ({ name, local, uri, attributes: written }) => {
    const hasAttributes = attributes > 0;
    attributes = 0;
    elements += 1;
    const mostElements = Math.floor(maxBytes / ELEMENT_BYTES);
    if (elements > mostElements) stop(fault('xml-elements-too-many', [], { limit: mostElements }));
    if (open.length >= DEEPEST) stop(fault('xml-too-deep', [], { line: parser.line }));
    const element: OpenElement = {
      name: local,
      namespace: uri,
      children: NO_CHILDREN,
      text: '',
      line: parser.line,
    };
    const own = hasAttributes ? Object.values(written).flatMap(attributeOf) : [];
    if (own.length > 0) element.attributes = own;
    open.push(element);
    tags.push(name);
  });
  const addText = (part: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += part;
  };
  parser.on('text', addText);
  // With one handler more than these the parser becomes an object of the slow kind, in V8: a fifth of the speed.
  if (text.includes('<![CDATA[')) parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    closed = { tag: tags.pop() ?? '', line: element?.line ?? 1 };
    if (element === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else if (parent.children === NO_CHILDREN) parent.children = [element];
    else parent.children.push(element);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return failure([error.fault]);
  }
  // Narrowing does not see what handlers assign.
  const left = unclosed as { readonly fault: Fault } | null;
  if (left !== null) return failure([left.fault]);
  return root === null ? failure([fault('xml-empty', [], {})]) : success(root);
}

/** A declaration of a namespace is none. */
function attributeOf({ prefix, local, uri, value }: SaxesAttributeNS): readonly XmlAttribute[] {
  const isDeclaration = prefix === 'xmlns' || (prefix === '' && local === 'xmlns');
  return isDeclaration ? [] : [{ name: local, namespace: uri, value }];
}
