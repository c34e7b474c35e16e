import { describe, expect, test } from 'vitest';
import { judgeSamples } from '../src/samples/judge-samples.ts';
import { message } from './judge.ts';

/** A schema of objects with one text member, which `pattern` restrains. */
const body = (member: string, pattern?: string) => ({
  type: 'object',
  required: [member],
  properties: { [member]: { type: 'string', ...(pattern === undefined ? {} : { pattern }) } },
  additionalProperties: false,
});

const DRAFT_07 = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'classpath:/json-schema/schema#',
};
const published = {
  FIRE: { ...DRAFT_07, title: 'createFire', ...body('place') },
  SMOKE: { ...DRAFT_07, title: 'createSmoke', ...body('colour') },
  'RC-DE': { ...DRAFT_07, title: 'distributionElement', ...body('messageId'), additionalProperties: true },
  'EDXL-DE-full': {
    ...DRAFT_07,
    type: 'object',
    required: ['senderID', 'content'],
    properties: {
      senderID: { type: 'string' },
      content: {
        items: {
          properties: {
            jsonContent: {
              properties: {
                embeddedJsonContent: {
                  properties: { message: { properties: { createFire: { $ref: 'FIRE.schema.json' } } } },
                },
              },
            },
          },
        },
      },
    },
  },
};

const standard = (schemas: Record<string, object>) =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `https://standard.invalid/${name}.schema.json`,
        ...schema,
      },
    ]),
  );
const sameAsPublished = standard({ FIRE: body('place'), SMOKE: body('colour') });

const envelope = (messages: readonly object[], more: object = { senderID: 'fr.health.test' }) => ({
  ...more,
  content: messages.map((one) => ({ jsonContent: { embeddedJsonContent: { message: one } } })),
});

