/** An XML element, without comments, attributes of the schema instance, or blanks between elements. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly children: readonly XmlElement[];
  /** The text it holds, as written; blank when it holds elements. */
  readonly text: string;
  /** In the source. */
  readonly line: number;
}
