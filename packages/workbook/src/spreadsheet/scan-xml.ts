import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LIMITS } from './limits.ts';
import { xmlEncoding } from './xml-encoding.ts';

/** `too-deep` also stands for an element with too many attributes. */
export type XmlFault = 'malformed' | 'with-entities' | 'too-deep';

/** What a reader of one part wants to hear; names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** `true` ends the reading: what follows is neither heard nor checked. */
  isDone?(): boolean;
  /** `true` while what is heard is only a help: its faults are nobody's. */
  isLenient?(): boolean;
  /**
   * Whole tags that say nothing to this listener, taken out before parsing: a global expression that
   * matches well-formed tags only.
   */
  readonly ignoredTags?: RegExp;
}

const CHUNK = 64 * 1024;

/**
 * Streams an XML part through a listener; `null` when all went well. The encoding is UTF-8 or UTF-16, as
 * ECMA-376 part 2 wants; a document type declaration is refused, and with it every entity that could grow.
 */
export function scanXml(bytes: Uint8Array, listener: XmlListener): XmlFault | null {
  return new XmlScan(listener).run(bytes);
}

class XmlScan {
  readonly #listener: XmlListener;
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  #fault: XmlFault | null = null;
  #depth = 0;
  #attributes = 0;
  #ignoredTags: RegExp | null;
  /** The beginning of a tag that the end of a chunk has cut in two. */
  #rest = '';

  constructor(listener: XmlListener) {
    this.#listener = listener;
    this.#ignoredTags = listener.ignoredTags ?? null;
    this.#listen();
  }

  run(bytes: Uint8Array): XmlFault | null {
    const decoder = new TextDecoder(xmlEncoding(bytes), { fatal: true });
    for (let start = 0; start < bytes.length; start += CHUNK) {
      const text = decode(decoder, bytes.subarray(start, start + CHUNK));
      if (text === null) return 'malformed';
      this.#feed(text);
      if (this.#fault !== null || this.#isDone()) return this.#fault;
    }
    if (decode(decoder) === null) return 'malformed';
    this.#parser.write(this.#rest);
    this.#parser.close();
    return this.#fault;
  }

  #listen(): void {
    const parser = this.#parser;
    const listener = this.#listener;
    parser.on('error', () => this.#fail('malformed'));
    parser.on('doctype', () => this.#fail('with-entities'));
    parser.on('attribute', () => {
      this.#attributes += 1;
      if (this.#attributes > LIMITS.xmlAttributes) this.#fail('too-deep');
    });
    parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
      this.#attributes = 0;
      this.#depth += 1;
      if (this.#depth > LIMITS.xmlDepth) this.#fail('too-deep');
      if (!this.#isDone()) listener.open?.(localName(name), attributes);
    });
    parser.on('closetag', ({ name }: SaxesTagPlain) => {
      this.#depth -= 1;
      if (!this.#isDone()) listener.close?.(localName(name));
    });
    if (listener.text === undefined) return;
    const hear = (text: string) => {
      if (!this.#isDone()) listener.text?.(text);
    };
    parser.on('text', hear);
    parser.on('cdata', hear);
  }

  #isDone(): boolean {
    return this.#listener.isDone?.() === true;
  }

  #fail(fault: XmlFault): void {
    if (!this.#isDone() && this.#listener.isLenient?.() !== true) this.#fault ??= fault;
  }

  #feed(text: string): void {
    const end = text.lastIndexOf('>') + 1;
    const whole = this.#rest + text.slice(0, end);
    // In a comment or a CDATA section a tag is only text; in a part without tags there is nothing to gain.
    if (end === 0 || whole.includes('<!')) this.#ignoredTags = null;
    if (this.#ignoredTags === null) {
      this.#parser.write(this.#rest + text);
      this.#rest = '';
    } else {
      this.#parser.write(whole.replace(this.#ignoredTags, ''));
      this.#rest = text.slice(end);
    }
  }
}

/** `null` when the bytes are not text in the encoding they should have. */
function decode(decoder: TextDecoder, chunk?: Uint8Array): string | null {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return null;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
