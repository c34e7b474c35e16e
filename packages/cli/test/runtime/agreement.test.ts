import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JsonMutator } from '../support/json-mutator.ts';
import { type LoadedLink, type LoadedLinks, loadLinks, type PackageRuntime } from './written-runtime.ts';

let loaded: LoadedLinks;
let runtime: PackageRuntime;
let eda: Readonly<Record<string, unknown>>;
let envelope: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  loaded = await loadLinks();
  const link = loaded.links.find(({ built }) => built.name === '15-15 2.0') as LoadedLink;
  runtime = link.runtime;
  const [, found = {}] =
    [...link.examples].find(
      ([path]) => path.startsWith('examples/EDXL-DE/') && path.includes('RS-EDA.json'),
    ) ?? [];
  envelope = found as Readonly<Record<string, unknown>>;
  const carried = runtime.unwrap(found);
  eda = (carried.ok ? Reflect.get(carried.value, 'createCaseHealth') : {}) as typeof eda;
}, 120_000);
afterAll(() => loaded?.dispose());

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What XML carries of a valid message (docs/reference/echanges.md §5 n° 10, 12 and 13): no empty lists; in a free part texts
 * for numbers and booleans, and an item for a list of one.
 */
function carried(value: unknown, isFree: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => (isFree && Array.isArray(item) ? item.flat(9) : [item]));
    const list = items.map((item) => carried(item, isFree));
    return isFree && list.length === 1 ? list[0] : list;
  }
  if (!isObject(value)) return isFree && typeof value !== 'string' && value !== null ? String(value) : value;
  const members = Object.entries(value).filter(
    ([, member]) => member !== undefined && !(Array.isArray(member) && member.flat(9).length === 0),
  );
  return Object.fromEntries(
    members.map(([name, member]) => [name, carried(member, isFree || FREE.has(name))] as const),
  );
}

const FREE: ReadonlySet<string> = new Set(['sourceMessage', 'customContent']);

test('what validate accepts toXml writes, validateXml accepts, and fromXml reads back the same', () => {
  let [valid, total] = [0, 0];
  for (const { built, runtime: own, examples } of loaded.links) {
    for (const [path, example] of examples) {
      const mutator = new JsonMutator(`${built.name} ${path}`);
      for (let count = 0; count < 20; count += 1) {
        const value = mutator.mutate(example);
        const judged = own.validate(value);
        total += 1;
        // What the Hub ignores it does not carry.
        if (!judged.valid || judged.findings.some(({ code }) => code === 'member-ignored')) continue;
        valid += 1;
        const here = `${built.name} ${path} ${JSON.stringify(value)}`;
        const xml = own.toXml(value);
        if (!xml.ok) throw new Error(`${here}: ${JSON.stringify(xml.faults)}`);
        expect([
          here,
          own.validateXml(xml.value).findings.filter(({ severity }) => severity === 'error'),
        ]).toEqual([
          here,
          // A date and time that only JSON has, told by a warning before.
          judged.findings.some(({ code }) => code === 'date-time-json-only') ? expect.anything() : [],
        ]);
        const back = own.fromXml(xml.value);
        expect([here, back.ok && back.value]).toEqual([here, carried(value, false)]);
      }
    }
  }
  expect(valid).toBeGreaterThan(total / 20);
});

describe('what no message can carry is refused by validate and toXml alike, without throwing', () => {
  const cycle: Record<string, unknown> = {};
  cycle.again = cycle;
  const deep = (levels: number) => {
    let value: object = {};
    for (let level = 0; level < levels; level += 1) value = { a: value };
    return value;
  };
  /** Each level twice the one below, and the same object: 2^60 when written. */
  const doubled = () => {
    let value: object = { a: 'a' };
    for (let level = 0; level < 50; level += 1) value = { a: value, b: value };
    return value;
  };
  test.each<[string, () => unknown, string]>([
    ['NaN', () => Number.NaN, 'value-not-json'],
    ['Infinity', () => -Number.POSITIVE_INFINITY, 'value-not-json'],
    ['a symbol', () => Symbol('a'), 'value-not-json'],
    ['a function', () => () => 1, 'value-not-json'],
    ['a large integer of another kind', () => 1n, 'value-not-json'],
    ['undefined in a list', () => ['a', undefined], 'value-not-json'],
    ['a control character', () => 'a\u000bb', 'text-unwritable'],
    ['half of a pair', () => 'a\ud83d', 'text-unwritable'],
    ['a non-character', () => '\uffff', 'text-unwritable'],
    ['a name with a blank', () => ({ 'a b': 1 }), 'name-unwritable'],
    ['an empty name', () => ({ '': 1 }), 'name-unwritable'],
    ['a depth of 5,000', () => deep(5_000), 'too-deep'],
    ['a depth of 100', () => deep(100), 'too-deep'],
    ['a cycle', () => cycle, 'too-deep'],
    [
      'lists in lists without end',
      () => Array.from({ length: 5_000 }).reduce<unknown>((list) => [list], 'a'),
      'too-deep',
    ],
    ['the same object over and over', doubled, 'too-large'],
    ['a text of 20 MB', () => 'a'.repeat(20_000_000), 'too-large'],
  ])('%s', (_, value, code) => {
    const message = {
      error: {
        errorCode: { statusCode: 300, statusString: 'INVALID_MESSAGE' },
        errorCause: 'a',
        referencedDistributionID: 'fr.health.samu290_1',
        sourceMessage: { here: value() },
      },
    };
    const { valid, findings } = runtime.validate(message);
    expect([valid, findings.map((one) => one.code)]).toEqual([false, [code]]);
    const xml = runtime.toXml(message);
    expect(xml.ok ? [] : xml.faults.map((one) => one.code)).toEqual([code]);
  });

  test('the deepest message that is accepted comes back from XML, in its envelope too', () => {
    const message = (levels: number) => ({
      error: {
        errorCode: { statusCode: 300, statusString: 'INVALID_MESSAGE' },
        errorCause: 'a',
        referencedDistributionID: 'fr.health.samu290_1',
        sourceMessage: deep(levels),
      },
    });
    const deepest = Array.from({ length: 80 }, (_, levels) => levels).findLast(
      (levels) => runtime.validate(message(levels)).valid,
    );
    expect(deepest).toBeGreaterThan(40);
    const xml = runtime.toXml(message(deepest ?? 0));
    expect(xml.ok && runtime.fromXml(xml.value)).toEqual({ ok: true, value: message(deepest ?? 0) });
    const wrapping = {
      sender: 'fr.a',
      recipient: 'fr.b',
      id: '1',
      sentAt: '2025-03-10T10:37:00+01:00',
      expiresAt: '2025-03-11T10:37:00+01:00',
    };
    const levels = Array.from({ length: 80 }, (_, one) => one).findLast(
      (one) => runtime.validate(runtime.wrap(message(one), wrapping)).valid,
    );
    const wrapped = runtime.wrap(message(levels ?? 0), wrapping);
    const enveloped = runtime.toXml(wrapped);
    expect(enveloped.ok && runtime.fromXml(enveloped.value)).toEqual({ ok: true, value: wrapped });
  });
});

