/** An attribute that declares no namespace. */
export interface XmlAttribute {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

/** An XML element, without comments. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly children: readonly XmlElement[];
  /** The text it holds, as written; blank when it holds elements. */
  readonly text: string;
  /** In the source. */
  readonly line: number;
  /** Absent for most elements: messages have none. */
  readonly attributes?: readonly XmlAttribute[];
}

/** Namespace of instances of XML Schema. */
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** Namespace of the prefix `xml`. */
export const XML = 'http://www.w3.org/XML/1998/namespace';

/** Without the blanks around, as XML knows them: a no-break space is none. In a loop: an expression takes quadratic time. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlankAt(text, start)) start += 1;
  while (end > start && isBlankAt(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Whether a text is nothing but blanks. */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}
