import type { Emitter, LinkEmitter } from '@hubsante/emitters';
import { describe, expect, test } from 'vitest';
import { commandLineWords } from '../src/arguments/command-line-words.ts';
import {
  chooseBaseUrl,
  chooseEmitters,
  chooseVersionStamp,
  DEFAULT_BASE_URL,
} from '../src/commands/build-options.ts';

const say = commandLineWords.fr;

function emitter(name: string, profile: Emitter['profile']): Emitter {
  return { name, profile, summary: { fr: '', en: '' }, requires: [], emit: () => [] };
}

function linkEmitter(name: string): LinkEmitter {
  return { name, summary: { fr: '', en: '' }, requires: [], emit: () => [] };
}

describe('the formats', () => {
  const known = {
    emitters: [emitter('json-schema', 'standard'), emitter('types', 'standard'), emitter('csv', 'ans')],
    linkEmitters: [linkEmitter('json-schema'), linkEmitter('asyncapi')],
  };
  const names = (profile: Emitter['profile'], only?: string) => {
    const choice = chooseEmitters(known, profile, only, say);
    return 'mistake' in choice ? choice.mistake : choice.value.releases.map(({ name }) => name);
  };

  test.each([
    ['standard', undefined, ['json-schema', 'types']],
    ['ans', undefined, ['csv']],
    ['standard', 'types', ['types']],
    ['standard', 'types, json-schema,types', ['json-schema', 'types']],
  ] as const)('profile %s, only %s', (profile, only, expected) => {
    expect(names(profile, only)).toEqual(expected);
  });

  test.each([
    ['csv', 'Le format « csv » appartient au profil ans : ajouter --profile ans.'],
    [
      'type',
      'Le format « type » n’existe pas dans le profil standard. Formats possibles : json-schema, types, asyncapi. Vouliez-vous dire « types » ?',
    ],
    [
      'types,',
      'Le format «  » n’existe pas dans le profil standard. Formats possibles : json-schema, types, asyncapi.',
    ],
  ])('only %s', (only, mistake) => {
    expect(names('standard', only)).toBe(mistake);
  });
});

describe('the formats of links', () => {
  const known = {
    emitters: [emitter('csv', 'ans')],
    linkEmitters: [linkEmitter('link'), linkEmitter('asyncapi')],
  };

  test.each([
    ['standard', undefined, ['link', 'asyncapi']],
    ['standard', 'asyncapi', ['asyncapi']],
    ['ans', undefined, []],
  ] as const)('profile %s, only %s', (profile, only, expected) => {
    const choice = chooseEmitters(known, profile, only, say);
    expect('value' in choice && choice.value.links.map(({ name }) => name)).toEqual(expected);
  });

  test('belong to the standard profile', () => {
    expect(chooseEmitters(known, 'ans', 'asyncapi', say)).toEqual({
      mistake: 'Le format « asyncapi » appartient au profil standard : ajouter --profile standard.',
    });
  });
});

describe('the address of the schemas', () => {
  test.each([
    [undefined, DEFAULT_BASE_URL],
    ['https://exemple.fr/schemas', 'https://exemple.fr/schemas'],
    ['https://exemple.fr/schemas//', 'https://exemple.fr/schemas'],
    ['classpath:/json-schema', 'classpath:/json-schema'],
  ])('%s', (text, expected) => {
    expect(chooseBaseUrl(text, say)).toEqual({ value: expected });
  });

  test.each(['exemple.fr', '/schemas', 'https://', 'https://exemple.fr/#a', 'https://exemple.fr/a b'])(
    '%s is not one',
    (text) => {
      expect(chooseBaseUrl(text, say)).toEqual({ mistake: say.notAnAddress(text) });
    },
  );
});

describe('the date the schemas carry', () => {
  const stamp = (text?: string, epoch?: string, recorded: string | null = null) => {
    const choice = chooseVersionStamp(text, epoch, say);
    return 'mistake' in choice ? choice : choice.value(recorded);
  };

  test.each([
    ['the one asked for', '26.06.19', '1718755200', '2024-08-21T14:30:00Z', '26.06.19'],
    ['else SOURCE_DATE_EPOCH', undefined, '1718755200', '2024-08-21T14:30:00Z', '24.06.19'],
    ['else the one of the workbook', undefined, undefined, '2024-08-21T14:30:00Z', '24.08.21'],
    ['an empty SOURCE_DATE_EPOCH is none', undefined, '', '2024-08-21T14:30:00Z', '24.08.21'],
    ['else none, and never the clock', undefined, undefined, null, '00.01.01'],
  ])('%s', (_, text, epoch, recorded, expected) => {
    expect(stamp(text, epoch, recorded)).toBe(expected);
  });

  test.each(['2026.06.19', '26.6.19', '26.13.01', '26.02.30', '26.00.10', '26.01.00', '26-06-19', 'demain'])(
    '%s is not a date',
    (text) => {
      expect(stamp(text)).toEqual({ mistake: say.notAStamp(text) });
    },
  );

  test.each(['soon', '-1', '1.5', '999999999999999'])('SOURCE_DATE_EPOCH=%s is not a date', (epoch) => {
    expect(stamp(undefined, epoch)).toEqual({ mistake: say.notAnEpoch(epoch) });
  });
});
