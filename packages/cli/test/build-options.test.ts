import { describe, expect, test } from 'vitest';
import { commandLineWords } from '../src/arguments/command-line-words.ts';
import {
  chooseBaseUrl,
  chooseFormats,
  chooseVersionStamp,
  DEFAULT_BASE_URL,
  type Profile,
} from '../src/commands/build/build-options.ts';

const say = commandLineWords.fr;

describe('the formats', () => {
  const known = { release: ['json-schema', 'types'], ans: ['csv'], link: ['json-schema', 'asyncapi'] };
  const chosen = (profile: Profile, only?: string) => {
    const choice = chooseFormats(known, profile, only, say);
    return 'mistake' in choice ? choice.mistake : choice.value;
  };

  test.each([
    [
      'standard',
      undefined,
      { release: ['json-schema', 'types'], ans: [], link: ['json-schema', 'asyncapi'] },
    ],
    ['ans', undefined, { release: [], ans: ['csv'], link: [] }],
    ['standard', 'types', { release: ['types'], ans: [], link: [] }],
    ['standard', 'asyncapi', { release: [], ans: [], link: ['asyncapi'] }],
    [
      'standard',
      'types, json-schema,types',
      { release: ['json-schema', 'types'], ans: [], link: ['json-schema'] },
    ],
  ] as const)('profile %s, only %s', (profile, only, expected) => {
    expect(chosen(profile, only)).toEqual(expected);
  });

  test.each([
    ['standard', 'csv', 'Le format « csv » appartient au profil ans : ajouter --profile ans.'],
    ['ans', 'asyncapi', 'Le format « asyncapi » appartient au profil standard : ajouter --profile standard.'],
    [
      'standard',
      'type',
      'Le format « type » n’existe pas dans le profil standard. Formats possibles : json-schema, types, asyncapi. Vouliez-vous dire « types » ?',
    ],
    [
      'standard',
      'types,',
      'Le format «  » n’existe pas dans le profil standard. Formats possibles : json-schema, types, asyncapi.',
    ],
  ] as const)('profile %s, only %s', (profile, only, mistake) => {
    expect(chosen(profile, only)).toBe(mistake);
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
