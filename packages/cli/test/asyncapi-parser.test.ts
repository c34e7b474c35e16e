import { Parser } from '@asyncapi/parser';
import { expect, test } from 'vitest';
import { SharedSchemaParser } from '../src/specifications/asyncapi-parser.ts';

const SOUND = {
  asyncapi: '3.0.0',
  info: { title: 'Essai', version: '1.0.0' },
  channels: { a: { address: 'a', messages: { m: { payload: { type: 'object' } } } } },
  operations: { send: { action: 'send', channel: { $ref: '#/channels/a' } } },
};

/** The same document with one fault each, or none. */
const DOCUMENTS: Readonly<Record<string, object>> = {
  sound: SOUND,
  'version missing': { ...SOUND, info: { title: 'Essai' } },
  'member unknown': { ...SOUND, chanels: {} },
  'action unknown': { ...SOUND, operations: { send: { ...SOUND.operations.send, action: 'post' } } },
  'reference to nothing': {
    ...SOUND,
    operations: { send: { action: 'send', channel: { $ref: '#/channels/b' } } },
  },
  'schema faulty': {
    ...SOUND,
    channels: { a: { address: 'a', messages: { m: { payload: { type: 'objet' } } } } },
  },
  'version of AsyncAPI unknown': { ...SOUND, asyncapi: '9.0.0' },
  'document of AsyncAPI 2': { asyncapi: '2.6.0', info: SOUND.info, channels: {} },
};

test('says of every document what the official parser says, the first time and the next ones', async () => {
  const told: string[] = [];
  for (const parser of [new SharedSchemaParser(), new SharedSchemaParser()]) {
    for (const [name, document] of [...Object.entries(DOCUMENTS), ...Object.entries(DOCUMENTS)]) {
      const text = JSON.stringify(document);
      const found = await parser.validate(text);
      expect([name, found]).toEqual([name, await new Parser().validate(text)]);
      if (found.some(({ severity }) => severity === 0)) told.push(name);
    }
  }
  const faulty = Object.keys(DOCUMENTS).slice(1, -1);
  expect([...new Set(told)]).toEqual(faulty);
});
