import { SaxesParser, type SaxesTagPlain } from 'saxes';

export type XmlFault = 'malformed' | 'with-entities';

/** What a reader of one part wants to hear; names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Asked now and then: `true` ends the reading early. */
  isDone?(): boolean;
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
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true }));
    if (fault !== null) return fault;
    if (listener.isDone?.() === true) return null;
  }
  parser.write(decoder.decode());
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
