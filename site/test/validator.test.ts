import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGE_PATH } from '../src/site/addresses.ts';
import { examine, malformed, type Runtime } from '../src/validator/examine.ts';
import { jsonFault } from '../src/validator/json-fault.ts';
import { jsonPlace, jsonPlaces, type PlacedValue } from '../src/validator/json-places.ts';
import { candidates, type KnownLink, recognise } from '../src/validator/recognise.ts';
import { lineAndColumn, placeOfLine, type ValuePath } from '../src/validator/text-place.ts';
import { xmlElements, xmlPlace } from '../src/validator/xml-places.ts';

const LINKS: readonly KnownLink[] = [
  {
    link: '15-15',
    version: '1.5',
    status: 'long-term-support',
    runtime: '/a.js',
    messages: [{ name: 'RS-EDA', root: 'createCaseHealth' }],
  },
  {
    link: '15-15',
    version: '2.0',
    status: 'current',
    runtime: '/b.js',
    messages: [{ name: 'RS-EDA', root: 'createCaseHealth' }],
    envelope: ['dateTimeExpires', 'content', `${MESSAGE_PATH}`, `${MESSAGE_PATH}.kind`],
  },
  {
    link: '15-GPS',
    version: '1.2',
    status: 'current',
    runtime: '/c.js',
    messages: [{ name: 'GEO-POS', root: 'positions' }],
  },
];

describe('the place of a value in JSON', () => {
  const text = '{\n  "patient": [\n    { "sex": "M" },\n    { "sex": "X", "a/b": 1 }\n  ]\n}';

  test.each<[ValuePath, string]>([
    [['patient', 1, 'sex'], '"sex": "X"'],
    [['patient', 0], '{ "sex": "M" }'],
    [['patient', 1, 'a/b'], '"a/b": 1'],
    [['patient', 1, 'missing'], '{ "sex": "X", "a/b": 1 }'],
    [[], text],
  ])('%j is « %s »', (path, expected) => {
    const place = jsonPlace(jsonPlaces(text), path);
    expect(text.slice(place?.start, place?.end)).toBe(expected);
  });

  test('of any JSON, at any depth, is the value itself', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (json, indent) => {
        const pretty = JSON.stringify(JSON.parse(json), null, indent);
        const places = jsonPlaces(pretty);
        const walk = (value: unknown, path: ValuePath): void => {
          const { start, end } = jsonPlace(places, path);
          const own = pretty.slice(start, end);
          const last = path.at(-1);
          const found =
            typeof last === 'string' ? Object.values(JSON.parse(`{${own}}`) as object)[0] : JSON.parse(own);
          expect(found).toEqual(value);
          if (typeof value !== 'object' || value === null) return;
          for (const [tag, item] of Object.entries(value))
            walk(item, [...path, Array.isArray(value) ? Number(tag) : tag]);
        };
        walk(JSON.parse(pretty), []);
      }),
    );
  });

  test('of a text nested a hundred thousand times is found without running out of stack', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    let depth = 0;
    for (
      let value: PlacedValue | undefined = jsonPlaces(deep);
      value !== undefined;
      value = value.members.get(0)
    )
      depth += 1;
    expect(depth).toBe(100_000);
  });
});