function judge(
  sample: unknown,
  {
    folder = 'any',
    ours = sameAsPublished,
    theirs = published as Record<string, object>,
    messages = [message('FIRE', { root: 'createFire' }), message('SMOKE', { root: 'createSmoke' })],
    refused = [] as readonly string[],
    publishedOtherwise = [] as readonly string[],
  } = {},
) {
  const text = typeof sample === 'string' ? sample : JSON.stringify(sample);
  const path = `src/main/resources/sample/examples/${folder}/one.json`;
  const texts = (schemas: Record<string, object>) =>
    new Map(Object.entries(schemas).map(([name, schema]) => [name, JSON.stringify(schema)]));
  const [verdict] = judgeSamples(
    [{ path, text }],
    { published: texts(theirs), standard: texts(ours) },
    messages,
    { refused: new Set(refused), publishedOtherwise: new Set(publishedOtherwise) },
  );
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

const outcome = (...args: Parameters<typeof judge>) => {
  const verdict = judge(...args);
  return verdict.outcome === 'not-applicable' ? verdict.reason : verdict.outcome;
};

describe('where the message stands in a sample', () => {
  const header = { messageId: 'fr.health.test_1' };

  test.each<[string, unknown, string]>([
    ['alone, under its root element', { createFire: { place: 'Lyon' } }, 'accepted'],
    ['alone, and wrong', { createFire: { town: 'Lyon' } }, 'refused'],
    ['in an envelope', envelope([{ ...header, createFire: { place: 'Lyon' } }]), 'accepted'],
    ['in an envelope, and wrong', envelope([{ ...header, createFire: {} }]), 'refused'],
    [
      'in the second content of an envelope',
      envelope([{ createFire: { place: 'Lyon' } }, { createSmoke: {} }]),
      'refused',
    ],
    [
      'in an envelope that only the published schema refuses',
      envelope([{ createFire: { place: 'Lyon' } }], {}),
      'refused-elsewhere',
    ],
    [
      'beside a header that only the published schema refuses',
      envelope([{ messageId: 1, createFire: { place: 'Lyon' } }]),
      'refused-elsewhere',
    ],
    ['nowhere: an envelope with a header only', envelope([header]), 'no-standard-schema'],
    ['nowhere: an unknown root element', { createFlood: {} }, 'no-schema'],
    ['nowhere: a list of messages', [{ createFire: { place: 'Lyon' } }], 'not-a-message'],
    ['nowhere: not JSON', '<message/>', 'not-json'],
    [
      'nowhere: contents that are none',
      { content: [null, 1, { jsonContent: [] }], senderID: 'a' },
      'no-standard-schema',
    ],
  ])('%s', (_, sample, expected) => {
    expect(outcome(sample)).toBe(expected);
  });

  test('alone and without its root element, in the folder of its message', () => {
    expect(outcome({ place: 'Lyon' }, { folder: 'FIRE' })).toBe('accepted');
    expect(outcome({ place: 'Lyon' }, { folder: 'SMOKE' })).toBe('refused');
    expect(outcome({ place: 'Lyon' }, { folder: 'FLOOD' })).toBe('no-schema');
  });
});

describe('several messages with one root element', () => {
  const messages = [message('FIRE', { root: 'create' }), message('SMOKE', { root: 'create' })];

  test('are told apart by the folder', () => {
    expect(outcome({ create: { place: 'Lyon' } }, { folder: 'FIRE', messages })).toBe('accepted');
    expect(outcome({ create: { place: 'Lyon' } }, { folder: 'SMOKE', messages })).toBe('refused');
  });

  test('are not judged when the folder does not tell', () => {
    expect(outcome({ create: { place: 'Lyon' } }, { folder: 'others', messages })).toBe('ambiguous');
  });

  test('do not need the folder when only one has the root element', () => {
    expect(outcome({ createSmoke: { colour: 'grey' } }, { folder: 'FIRE' })).toBe('accepted');
  });
});

describe('verdicts that differ', () => {
  test('are told with what each schema says', () => {
    const ours = standard({ FIRE: body('place', '^[A-Z]$') });
    expect(judge({ createFire: { place: 'Lyon' } }, { ours })).toEqual({
      path: 'src/main/resources/sample/examples/any/one.json',
      outcome: 'different',
      disagreements: [{ schema: 'FIRE', published: 'accepted', standard: 'refused' }],
    });
  });

  test('do not count where the published schema is known not to follow from its workbook', () => {
    const ours = standard({ FIRE: body('place', '^[A-Z]$') });
    const sample = { createFire: { place: 'Lyon' } };
    expect(outcome(sample, { ours, publishedOtherwise: ['FIRE'] })).toBe('published-otherwise');
    expect(outcome(sample, { ours, publishedOtherwise: ['SMOKE'] })).toBe('different');
    expect(outcome(sample, { publishedOtherwise: ['FIRE'] })).toBe('accepted');
  });

  test('do not count for a message with an error, of which we make no schema', () => {
    const sample = { createFire: { place: 'Lyon' } };
    expect(outcome(sample, { ours: {}, refused: ['FIRE'] })).toBe('message-refused');
    expect(outcome(sample, { ours: {} })).toBe('no-standard-schema');
  });

  test('come before what only published schemas refuse', () => {
    const ours = standard({ FIRE: body('place', '^[A-Z]$') });
    expect(outcome(envelope([{ createFire: { place: 'Lyon' } }], {}), { ours })).toBe('different');
  });

  test('are found on the envelope as soon as we have a schema of it', () => {
    const open = standard({ FIRE: body('place'), 'EDXL-DE-full': { type: 'object' } });
    expect(outcome(envelope([{ createFire: { place: 'Lyon' } }], {}), { ours: open })).toBe('different');
  });

  test('include a schema of ours that cannot be compiled', () => {
    const ours = standard({ FIRE: body('place', '(') });
    expect(judge({ createFire: { place: 'Lyon' } }, { ours })).toMatchObject({
      disagreements: [{ published: 'accepted', standard: 'unusable' }],
    });
  });

  test('are no verdicts when the published schema cannot be compiled, or is not there', () => {
    const unusable = { ...published, FIRE: { ...published.FIRE, ...body('place', '(') } };
    expect(outcome({ createFire: { place: 'Lyon' } }, { theirs: unusable })).toBe('published-unusable');
    const { FIRE: _, ...withoutFire } = published;
    expect(outcome({ createFire: { place: 'Lyon' } }, { theirs: withoutFire })).toBe('no-published-schema');
  });

  test('do not come from date-time, which both sides check', () => {
    const date = { type: 'object', properties: { at: { type: 'string', format: 'date-time' } } };
    const theirs = { FIRE: { ...DRAFT_07, title: 'createFire', ...date } };
    const dated = (at: string) => outcome({ createFire: { at } }, { theirs, ours: standard({ FIRE: date }) });
    expect([dated('2024-08-21T14:30:00+02:00'), dated('yesterday')]).toEqual(['accepted', 'refused']);
  });
});