describe('undefined', () => {
  test('is absent, as JSON.stringify has it', () => {
    const message = {
      createCaseHealth: { ...eda, freetext: undefined, unknown: undefined },
      other: undefined,
    };
    expect(runtime.validate(message)).toEqual({ valid: true, findings: [] });
    const xml = runtime.toXml(message);
    expect(xml.ok && runtime.fromXml(xml.value)).toMatchObject({
      ok: true,
      value: { createCaseHealth: eda },
    });
  });

  test('where a field is required is a field that is missing', () => {
    const { findings } = runtime.validate({ createCaseHealth: { ...eda, caseId: undefined } });
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['field-missing', ['createCaseHealth', 'caseId']],
    ]);
  });
});

test.each<[string, unknown]>([
  ['an empty object', {}],
  ['an empty text', ''],
  ['null', null],
  ['a blank', ' '],
  ['a line break and blanks', '\n    '],
  ['blanks around', ' a\r\n\t'],
  ['a list of empty objects', [{}, {}]],
  ['an empty object deep inside', { a: { b: {} }, c: [{ d: {} }, ''] }],
])('in a free part %s comes back from XML', (_, value) => {
  const message = { error: { sourceMessage: { here: value } } };
  const xml = runtime.toXml(message);
  expect(xml.ok && runtime.fromXml(xml.value)).toEqual({ ok: true, value: message });
});

describe('a number that loses digits', () => {
  const withLatitude = (text: string) => {
    const xml = runtime.toXml(envelope);
    return xml.ok ? xml.value.replace(/<lat>[^<]*/, `<lat>${text}`) : '';
  };
  test.each([
    ['47.123456789012345678', true],
    ['9007199254740993', true],
    ['0.10000000000000001', false],
    ['47.90236', false],
    ['000000000000000000047.5000000000000000000', false],
  ])('in XML, %s: %s, is a warning, of fromXml too', (text, isLost) => {
    const { valid, findings } = runtime.validateXml(withLatitude(text));
    const codes = findings.map(({ code }) => code);
    expect([valid, codes]).toEqual([true, isLost ? ['number-digits-lost'] : []]);
    const read = runtime.fromXml(withLatitude(text));
    expect(read.ok && (read.warnings ?? []).map(({ code }) => code)).toEqual(
      isLost ? ['number-digits-lost'] : [],
    );
  });

  test('in JSON is an integer that JSON readers no longer tell from the next', () => {
    const codes = (value: number) =>
      runtime.validate({ error: { sourceMessage: { here: value } } }).findings.map(({ code }) => code);
    expect(codes(2 ** 53)).toContain('number-digits-lost');
    expect(codes(2 ** 53 - 1)).not.toContain('number-digits-lost');
  });
});

describe('what is no message at all is told, never thrown', () => {
  const things: readonly unknown[] = [
    Symbol('a'),
    undefined,
    null,
    1,
    1n,
    'a',
    {},
    [],
    () => 1,
    Object.create(null),
  ];
  test.each(things.map((thing) => [thing]))('%o', (thing) => {
    expect(runtime.validate(thing).valid).toBe(false);
    expect(runtime.validateXml(thing as string).valid).toBe(false);
    expect([runtime.toXml(thing).ok, runtime.fromXml(thing as string).ok, runtime.unwrap(thing).ok]).toEqual([
      false,
      false,
      false,
    ]);
    expect(runtime.allowedOn(thing as string).known).toBe(false);
    const wrapped = runtime.wrap(thing as object, thing as Parameters<PackageRuntime['wrap']>[1]);
    expect(JSON.stringify(wrapped)).not.toContain('undefined');
    expect(runtime.validate(wrapped).findings.map(({ code, path }) => [code, path.at(-1)])).toEqual(
      expect.arrayContaining([
        ['field-missing', 'distributionID'],
        ['field-missing', 'senderID'],
        ['message-missing', 'message'],
      ]),
    );
  });
});
