import { describe, expect, test } from 'vitest';
import { type CaseSource, casesOfSuite } from '../src/cases/package-cases.ts';
import { casesOfPublished } from '../src/cases/published-cases.ts';

const message = (name: string, root: string, exchanges: readonly [string, string][]) => ({
  name,
  root,
  title: name,
  use: 'business' as const,
  envelopeKinds: ['Report'],
  queue: 'message',
  refusedByHub: null,
  caveat: null,
  schema: '',
  exchanges: exchanges.map(([sender, receiver]) => ({ sender, receiver, functionalPerimeter: null })),
});

const SOURCE: CaseSource = {
  manifest: {
    roles: [
      { id: 'LRM', title: '', contentType: 'application/json' },
      { id: 'SMUR', title: '', contentType: 'application/json' },
      { id: 'ORU', title: '', contentType: 'application/json' },
    ],
    messages: [
      message('RS-EDA', 'createCaseHealth', [['LRM', 'SMUR']]),
      message('RS-SR', 'resourcesStatus', [['SMUR', 'LRM']]),
      message('RS-RPIS', 'rpis', [['SMUR', 'ORU']]),
      message('RS-X', 'x', []),
    ],
  },
  flows: [
    {
      id: 'f',
      title: '',
      participants: [
        { id: 'A', role: 'LRM', client: 'fr.health.samu290' },
        { id: 'B', role: 'SMUR', client: 'fr.health.smur290' },
        { id: 'C', role: 'ORU', client: 'fr.health.oru' },
      ],
      steps: [],
    },
  ],
  example: (path) =>
    ({
      'RS-EDA/1.json': { createCaseHealth: { caseId: 'X', patient: [{ sex: 'M' }] } },
      'RS-SR/1.json': { resourcesStatus: { caseId: 'X' } },
      'RS-RPIS/1.json': { rpis: {} },
      'RS-X/1.json': { x: {} },
    })[path] ?? null,
};

const step = (id: string, direction: 'send' | 'receive', name: string, paths: readonly string[] = []) => ({
  id,
  direction,
  message: name,
  description: null,
  example: `${name}/1.json`,
  ignoredPaths: paths,
});

const read = (...steps: ReturnType<typeof step>[]) =>
  casesOfSuite({ tests: [{ businessCase: 'Éloïse', title: 'un cas', description: null, steps }] }, SOURCE);

describe('the case of an acceptance workbook', () => {
  test('has for sides the roles that exchange its messages, with clients of the flows', () => {
    const { cases, repairs } = read(step('01', 'receive', 'RS-EDA'), step('02', 'send', 'RS-SR'));
    expect(repairs).toEqual([]);
    expect(cases.map(({ id, participants }) => [id, participants])).toEqual([
      [
        'eloise',
        [
          { id: 'E', role: 'SMUR', client: 'fr.health.smur290' },
          { id: 'P', role: 'LRM', client: 'fr.health.samu290' },
        ],
      ],
    ]);
    expect(cases[0]?.steps.map(({ sender, receiver }) => [sender, receiver])).toEqual([
      ['P', 'E'],
      ['E', 'P'],
    ]);
  });

  test('a step written the wrong way round is turned, and told', () => {
    const { cases, repairs } = read(
      step('01', 'send', 'RS-EDA'),
      step('02', 'send', 'RS-SR'),
      step('03', 'send', 'RS-SR'),
    );
    expect(cases[0]?.steps.map(({ sender }) => sender)).toEqual(['P', 'E', 'E']);
    expect(repairs).toEqual([{ caseId: 'eloise', step: '01', text: 'RS-EDA', reason: 'direction-reversed' }]);
  });

  test('a third party joins for what neither side receives', () => {
    const { cases, repairs } = read(step('01', 'receive', 'RS-EDA'), step('02', 'send', 'RS-RPIS'));
    expect(repairs).toEqual([]);
    expect(cases[0]?.participants.at(-1)).toEqual({ id: 'ORU', role: 'ORU', client: 'fr.health.oru' });
    expect(cases[0]?.steps.map(({ sender, receiver }) => [sender, receiver])).toEqual([
      ['P', 'E'],
      ['E', 'ORU'],
    ]);
  });

  test('what cannot be played is left out, and told', () => {
    const { cases, repairs } = read(
      step('01', 'receive', 'RS-EDA'),
      step('02', 'send', 'RS-X'),
      step('03', 'send', 'RS-ZZ'),
      { ...step('04', 'send', 'RS-SR'), example: 'RS-SR/2.json' },
    );
    expect(cases[0]?.steps.map(({ id }) => id)).toEqual(['01']);
    expect(repairs.map(({ step: id, reason }) => [id, reason])).toEqual([
      ['02', 'message-not-exchanged'],
      ['03', 'message-unknown'],
      ['04', 'example-missing'],
    ]);
  });

  test('a path that says nothing of its example is told, the others are free', () => {
    const paths = [
      '$.createCaseHealth.patient[0].sex',
      '$.createCaseHealth.patient[1].sex',
      '$.resourcesStatus.caseId',
      '$.createCaseHealth.patient[0]sex',
    ];
    const { cases, repairs } = read(step('01', 'receive', 'RS-EDA', paths));
    expect(cases[0]?.steps[0]?.free).toEqual(['patient/0/sex']);
    expect(repairs.map(({ reason }) => reason)).toEqual([
      'path-without-value',
      'path-of-another-message',
      'path-unreadable',
    ]);
  });
});

test('published cases are those of their link, and read examples by message and file', () => {
  const one = {
    id: '01',
    type: 'receive',
    label: 'Réception',
    description: 'Dossier',
    file: '1.json',
    model: 'RS-EDA',
  } as const;
  const categories = ['15-SMUR', '15-15'].map((categoryLabel) => ({
    categoryLabel,
    testCases: [{ label: 'Cas', description: 'Partage', steps: [one] }],
  }));
  const { cases } = casesOfPublished(categories, '15-SMUR', SOURCE);
  expect(cases.map(({ title, steps }) => [title, steps.length])).toEqual([['Cas – Partage', 1]]);
});