describe('what is not JSON', () => {
  test.each<[string, number, string]>([
    ['{"a": 1,}', 8, 'La virgule avant « } » est de trop'],
    ['[1, \n]', 5, 'La virgule avant « ] » est de trop'],
    ['{"a": 1, // un\n"b": 2}', 9, 'n’a pas de commentaires'],
    ['{ a: 1}', 2, 'une balise entre guillemets'],
    ["{'a': 1}", 1, 'guillemets droits'],
    ['{"a" 1}', 5, '« : »'],
    ['[1 2]', 3, 'une virgule, ou « ] »'],
    ['{"a": {"b": 1}', 14, 'il manque une virgule, ou « } »'],
    ['{"a": "b}', 6, 'n’est pas fermé'],
    ['{"a": 01}', 6, 'une valeur'],
    ['{"a": 1', 7, 's’arrête avant la fin'],
    ['', 0, 's’arrête avant la fin'],
    ['{} {}', 3, 'la fin du texte'],
    ['"a\u0001"', 0, 'caractère interdit'],
    ['[1]]', 3, 'la fin du texte'],
  ])('%j is told at %d', (text, offset, words) => {
    expect(jsonFault(text)).toEqual({ offset, message: expect.stringContaining(words) });
  });

  test('is told of exactly the texts that JSON.parse refuses', () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', ':', '0', '\\', ' ', '['))
      .map(
        ([json, at, sign]) =>
          json.slice(0, at % (json.length + 1)) + sign + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        expect(jsonFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the place of a value in XML', () => {
  const text =
    '<?xml version="1.0"?><!-- <a/> --><ns:envelope><content><createCaseHealth xmlns="u"><patient><sex>M</sex></patient><patient><sex>X</sex></patient><note/></createCaseHealth></content></ns:envelope>';

  test.each<[ValuePath, string]>([
    [['createCaseHealth', 'patient', 1, 'sex'], '<sex>X</sex>'],
    [
      ['content', 0, 'jsonContent', 'message', 'createCaseHealth', 'patient', 0],
      '<patient><sex>M</sex></patient>',
    ],
    [['createCaseHealth', 'note'], '<note/>'],
    [['createCaseHealth', 'patient', 1, 'missing'], '<patient><sex>X</sex></patient>'],
  ])('%j is « %s »', (path, expected) => {
    const place = xmlPlace(xmlElements(text), path);
    expect(text.slice(place?.start, place?.end)).toBe(expected);
  });

  test('of a path that leads nowhere is none', () => {
    expect(xmlPlace(xmlElements(text), ['nowhere'])).toBeNull();
  });

  test('never fails, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '/', 'a', '"', "'", '=', ' ', '!', '-', '[', ']', '?') }),
        (any) => {
          expect(xmlElements(any).end).toBe(any.length);
        },
      ),
    );
  });
});

describe('what a text holds', () => {
  test.each<[string, string, boolean, string[]]>([
    ['{"createCaseHealth": {}}', 'json', false, ['createCaseHealth']],
    [
      '{"distributionID": "x", "content": [{"jsonContent": {"createCaseHealth": ',
      'json',
      true,
      ['createCaseHealth'],
    ],
    ['  <edxlDistribution><content><positions/></content></edxlDistribution>', 'xml', true, ['positions']],
    ['bonjour', 'json', false, []],
    ['{"CreateCaseHealth": {}}', 'json', false, ['createCaseHealth']],
    ['<createcasehealth/>', 'xml', false, ['createCaseHealth']],
  ])('%s', (text, format, isEnveloped, roots) => {
    expect(recognise(text, LINKS)).toEqual({ format, isEnveloped, roots });
  });

  test('is judged by the current version before the one kept for long', () => {
    const found = candidates(recognise('{"createCaseHealth": {}}', LINKS), LINKS);
    expect(found.map(({ version }) => version)).toEqual(['2.0', '1.5']);
  });
});

describe('an examination', () => {
  const runtime: Runtime = {
    validate: () => ({
      valid: false,
      findings: [
        {
          severity: 'error',
          code: 'code-unknown',
          message: 'Sexe inconnu.',
          messageEn: 'Unknown sex.',
          path: ['createCaseHealth', 'patient', 1, 'sex'],
        },
      ],
    }),
    validateXml: () => ({ valid: true, findings: [] }),
  };
  const link = LINKS[1] as KnownLink;

  test('gives each finding its place and the page of its field', () => {
    const text = '{"createCaseHealth": {"patient": [{}, {"sex": 3}]}}';
    const { valid, findings } = examine(text, link, LINKS, runtime);
    expect(valid).toBe(false);
    expect(findings).toEqual([
      expect.objectContaining({
        place: { start: text.indexOf('"sex"'), end: text.indexOf('"sex"') + 8 },
        page: { title: 'RS-EDA › patient.sex', address: '/liens/15-15/v2.0/messages/rs-eda/#patient.sex' },
      }),
    ]);
  });

  test('in English says so in English, and leads to the English page', () => {
    const text = '{"createCaseHealth": {"patient": [{}, {"sex": 3}]}}';
    const { findings } = examine(text, link, LINKS, runtime, 'en');
    expect(findings).toMatchObject([
      { message: 'Unknown sex.', page: { address: '/en/liens/15-15/v2.0/messages/rs-eda/#patient.sex' } },
    ]);
    expect(malformed('{"a": [1,', runtime, 'en')?.message).toBe(
      'The text stops before its end: a value is missing.',
    );
  });

  test('leads from an XML element nobody knows to what it stands in', () => {
    const unknown = {
      severity: 'error',
      code: 'element-unknown',
      message: 'Inconnu.',
      messageEn: 'Unknown.',
    };
    const { findings } = examine('<createCaseHealth><ownr/></createCaseHealth>', link, LINKS, {
      ...runtime,
      validateXml: () => ({ valid: false, findings: [{ ...unknown, path: ['createCaseHealth', 'ownr'] }] }),
    });
    expect(findings.map(({ page }) => page?.address)).toEqual(['/liens/15-15/v2.0/messages/rs-eda/#champs']);
  });

  test.each<[ValuePath, string | null, string | null]>([
    [['dateTimeExpires'], 'Enveloppe › dateTimeExpires', '#dateTimeExpires'],
    [
      ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message', 'kind'],
      'En-tête › kind',
      '.message.kind',
    ],
    [
      ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message', 'unknown', 'deep'],
      `Enveloppe › ${MESSAGE_PATH}`,
      '.message',
    ],
    [['elsewhere'], null, null],
  ])('of an envelope faulty at %j leads to %s', (path, title, end) => {
    const finding = {
      severity: 'error',
      code: 'field-missing',
      message: 'Il manque.',
      messageEn: 'Missing.',
      path,
    };
    const judge = { ...runtime, validate: () => ({ valid: false, findings: [finding] }) };
    const [found] = examine('{"content": []}', link, LINKS, judge).findings;
    expect(found?.page?.title ?? null).toBe(title);
    const address =
      end === null
        ? null
        : expect.stringMatching(new RegExp(`^/liens/15-15/v2.0/enveloppe/#.*${end.slice(1)}$`));
    expect(found?.page?.address ?? null).toEqual(address);
  });

  test('of what is not JSON says so, and nothing else', () => {
    const { findings } = examine('{"createCaseHealth": }', link, LINKS, runtime);
    expect(findings).toEqual([
      expect.objectContaining({ code: 'json', place: { start: 21, end: 22 }, page: null }),
    ]);
  });
});

test('lines and columns count from 1', () => {
  expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});

test.each([
  [1, 'ab'],
  [2, 'cd e'],
  [3, ''],
  [9, ''],
])('line %d of a text is found', (line, expected) => {
  const text = 'ab\n  cd e \n';
  const { start, end } = placeOfLine(text, line);
  expect(text.slice(start, end)).toBe(expected);
});

describe('a text in which no message is recognised', () => {
  const finding = (code: string, message: string) => ({
    severity: 'error',
    code,
    message,
    messageEn: 'Line 2: the tag <b> is not closed.',
    path: [],
  });
  const judge = (code: string): Runtime => ({
    validate: () => ({ valid: true, findings: [] }),
    validateXml: () => ({
      valid: false,
      findings: [finding(code, 'Ligne 2 : la balise <b> n’est pas fermée.')],
    }),
  });

  test('is told what is malformed, and where', () => {
    expect(malformed('<a>\n  <b>', judge('xml-tag-open'))).toMatchObject({
      code: 'xml-tag-open',
      place: { start: 6, end: 9 },
    });
    expect(malformed('{"a": [1,', judge('xml-tag-open'))).toMatchObject({
      code: 'json',
      message: expect.stringContaining('s’arrête avant la fin'),
      place: { start: 9, end: 9 },
    });
  });

  test('which can be read has nothing malformed', () => {
    expect(malformed('<a/>', judge('xml-root-unknown'))).toBeNull();
    expect(malformed('{"a": 1}', judge('xml-tag-open'))).toBeNull();
  });
});
