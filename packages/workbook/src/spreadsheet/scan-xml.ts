import { SaxesParser, type SaxesTagPlain } from 'saxes';

export type XmlFault = 'malformed' | 'with-entities';

/** What a reader of one part wants to hear; names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Asked now and then: `true` ends the reading early. */
  isDone?(): boolean;
  /**
   * Whole tags that say nothing to this listener, taken out before parsing: a global expression that
   * matches well-formed tags only, so that malformed XML still reaches the parser.
   */
  readonly ignoredTags?: RegExp;
}

const CHUNK = 256 * 1024;

/** Streams an XML part through a listener; `null` when all went well. Documents with a DTD are refused. */
export function scanXml(bytes: Uint8Array, listener: XmlListener): XmlFault | null {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let fault: XmlFault | null = null;
  parser.on('error', () => {
    fault ??= 'malformed';
  });
  parser.on('doctype', () => {
    fault = 'with-entities';
  });
  parser.on('opentag', (tag: SaxesTagPlain) => listener.open?.(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag: SaxesTagPlain) => listener.close?.(localName(tag.name)));
  if (listener.text !== undefined) {
    const { text } = listener;
    parser.on('text', (value) => text.call(listener, value));
    parser.on('cdata', (value) => text.call(listener, value));
  }
  const feed = (text: string) => {
    parser.write(listener.ignoredTags === undefined ? text : text.replace(listener.ignoredTags, ''));
  };
  const decoder = new TextDecoder(encodingOf(bytes));
  let rest = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const text = decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true });
    // A tag cut in two by the end of a chunk waits for its other half.
    const end = text.lastIndexOf('>') + 1;
    feed(rest + text.slice(0, end));
    rest = text.slice(end);
    if (end === 0) {
      parser.write(rest);
      rest = '';
    }
    if (fault !== null) return fault;
    if (listener.isDone?.() === true) return null;
  }
  feed(rest + decoder.decode());
  parser.close();
  return fault;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
