/** `runtime/description.json`: what a link version is, for the cores of other languages than JavaScript. */
export interface RuntimeDescription {
  /** Of this format; a core refuses another. */
  readonly format: 1;
  /** The data of the findings and of XML (`LinkDescription` of @hubsante/messages). */
  readonly link: Readonly<Record<string, unknown>>;
  /** What a text must look like, each form once; schemas name them by number. */
  readonly patterns: readonly DescribedPattern[];
  /** Sets of names, each once: the members that may stand in a closed object. */
  readonly names: readonly (readonly string[])[];
  readonly schemas: {
    readonly envelope: DescribedSchema;
    /** What a header must hold, whatever stands beside it. */
    readonly header: DescribedSchema;
    /** By business member, `createCaseHealth`. */
    readonly messages: Readonly<Record<string, DescribedSchema>>;
  };
  /** By identifier of a role, what its AMQP client needs to know; no verdict depends on it. */
  readonly roles: Readonly<Record<string, DescribedRole>>;
}

/** What a role does on its link. */
export interface DescribedRole {
  /** Exchange everything is published on. */
  readonly exchange: string;
  /** Suffixes of the queues of the client. */
  readonly queues: readonly string[];
  /** Syntax the role sends when nobody says otherwise. */
  readonly syntax: 'json' | 'xml';
  /** Identity of the Hub itself. */
  readonly hub: string;
  /** Hosts and ports of the Hub. */
  readonly servers: readonly string[];
  /** By business member; the first kind is meant when none is said. */
  readonly sent: Readonly<
    Record<string, { readonly name: string; readonly kinds: readonly string[]; readonly hasHeader: boolean }>
  >;
  /** By business member. */
  readonly received: Readonly<Record<string, { readonly name: string; readonly isAcknowledged: boolean }>>;
  /** Business members of what it answers with; `null` for what it may not send. */
  readonly acknowledgement: string | null;
  readonly error: string | null;
  readonly information: string | null;
  /** What to know before relying on a message, by business member. */
  readonly warnings: Readonly<Record<string, string>>;
}

/** A pattern and the automaton that reads a text in linear time, looking for a match anywhere. */
export interface DescribedPattern {
  /** As a finding shows it: of ECMA 262, with its flag `u`. */
  readonly source: string;
  /** `null` for what has no automaton, look-around for instance: a core reads it with the engine of its language. */
  readonly program: DescribedProgram | null;
}

/** A pattern as the positions of its characters, and which may follow which (Glushkov’s automaton). */
export interface DescribedProgram {
  /** Classes of characters: pairs of code points, first and last, one after the other. */
  readonly classes: readonly (readonly number[])[];
  /** By position: number of a class; -1 for the start of the text, -2 for its end. */
  readonly accepts: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly follow: readonly (readonly number[])[];
  /** Whether no character at all is a match already. */
  readonly acceptsNothing: boolean;
}

/** A schema in normal form: what of JSON Schema a verdict depends on. `false` accepts nothing, `true` everything. */
export type DescribedSchema = boolean | DescribedSchemaObject;

/** A schema in the normal form that every core reads: what stands beside a keyword is asked for as well. */
export interface DescribedSchemaObject {
  /** `#/$defs/…` of the same message; `type` at most stands beside. */
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  /** Number of a pattern. */
  readonly pattern?: number;
  readonly format?: 'date' | 'date-time';
  /** Number of the code list of the link that a value must be in. */
  readonly codes?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: DescribedSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
  /** Number of the set of names that may stand in the object; absent for an open one. */
  readonly members?: number;
  readonly $defs?: Readonly<Record<string, DescribedSchema>>;
}
