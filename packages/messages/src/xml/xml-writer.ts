const INDENT = '  ';

/** Lines that are put together at once: kept one by one until the end, they weigh many times what they say. */
const LINES_OF_PART = 500;

/** Writes XML line by line, indented. */
export class XmlWriter {
  readonly #parts: string[] = [];
  #lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  #depth = 0;

  /** Opens an element that holds others; `attributes` begins with a blank, or is empty. */
  open(name: string, attributes = ''): void {
    this.#line(`<${name}${attributes}>`);
    this.#depth += 1;
  }

  close(name: string): void {
    this.#depth -= 1;
    this.#line(`</${name}>`);
  }

  /** An element that holds text. */
  leaf(name: string, text: string, attributes = ''): void {
    this.#line(
      text === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${escapeText(text)}</${name}>`,
    );
  }

  toString(): string {
    return [...this.#parts, ...this.#lines, ''].join('\n');
  }

  #line(content: string): void {
    this.#lines.push(INDENT.repeat(this.#depth) + content);
    if (this.#lines.length < LINES_OF_PART) return;
    this.#parts.push(this.#lines.join('\n'));
    this.#lines = [];
  }
}

/** What is no character of XML: control characters that are no blank, halves of pairs that stand alone, two others. */
const UNWRITABLE = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** The same and all halves of pairs: what most texts do not have, and what is found faster. */
const SUSPECT = /[^\t\n\r -\ud7ff\ue000-\ufffd]/;

/** Whether XML 1.0 (§2.2) can carry a text, escaped or not. */
export function isWritable(text: string): boolean {
  return !SUSPECT.test(text) || !UNWRITABLE.test(text);
}

/** A carriage return is written as a reference: readers would make it a line feed. */
function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** A text as it stands between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
