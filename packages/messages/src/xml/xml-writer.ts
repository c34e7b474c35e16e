const INDENT = '  ';
/** Writes XML line by line, indented. */
export class XmlWriter {
  readonly #lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
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
    return `${this.#lines.join('\n')}\n`;
  }

  #line(content: string): void {
    this.#lines.push(INDENT.repeat(this.#depth) + content);
  }
}

/** Whether XML 1.0 (§2.2) can carry a text, escaped or not. */
export function isWritable(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isBlank = code === 9 || code === 10 || code === 13;
    const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff;
    if ((code < 32 && !isBlank) || isLoneSurrogate || code === 0xfffe || code === 0xffff) return false;
  }
  return true;
}

/** A carriage return is written as a reference: readers would make it a line feed. */
function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
