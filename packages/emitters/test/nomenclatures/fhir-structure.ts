import type { Concept } from '../../src/release/nomenclature-fhir/fhir-resource.ts';

/** The primitive types of FHIR R4 (https://hl7.org/fhir/R4/datatypes.html), whole values. */
const PRIMITIVES = {
  id: /^[A-Za-z0-9\-.]{1,64}$/,
  uri: /^[a-z][a-z\d+.-]*:\S+$/,
  code: /^[^\s]+( [^\s]+)*$/,
  /** `[ \r\n\t\S]+` in the dialect of XML Schema, where `\s` knows no no-break space. */
  string: /^[\t\r\n\P{Cc}]+$/u,
  /** Invariants csd-0 and vsd-0. */
  name: /^[A-Z][A-Za-z0-9_]{0,254}$/,
  language: /^[a-z]{2}-[A-Z]{2}$/,
} as const;

type Json = Readonly<Record<string, unknown>>;

const SHARED =
  'resourceType id language url identifier version name title status experimental description purpose';
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  CodeSystem: `${SHARED} caseSensitive valueSet hierarchyMeaning content count property concept`.split(' '),
  ValueSet: `${SHARED} compose`.split(' '),
};

/** What FHIR R4 forbids in one of our resources, in words; empty when it is sound. */
export function fhirFaults(resource: Json): string[] {
  const faults: string[] = [];
  const kind = String(resource.resourceType);
  const must = (ok: boolean, fault: string) => {
    if (!ok) faults.push(`${kind}: ${fault}`);
  };
  const is = (type: keyof typeof PRIMITIVES, value: unknown, what: string) =>
    must(typeof value === 'string' && PRIMITIVES[type].test(value), `${what} is no ${type}: ${value}`);

  const members = ALLOWED[kind] ?? [];
  for (const member of Object.keys(resource)) must(members.includes(member), `unknown member ${member}`);
  forEachValue(resource, (value, path) => {
    must(value !== null && value !== undefined, `${path} is null`);
    must(
      value !== '' && !(typeof value === 'object' && Object.keys(value ?? {}).length === 0),
      `${path} is empty`,
    );
  });
  is('id', resource.id, 'id');
  is('uri', resource.url, 'url');
  is('name', resource.name, 'name');
  is('language', resource.language, 'language');
  for (const member of ['version', 'title']) is('string', resource[member], member);
  must(['draft', 'active', 'retired', 'unknown'].includes(String(resource.status)), 'status');
  must(typeof resource.experimental === 'boolean', 'experimental');
  must(!('date' in resource), 'a date comes from no clock');
  if (kind === 'ValueSet') {
    const { include } = resource.compose as { include: readonly Json[] };
    must(include.length > 0, 'compose.include is required');
    for (const { system } of include) is('uri', system, 'system');
    return faults;
  }
  const concepts = [...allConcepts((resource.concept ?? []) as readonly Concept[])];
  const defined = ((resource.property ?? []) as readonly { code: string }[]).map(({ code }) => code);
  must(resource.content === 'complete', 'content is required');
  must(resource.count === concepts.length, `count is not ${concepts.length}`);
  must(new Set(concepts.map(({ code }) => code)).size === concepts.length, 'csd-1: codes are not unique');
  must(new Set(defined).size === defined.length, 'a property is defined twice');
  must(
    concepts.some(({ concept }) => concept !== undefined) === (resource.hierarchyMeaning === 'grouped-by'),
    'hierarchyMeaning goes with nested concepts',
  );
  for (const code of defined) is('code', code, 'property');
  for (const { code, display, definition, property = [], designation = [] } of concepts) {
    is('code', code, 'concept');
    for (const text of [display, definition, ...designation.map(({ value }) => value)])
      if (text !== undefined) is('string', text, `text of ${code}`);
    for (const one of property) {
      is('string', one.valueString, `property of ${code}`);
      must(defined.includes(one.code), `property ${one.code} is not defined`);
    }
  }
  const used = new Set(concepts.flatMap(({ property = [] }) => property.map(({ code }) => code)));
  must(
    defined.every((code) => used.has(code)),
    'a property is defined and not used',
  );
  return faults;
}

/** Concepts of all levels, parents first. */
export function* allConcepts(concepts: readonly Concept[]): Generator<Concept> {
  for (const concept of concepts) {
    yield concept;
    yield* allConcepts(concept.concept ?? []);
  }
}

function forEachValue(value: unknown, visit: (value: unknown, path: string) => void, path = ''): void {
  visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) forEachValue(member, visit, `${path}/${key}`);
}
