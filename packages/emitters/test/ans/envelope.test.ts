import type { MessageConfiguration } from '@hubsante/model';
import { expect, test } from 'vitest';
import { emitter as ansEnvelope } from '../../src/ans/envelope/index.ts';
import { configuration, emitAll, message } from '../support/messages.ts';

const FOLDER = 'src/main/resources/json-schema';

function alternatives(choices: Partial<MessageConfiguration>): unknown[] {
  const only = message('RS-LIEU', 'place', [], { configuration: configuration(choices) });
  const full = emitAll(ansEnvelope, [only]).find(({ path }) => path.endsWith('full.schema.json'));
  const { definitions } = JSON.parse(full?.content ?? '') as {
    definitions: { EmbeddedJsonContent: { oneOf: unknown[] } };
  };
  return definitions.EmbeddedJsonContent.oneOf;
}

const carrying = (root: string, name: string) => ({
  properties: {
    message: { properties: { [root]: { $ref: `${name}.schema.json` } }, required: [root] },
  },
});
const ALWAYS = [carrying('customContent', 'customContent'), carrying('error', 'RS-ERROR')];
const HEADER = { properties: { message: { $ref: 'RC-DE.schema.json' } } };

test.each<[string, Partial<MessageConfiguration>, unknown[]]>([
  ['with header', { header: 'Y' }, [{ allOf: [HEADER, carrying('place', 'RS-LIEU')] }]],
  ['without header', { header: 'N' }, [carrying('place', 'RS-LIEU')]],
  ['with an unreadable header flag, as published', { header: 'oui' }, []],
  ['with a blank header flag, as published', { header: null }, []],
  ['not generated', { automaticGeneration: 'N' }, []],
  ['with a blank generation flag', { automaticGeneration: null }, []],
])('a message %s', (_, choices, expected) => {
  expect(alternatives(choices)).toEqual([...expected, ...ALWAYS]);
});

test('the full envelope ends with a line feed, the envelope alone does not', () => {
  const files = emitAll(ansEnvelope, [message('A', 'a', [], { configuration: configuration() })]);
  expect(files.map(({ path, content }) => [path, content.at(-1)])).toEqual([
    [`${FOLDER}/EDXL-DE-envelope-only.schema.json`, '}'],
    [`${FOLDER}/EDXL-DE-full.schema.json`, '\n'],
  ]);
});

test('without configuration nothing says what the full envelope holds: it is not made', () => {
  const files = emitAll(ansEnvelope, [message('A', 'a', [])]);
  expect(files.map(({ path }) => path)).toEqual([`${FOLDER}/EDXL-DE-envelope-only.schema.json`]);
});

test('only the envelope alone refuses unnamed properties around the content', () => {
  const files = emitAll(ansEnvelope, [message('A', 'a', [], { configuration: configuration() })]);
  const closed = files.map(({ content }) => {
    const { definitions } = JSON.parse(content) as {
      definitions: Record<string, { additionalProperties?: boolean }>;
    };
    return Object.keys(definitions).filter((name) => definitions[name]?.additionalProperties === false);
  });
  expect(closed).toEqual([
    ['ContentObject', 'JsonContent', 'Descriptor', 'ExplicitAddress'],
    ['Descriptor', 'ExplicitAddress'],
  ]);
});
