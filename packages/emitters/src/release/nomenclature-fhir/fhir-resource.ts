/**
 * The parts of FHIR R4 (4.0.1) this emitter writes: https://hl7.org/fhir/R4/codesystem.html and
 * https://hl7.org/fhir/R4/valueset.html. Members stand in the order of the specification; FHIR allows neither
 * empty texts nor empty lists, a member without content is left out.
 */
interface TerminologyResource {
  readonly id: string;
  readonly language: string;
  /** Canonical address, without version. */
  readonly url: string;
  readonly identifier: readonly { readonly value: string }[];
  readonly version: string;
  /** A name for programs: a capital, then letters, digits and `_`. */
  readonly name: string;
  readonly title: string;
  readonly status: 'active';
  readonly experimental: boolean;
  readonly description?: string;
  readonly purpose: string;
}

/** FHIR R4, CodeSystem. */
export interface CodeSystem extends TerminologyResource {
  readonly resourceType: 'CodeSystem';
  readonly caseSensitive: true;
  /** Canonical address of the value set of all its codes. */
  readonly valueSet: string;
  readonly hierarchyMeaning?: 'grouped-by';
  readonly content: 'complete';
  /** How many concepts there are, nested ones included. */
  readonly count: number;
  readonly property?: readonly PropertyDefinition[];
  readonly concept?: readonly Concept[];
}

/** What a concept may tell beyond code, display and definition. */
export interface PropertyDefinition {
  readonly code: string;
  readonly description: string;
  readonly type: 'string';
}

/** CodeSystem.concept.property, of a text. */
export interface ConceptProperty {
  readonly code: string;
  readonly valueString: string;
}

/** CodeSystem.concept. */
export interface Concept {
  /** Unique in the code system; no blanks but single ones inside. */
  readonly code: string;
  readonly display?: string;
  readonly definition?: string;
  readonly designation?: readonly { readonly language: string; readonly value: string }[];
  readonly property?: readonly ConceptProperty[];
  readonly concept?: readonly Concept[];
}

/** FHIR R4, ValueSet. */
export interface ValueSet extends TerminologyResource {
  readonly resourceType: 'ValueSet';
  readonly compose: {
    readonly include: readonly { readonly system: string; readonly version: string }[];
  };
}
