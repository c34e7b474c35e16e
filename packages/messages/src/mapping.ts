/** How the text of an element reads in JSON. `any`: whatever the sender put there, kept as it comes. */
export type ScalarType = 'string' | 'integer' | 'number' | 'boolean';

/** One member of a JSON object, which is one element in XML, repeated when it is a list. */
export interface FieldMapping {
  /** JSON member and XML element alike. */
  readonly name: string;
  /** Whether JSON holds an array; XML repeats the element, without anything around (docs/reference/echanges.md §5 n° 3). */
  readonly list?: true;
  /** What it holds: a scalar, or the name of a type of the same message after `#`. */
  readonly type: ScalarType | `#${string}`;
  /** Which form its text has; blanks around a date and time are none of it in XML. Absent from mappings without words. */
  readonly form?: 'date' | 'datetime' | 'phoneNumber';
}

/** The members of an object, in the order XML wants them (docs/reference/echanges.md §5 n° 4). */
export interface ObjectMapping {
  readonly fields: readonly FieldMapping[];
  /** Whether members that are not listed may stand beside them. */
  readonly open?: true;
  /** Whether JSON may have members that are not listed, which nobody reads and XML has no place for (model 1.x, header). */
  readonly ignoresOthers?: true;
}

/** A message: its business member, which is its XML root element. */
export interface MessageMapping extends ObjectMapping {
  /** `RS-EDA`. */
  readonly name: string;
  /** Namespace of the element and of everything inside. */
  readonly namespace: string;
  /** Whether the RC-DE header stands beside it. */
  readonly header: boolean;
  readonly types: Readonly<Record<string, ObjectMapping>>;
}

/** How the messages of one link version are written in JSON and in XML: the file `xml-mapping.json` of its package. */
export interface LinkMapping {
  /** Namespace of the element `message` and of the header. */
  readonly namespace: string;
  readonly header: ObjectMapping & { readonly types: Readonly<Record<string, ObjectMapping>> };
  /** By business member, `createCaseHealth`. */
  readonly messages: Readonly<Record<string, MessageMapping>>;
}
