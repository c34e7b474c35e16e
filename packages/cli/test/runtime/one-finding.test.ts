import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedLink, type LoadedLinks, loadLinks } from './written-runtime.ts';

let loaded: LoadedLinks;
beforeAll(async () => {
  loaded = await loadLinks();
}, 120_000);
afterAll(() => loaded?.dispose());

type Path = readonly (string | number)[];

/** A change of one value, and the findings it may give; `null` where it cannot be made. */
interface Mutation {
  readonly name: string;
  readonly change: (value: unknown) => unknown;
  readonly codes: readonly string[];
  /** Whether it always is a fault. */
  readonly isFault: boolean;
  /** From the changed value to the fault. */
  readonly step?: string;
}

const REMOVED = Symbol('removed');
const SKIPPED = Symbol('skipped');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown) => !isObject(value) && !Array.isArray(value);
const WRONG_TYPE = ['text-expected', 'number-expected', 'integer-expected', 'boolean-expected'];

const MUTATIONS: readonly Mutation[] = [
  { name: 'null', change: () => null, codes: ['value-null'], isFault: true },
  { name: 'a member removed', change: () => REMOVED, codes: ['field-missing'], isFault: false },
  {
    name: 'an unknown member added',
    change: (value) => (isObject(value) ? { ...value, inconnu_: 1 } : SKIPPED),
    codes: ['field-unknown', 'field-misspelled'],
    isFault: true,
    step: 'inconnu_',
  },
  {
    name: 'an object for a value',
    change: (value) => (isScalar(value) ? {} : SKIPPED),
    codes: WRONG_TYPE,
    isFault: true,
  },
  {
    name: 'a text for an object',
    change: (value) => (isObject(value) ? 'texte' : SKIPPED),
    codes: ['object-expected'],
    isFault: true,
  },
  {
    name: 'one value for a list',
    change: (value) => (Array.isArray(value) ? (value[0] ?? SKIPPED) : SKIPPED),
    codes: ['list-expected'],
    isFault: true,
  },
  {
    name: 'a list in place of a value',
    change: (value) => (Array.isArray(value) ? SKIPPED : [value]),
    codes: ['list-unexpected', 'object-expected', ...WRONG_TYPE],
    isFault: true,
  },
  {
    name: 'a true for a text or a number',
    change: (value) => (typeof value === 'string' || typeof value === 'number' ? true : SKIPPED),
    codes: WRONG_TYPE,
    isFault: true,
  },
  {
    name: 'another text',
    change: (value) => (typeof value === 'string' ? '§' : SKIPPED),
    codes: [
      ...['code-unknown', 'code-misspelled', 'pattern-broken', 'pattern-broken-example'],
      ...['date-wrong', 'date-time-wrong', 'phone-number-wrong'],
    ],
    isFault: false,
  },
  {
    name: 'an hour that does not exist',
    change: (value) =>
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)
        ? value.replace(/T\d{2}/, 'T25')
        : SKIPPED,
    codes: ['moment-impossible'],
    // A free text may hold one.
    isFault: false,
  },
  {
    name: 'an empty list',
    change: (value) => (Array.isArray(value) ? [] : SKIPPED),
    codes: ['items-too-few'],
    isFault: false,
  },
  {
    name: 'a hundred items',
    change: (value) =>
      Array.isArray(value) ? Array.from({ length: 100 }, () => structuredClone(value[0])) : SKIPPED,
    codes: ['items-too-many'],
    isFault: false,
  },
];

/** Every place of a value, itself included. */
function* placesOf(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* placesOf(item, [...path, index]);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) yield* placesOf(member, [...path, name]);
}

/** A copy with one value changed; `null` where the change cannot be made. */
function changedAt(value: object, path: Path, change: Mutation['change']): object | null {
  const copy = structuredClone(value);
  const last = path.at(-1);
  let holder: object = copy;
  for (const step of path.slice(0, -1)) holder = Reflect.get(holder, step);
  if (last === undefined) return null;
  const changed = change(Reflect.get(holder, last));
  if (changed === SKIPPED || (changed === REMOVED && Array.isArray(holder))) return null;
  if (changed === REMOVED) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, changed);
  return copy;
}

/** What stands in a free part, and what carries the message, has rules of its own. */
function isDescribed(path: Path, root: string): boolean {
  return path.includes(root) && !path.includes('sourceMessage');
}

/** Examples of a link in one of the two forms. */
function examplesOf({ examples }: LoadedLink, areEnveloped: boolean): readonly (readonly [string, object])[] {
  return [...examples].filter(([path]) => path.startsWith('examples/EDXL-DE/') === areEnveloped);
}

