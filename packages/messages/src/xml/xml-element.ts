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

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
export const XML = 'http://www.w3.org/XML/1998/namespace';

/** Blanks as XML knows them: a no-break space is none. */
export function trimmed(text: string): string {
  return text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');
}

/** Whether a text is nothing but blanks. */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}
