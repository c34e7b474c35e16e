import type { ToldChange } from '@hubsante/model/contracts';
import { describe, expect, test } from 'vitest';
import { changeFacts } from '../src/generated/change-facts.ts';

const VERSIONS = {
  previous: { subject: '15-15', version: '2.0' },
  current: { subject: '15-15', version: '2.1' },
};

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
      otherPlaces: [],
      cells: null,
      witnesses: [],
      isFolded: false,
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
    expect([facts.witnesses, facts.isFolded]).toEqual([[sentence], true]);
  });

  test('where it is written in both workbooks, and where else it holds', () => {
    const facts = changeFacts(
      change({
        field: 'caseId',
        places: ['caseId', 'patient.caseId'],
        cells: {
          previous: { file: 'model.xlsx', sheet: 'RS-EDA', cell: 'N9' },
          current: { file: 'link.yaml', line: 4 },
        },
      }),
      VERSIONS,
    );
    expect([facts.cells, facts.otherPlaces]).toEqual(['RS-EDA!N9 → link.yaml, ligne 4', ['patient.caseId']]);
  });
});
