import { describe, expect, test } from 'vitest';
import {
  convertAlong,
  type Limits,
  toXml,
  unwrap,
  validateMessage,
  type Wrapping,
  wrapFor,
} from '../src/index.ts';
import { LINK, runtimeSaying } from './link-fixture.ts';

/** What a program gives that is no plain data: nothing may throw, and one finding says what it is. */
const boom = (): never => {
  throw new Error('boom');
};
const sound = { bilan: { caseId: 'fr.1', patient: [{ sex: 'F' }] } };
const proxied = (handler: ProxyHandler<object>) => new Proxy(structuredClone(sound), handler);
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
class Bilan {
  get caseId(): string {
    return 'fr.1';
  }
}
/** As object mappers make them: own fields, and getters beside that are fields of nothing. */
class Entity {
  readonly caseId = 'fr.1';
  get isNew(): boolean {
    return true;
  }
  save(): void {}
}

const OBJECTS: readonly (readonly [
  name: string,
  make: () => unknown,
  code: string,
  path: readonly unknown[],
])[] = [
  [
    'a getter that throws',
    () => Object.defineProperty({ bilan: {} }, 'bilan', { get: boom, enumerable: true }),
    'value-unreadable',
    ['bilan'],
  ],
  [
    'a getter deep inside that throws',
    () => ({ bilan: { patient: [Object.defineProperty({}, 'sex', { get: boom, enumerable: true })] } }),
    'value-unreadable',
    ['bilan', 'patient', 0, 'sex'],
  ],
  ['a Proxy whose members throw', () => proxied({ get: boom }), 'value-unreadable', ['bilan']],
  ['a Proxy whose names throw', () => proxied({ ownKeys: boom }), 'value-unreadable', []],
  [
    'a Proxy whose descriptors throw',
    () => proxied({ getOwnPropertyDescriptor: boom }),
    'value-unreadable',
    [],
  ],
  ['bytes that nobody read', () => new Uint8Array(16_000_000), 'value-not-json', []],
  ['bytes inside', () => ({ bilan: { free: new Uint8Array(3) } }), 'value-not-json', ['bilan', 'free']],
  ['a list of numbers that is none', () => new Float64Array(3), 'value-not-json', []],
  ['a Proxy that was revoked', revoked, 'value-unreadable', []],
  ['one inside', () => ({ bilan: { free: revoked() } }), 'value-unreadable', ['bilan', 'free']],
  [
    'a list whose length throws',
    () => ({
      bilan: {
        patient: new Proxy([], {
          get: (list, name) => (name === 'length' ? boom() : Reflect.get(list, name)),
        }),
      },
    }),
    'value-unreadable',
    ['bilan', 'patient'],
  ],
  ['a message that is inherited', () => Object.create(sound), 'members-inherited', []],
  [
    'fields that are inherited',
    () => ({ bilan: Object.create(sound.bilan) }),
    'members-inherited',
    ['bilan'],
  ],
  ['fields that a class computes', () => ({ bilan: new Bilan() }), 'members-inherited', ['bilan']],
];

const IN_ENVELOPE = ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message'];
const wrapping: Wrapping = {
  sender: 'fr.health.samu440',
  recipient: 'fr.health.samu750',
  id: '1',
  sentAt: '2025-03-10T10:37:00+01:00',
  expiresAt: '2025-03-11T10:37:00+01:00',
};
const validate = (value: unknown) =>
  validateMessage(value, runtimeSaying()).findings.map(({ code, path }) => [code, path]);

describe.each(OBJECTS)('%s', (_, make, code, path) => {
  test('is one finding, alone', () => expect(validate(make())).toEqual([[code, path]]));

  test('is one finding once it is wrapped', () => {
    const envelope = wrapFor(make() as object, wrapping, LINK);
    expect(validate(envelope)).toEqual([[code, [...IN_ENVELOPE, ...path]]]);
  });

  test('is one fault for XML', () => {
    const written = toXml(make(), LINK);
    expect(written.ok ? [] : written.faults.map((fault) => [fault.code, fault.path])).toEqual([[code, path]]);
  });

  test('ends no other function', () => {
    expect(unwrap(make()).ok).toBe(false);
    expect(() => convertAlong(make(), [])).not.toThrow();
  });
});

test('objects with fields of their own are data, whatever their class adds', () => {
  expect(validate({ bilan: new Entity() })).toEqual([]);
  expect(validate(Object.assign(Object.create(null), sound))).toEqual([]);
});

test('what a value of another type holds is not looked at', () => {
  const remark = { instancePath: '/free', keyword: 'type', params: { type: 'string' } };
  const { findings } = validateMessage({ bilan: { free: { 'a b': boom } } }, runtimeSaying(remark));
  expect(findings.map(({ code }) => code)).toEqual(['text-expected']);
});

test('a list that only says to be endless takes no time', () => {
  const start = performance.now();
  expect(validate({ bilan: { patient: new Array(4e9) } })).toEqual([['too-large', []]]);
  expect(performance.now() - start).toBeLessThan(500);
});

test('limits and wrappings that cannot be read are the usual ones, and none', () => {
  const unreadable = new Proxy({}, { get: boom, ownKeys: boom });
  for (const limits of [null, 5, unreadable])
    expect(validateMessage(sound, runtimeSaying(), limits as Limits).findings).toEqual([]);
  for (const given of [null, 5, unreadable])
    expect(wrapFor(sound, given as Wrapping, LINK).senderID).toBeUndefined();
});
