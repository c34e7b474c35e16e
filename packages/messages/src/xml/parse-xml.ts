import { SaxesParser } from 'saxes';
import { type Fault, failure, fault, type Outcome, success } from '../outcome.ts';
import { shownText } from '../words/shown.ts';
import type { XmlElement } from './xml-element.ts';

/** No message comes near; deeper ones are made to exhaust their reader. */
const DEEPEST = 64;

interface OpenElement {
  /** As it is written, with its prefix. */
  readonly tag: string;
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  readonly children: XmlElement[];
  text: string;
}

class Unreadable extends Error {
  readonly fault: Fault;

  constructor(reason: Fault) {
    super(reason.message);
    this.fault = reason;
  }
}

/** Reads an XML document. A document type is refused: entities are how XML reads files and eats memory. */
export function parseXml(text: string): Outcome<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  // Thrown, so that a document made to exhaust its reader is not read to its end.
  const stop = (reason: Fault): never => {
    throw new Unreadable(reason);
  };
  let closed: OpenElement | undefined;
  let unclosed: { readonly at: number; readonly fault: Fault } | null = null;
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\d+:\d+: /, '');
    if (reason.startsWith('unexpected close tag')) {
      // The tag read closes one further out, or none: in that case the next error, at the same place, says so.
      unclosed ??= { at: parser.position, fault: tagOpen(closed) };
      return;
    }
    const isUnmatched = reason.startsWith('unmatched closing tag') && unclosed?.at === parser.position;
    stop(unclosed === null || isUnmatched ? syntaxFault(reason, parser.line, text) : unclosed.fault);
  });
  parser.on('doctype', () => stop(fault('xml-doctype', [], { line: parser.line })));
  parser.on('opentag', ({ name, local, uri }) => {
    if (open.length >= DEEPEST) stop(fault('xml-too-deep', [], { line: parser.line }));
    open.push({ tag: name, name: local, namespace: uri, line: parser.line, children: [], text: '' });
  });
  const addText = (part: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    closed = open.pop();
    if (closed === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = closed;
    else parent.children.push(closed);
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

/** Faults of syntax people make, by what the parser says of them; it says the others in English. */
const SYNTAX_FAULTS = [
  [/^unclosed tag: (.+)$/, 'xml-tag-open'],
  [/^unmatched closing tag: (.+?)\.?$/, 'xml-tag-unmatched'],
  [/^text data outside of root node/, 'xml-text-outside'],
  [/entity|^disallowed character in tag name/, 'xml-character-bare'],
  [/^document must contain a root element/, 'xml-empty'],
] as const;

function tagOpen(element: OpenElement | undefined): Fault {
  return fault('xml-tag-open', [], { line: element?.line ?? 1, name: shownText(element?.tag ?? '') });
}

/** An `&` that begins no entity: the parser takes all that follows for its name, and misses the end of the element. */
const BARE_AMPERSAND = /&(?!#?\w{1,32};)/;

function syntaxFault(reason: string, line: number, text: string): Fault {
  const bare = reason.startsWith('unclosed tag') ? BARE_AMPERSAND.exec(text) : null;
  if (bare !== null) {
    return fault('xml-character-bare', [], { line: text.slice(0, bare.index).split('\n').length });
  }
  for (const [said, code] of SYNTAX_FAULTS) {
    const match = said.exec(reason);
    if (match !== null) return fault(code, [], { line, name: shownText(match[1] ?? '') });
  }
  return fault('xml-unreadable', [], { line, reason: shownText(reason) });
}
