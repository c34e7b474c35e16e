import { strToU8 } from 'fflate';
import type { XmlFault } from '../../spreadsheet/scan-xml.ts';
import { xmlEncoding } from '../../spreadsheet/xml-encoding.ts';
import { type XmlElement, xmlOutline } from './xml-outline.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part of a workbook to which elements are added; all the rest of its text stays as it is written. */
export class XmlPart {
  readonly root: XmlElement;
  readonly #text: string;
  readonly #encoding: string;
  readonly #mark: string;
  readonly #appended = new Map<XmlElement, string[]>();
  readonly #edits: Edit[] = [];

  private constructor(text: string, encoding: string, mark: string, root: XmlElement) {
    this.#text = text;
    this.#encoding = encoding;
    this.#mark = mark;
    this.root = root;
  }

  /** @param deepest how many levels of elements are needed; those of lists unless told. */
  static open(bytes: Uint8Array, deepest?: number): XmlPart | XmlFault {
    const encoding = xmlEncoding(bytes);
    const text = decode(bytes, encoding);
    if (text === null) return 'malformed';
    const root = xmlOutline(text, deepest);
    if (typeof root === 'string') return root;
    return new XmlPart(text, encoding, hasMark(bytes) ? MARK : '', root);
  }

  /** Whether nothing was added. */
  get isUnchanged(): boolean {
    return this.#appended.size === 0 && this.#edits.length === 0;
  }

  /** The element as it is written. */
  textOf({ start, end }: XmlElement): string {
    return this.#text.slice(start, end);
  }

  /** What an element holds, as it is written. */
  contentOf({ contentStart, contentEnd }: XmlElement): string {
    return this.#text.slice(contentStart, contentEnd);
  }

  /** Adds a child at the end of an element, and counts it where the element counts its children. */
  append(parent: XmlElement, xml: string): void {
    const known = this.#appended.get(parent);
    if (known === undefined) this.#appended.set(parent, [xml]);
    else known.push(xml);
  }

  /** Adds an element before another; several before the same one keep their order. */
  insertBefore({ start }: XmlElement, xml: string): void {
    this.#edits.push({ start, end: start, text: xml });
  }

  /** Puts text in the place of another; nothing else may be changed there. */
  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  bytes(): Uint8Array {
    const edits = [
      ...this.#edits,
      ...[...this.#appended].flatMap(([parent, xml]) => this.#additions(parent, xml)),
    ];
    // A stable order: what is inserted at one place stays in the order it came.
    edits.sort((left, right) => left.start - right.start);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of edits) {
      pieces.push(this.#text.slice(at, start), text);
      at = end;
    }
    return encode(this.#mark + pieces.join('') + this.#text.slice(at), this.#encoding);
  }

  #additions(parent: XmlElement, xml: readonly string[]): Edit[] {
    const { start, contentStart, contentEnd, isSelfClosing, prefix, name, children } = parent;
    const tag = this.#text.slice(start, contentStart);
    const counted = tag.replace(/(\scount\s*=\s*["'])\d{1,9}(["'])/, `$1${children.length + xml.length}$2`);
    if (isSelfClosing) {
      const text = `${counted.slice(0, -2)}>${xml.join('')}</${prefix}${name}>`;
      return [{ start, end: contentStart, text }];
    }
    return [
      ...(counted === tag ? [] : [{ start, end: contentStart, text: counted }]),
      { start: contentEnd, end: contentEnd, text: xml.join('') },
    ];
  }
}

/** `null` when the bytes are no text. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const MARK = '\ufeff';

/** Whether the bytes begin with a byte order mark, which decoding drops. */
function hasMark([first]: Uint8Array): boolean {
  return first === 0xef || first === 0xff || first === 0xfe;
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return strToU8(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  }
  return bytes;
}