describe.each(MUTATIONS)('$name', ({ change, codes, isFault, step }) => {
  test.each([
    ['alone', false],
    ['in its envelope', true],
  ])('anywhere in a message %s gives one finding, at its place', (_, areEnveloped) => {
    let faults = 0;
    for (const link of loaded.links) {
      const { runtime, built } = link;
      const seen = new Set<string>();
      for (const [path, example] of examplesOf(link, areEnveloped)) {
        for (const place of placesOf(example)) {
          const root = place.find((name) => Object.hasOwn(runtime.link.messages, name)) ?? '';
          // The same field of another example says the same again.
          const kind = place.map((name) => (typeof name === 'number' ? 0 : name)).join('/');
          if (!isDescribed(place, String(root)) || seen.has(kind)) continue;
          const changed = changedAt(example, place, change);
          // Without its root it is no message any more: another matter.
          if (changed === null || (place.at(-1) === root && !JSON.stringify(changed).includes(`"${root}"`)))
            continue;
          seen.add(kind);
          const { findings, valid } = runtime.validate(changed);
          const here = [built.name, path, place.join('/')];
          const wanted = step === undefined ? place : [...place, step];
          expect([...here, findings.length <= 1, findings]).toEqual([...here, true, findings]);
          if (isFault) expect([...here, findings.length]).toEqual([...here, 1]);
          for (const finding of findings) {
            expect([...here, finding.path]).toEqual([...here, wanted]);
            expect([...here, codes.includes(finding.code), finding.code]).toEqual([
              ...here,
              true,
              finding.code,
            ]);
            expect(valid).toBe(false);
            faults += 1;
          }
        }
      }
    }
    expect(faults).toBeGreaterThan(5);
  });
});

describe('in XML', () => {
  const XML_MUTATIONS: readonly (readonly [name: string, code: string, change: (xml: string) => string])[] = [
    ['an unknown element', 'element-unknown', (xml) => xml.replace(/(\n\s*)(<caseId>)/, '$1<inconnu_/>$1$2')],
    ['an element twice', 'element-repeated', (xml) => xml.replace(/(\s*<caseId>[^<]*<\/caseId>)/, '$1$1')],
    [
      'two elements in the wrong order',
      'element-misplaced',
      (xml) => xml.replace(/(\s*<caseId>[^<]*<\/caseId>)([\s\S]*)(\n<\/)/, '$2$1$3'),
    ],
    ['an element in a value', 'element-unexpected', (xml) => xml.replace(/(<caseId>)/, '$1<b/>')],
    ['a message that is cut', 'xml-tag-open', (xml) => xml.slice(0, -10)],
    ['a document type', 'xml-doctype', (xml) => xml.replace('?>', '?><!DOCTYPE a>')],
    ['an empty value', 'pattern-broken-example', (xml) => xml.replace(/<caseId>[^<]*</, '<caseId><')],
  ];

  test.each(XML_MUTATIONS)('%s gives one finding', (_, code, change) => {
    const { runtime, examples } = loaded.links.find(({ built }) => built.name === '15-15 2.0') as LoadedLink;
    let count = 0;
    for (const [path, example] of examples) {
      if (!Object.hasOwn(example, 'createCaseHealth')) continue;
      const xml = runtime.toXml(example);
      if (!xml.ok) throw new Error(path);
      const changed = change(xml.value);
      expect(changed).not.toBe(xml.value);
      const { findings, valid } = runtime.validateXml(changed);
      expect([path, findings.map((finding) => finding.code), valid]).toEqual([path, [code], false]);
      count += 1;
    }
    expect(count).toBeGreaterThan(2);
  });

  test.each<[string, RegExp, string, string]>([
    [
      'the business element',
      /(<createCaseHealth xmlns=")[^"]*"/,
      '$1urn:emergency:eda:1.9:createCaseHealth"',
      'createCaseHealth',
    ],
    ['the header', /(<message xmlns=")[^"]*"/, '$1urn:emergency:eda:1.9"', 'messageId'],
  ])('another namespace for %s in an envelope gives one finding', (_, declared, by, name) => {
    const { runtime, examples } = loaded.links.find(({ built }) => built.name === '15-15 2.0') as LoadedLink;
    let count = 0;
    for (const [path, example] of examples) {
      if (
        !Object.hasOwn(example, 'distributionID') ||
        !JSON.stringify(example).includes('"createCaseHealth"')
      )
        continue;
      const xml = runtime.toXml(example);
      if (!xml.ok) throw new Error(path);
      const changed = xml.value.replace(declared, by);
      expect(changed).not.toBe(xml.value);
      const { findings, valid } = runtime.validateXml(changed);
      expect([path, valid, findings.map(({ code, path: place }) => [code, place.at(-1)])]).toEqual([
        path,
        false,
        [['xml-namespace-wrong', name]],
      ]);
      count += 1;
    }
    expect(count).toBeGreaterThan(2);
  });

  test('a date and time with Z passes with a warning: XSD lets it through, JSON does not', () => {
    const { runtime, examples } = loaded.links.find(({ built }) => built.name === '15-15 2.0') as LoadedLink;
    const [example = {}] = [...examples.values()].filter((one) => Object.hasOwn(one, 'createCaseHealth'));
    const xml = runtime.toXml(example);
    const changed = xml.ok ? xml.value.replace(/<creation>[^<]*</, '<creation>2025-03-10T10:37:00Z<') : '';
    const { findings, valid } = runtime.validateXml(changed);
    expect([valid, findings.map(({ code, severity }) => [code, severity])]).toEqual([
      true,
      [['date-time-xml-only', 'warning']],
    ]);
    const json = runtime.fromXml(changed);
    expect(json.ok && runtime.validate(json.value).findings.map(({ code }) => code)).toEqual([
      'date-time-wrong',
    ]);
  });
});
