import type { Enumeration, Nomenclature } from '@hubsante/model';
import { nomenclatureEntries, plainText } from '../../shared/nomenclatures/nomenclature-entry.ts';
import { propertyDefinitions } from './concept-properties.ts';
import { conceptsOf } from './concepts.ts';
import { fhirName } from './fhir-names.ts';
import type { CodeSystem, ValueSet } from './fhir-resource.ts';

/** Where the resources stand among the artefacts, and in their canonical addresses. */
export const FHIR_FOLDER = 'nomenclatures/fhir';

const LANGUAGE = 'fr-FR';

/** What the resources of one nomenclature are made from. */
export interface TerminologySource {
  readonly nomenclature: Nomenclature;
  /** Its id in FHIR. */
  readonly id: string;
  /** The list of a field that cites it; `undefined` when none does. */
  readonly use: Enumeration | undefined;
  /** Without final slash. */
  readonly baseUrl: string;
  /** Of both resources, which change together. */
  readonly version: string;
}

/** The codes of a nomenclature, nested as its labels are. */
export function codeSystem(source: TerminologySource): CodeSystem {
  const { nomenclature, use } = source;
  const { roots, count, propertyCodes } = conceptsOf(nomenclatureEntries(nomenclature, use), LANGUAGE);
  const properties = propertyDefinitions(propertyCodes);
  return {
    resourceType: 'CodeSystem',
    ...sharedMembers(source, 'CodeSystem'),
    caseSensitive: true,
    valueSet: canonical(source, 'ValueSet'),
    // The labels say that codes go together, not how: “is-a” would promise too much.
    ...(roots.length === count ? {} : { hierarchyMeaning: 'grouped-by' }),
    content: 'complete',
    count,
    ...(properties.length === 0 ? {} : { property: properties }),
    ...(count === 0 ? {} : { concept: roots }),
  };
}

/** All the codes of a nomenclature, as a field accepts them. */
export function valueSet(source: TerminologySource): ValueSet {
  return {
    resourceType: 'ValueSet',
    ...sharedMembers(source, 'ValueSet'),
    compose: { include: [{ system: canonical(source, 'CodeSystem'), version: source.version }] },
  };
}

function sharedMembers(source: TerminologySource, kind: 'CodeSystem' | 'ValueSet') {
  const { nomenclature, id, version } = source;
  const description = plainText(nomenclature.description);
  return {
    id,
    language: LANGUAGE,
    url: canonical(source, kind),
    identifier: [{ value: nomenclature.id }],
    version,
    name: fhirName(nomenclature.id),
    title: nomenclature.name,
    status: 'active',
    experimental: false,
    ...(description === null ? {} : { description }),
    purpose: `Référentiel d’origine : ${nomenclature.reference}.`,
  } as const;
}

function canonical({ baseUrl, id }: TerminologySource, kind: 'CodeSystem' | 'ValueSet'): string {
  return `${baseUrl}/${FHIR_FOLDER}/${kind}/${id}`;
}
