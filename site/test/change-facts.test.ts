import type { ToldChange } from '@hubsante/model/contracts';
import { describe, expect, test } from 'vitest';
import { changeFacts } from '../src/comparison/change-facts.ts';

const VERSIONS = {
  versions: {
    previous: { subject: '15-15', version: '2.0' },
    current: { subject: '15-15', version: '2.1' },
  },
  language: 'fr',
  role: 'both',
} as const;

const change = (given: Partial<ToldChange>): ToldChange => ({
  kind: 'form-changed',
  subject: 'field',
  parameters: {},
  verdicts: { sender: 'compatible', receiver: 'breaking' },
  verdict: 'breaking',
  sentence: 'La forme de caseId change.',
  actions: { sender: null, receiver: null },
  ...given,
});

describe('what goes with a change on its page', () => {
  test('nothing, when nothing is known', () => {
    expect(changeFacts(change({}), VERSIONS)).toEqual({
      actions: [],
      cells: null,
      witnesses: [],
    });
  });

  test('what each side has to do', () => {
    expect(
      changeFacts(change({ actions: { sender: null, receiver: 'L’accepter.' } }), VERSIONS).actions,
    ).toEqual([{ who: 'Qui reçoit', action: 'L’accepter.' }]);
  });

  test.each([
    [
      { hurts: 'receiver', of: 'value', value: 'R00' },
      'en JSON, « R00 » : la version 2.1 l’accepte, la version 2.0 le refuse',
    ],
    [
      { hurts: 'sender', of: 'value', value: 'SHIP ' },
      'en JSON, « SHIP␣ » : la version 2.0 l’accepte, la version 2.1 le refuse',
    ],
    [
      { hurts: 'sender', of: 'value', value: '' },
      'en JSON, un texte vide : la version 2.0 l’accepte, la version 2.1 le refuse',
    ],
    [
      { hurts: 'sender', of: 'count', value: 0 },
      'en JSON, sans elle : la version 2.0 l’accepte, la version 2.1 le refuse',
    ],
    [
      { hurts: 'receiver', of: 'count', value: 2 },
      'en JSON, présente 2 fois : la version 2.1 l’accepte, la version 2.0 le refuse',
    ],
  ] as const)('the proof %j', (witness, sentence) => {
    const facts = changeFacts(change({ witnesses: [{ syntax: 'json', ...witness }] }), VERSIONS);
    expect(facts.witnesses).toEqual([sentence]);
  });

  test('nothing of the side that is not asked about', () => {
    const told = change({
      actions: { sender: 'L’écrire.', receiver: 'L’accepter.' },
      witnesses: [{ syntax: 'json', hurts: 'receiver', of: 'value', value: 'R00' }],
    });
    expect(changeFacts(told, { ...VERSIONS, role: 'sender' })).toMatchObject({
      actions: [{ who: 'Qui envoie', action: 'L’écrire.' }],
      witnesses: [],
    });
    expect(changeFacts(told, { ...VERSIONS, role: 'receiver', language: 'en' })).toMatchObject({
      actions: [{ who: 'Receivers', action: 'L’accepter.' }],
      witnesses: ['in JSON, “R00”: version 2.1 accepts it, version 2.0 refuses it'],
    });
  });

  test('where it is written in both workbooks', () => {
    const facts = changeFacts(
      change({
        cells: {
          previous: { file: 'model.xlsx', sheet: 'RS-EDA', cell: 'N9' },
          current: { file: 'link.yaml', line: 4 },
        },
      }),
      VERSIONS,
    );
    expect(facts.cells).toBe('RS-EDA!N9 → link.yaml, ligne 4');
  });
});
