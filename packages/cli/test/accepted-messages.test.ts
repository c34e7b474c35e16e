import { acceptedMessagesCsv, acceptedMessagesJson } from '@hubsante/emitters';
import { type MessageOnVhost, messagesOnItsVhosts, messagesOnVhosts } from '@hubsante/model';
import { linkVersion } from '@hubsante/model/testing';
import { describe, expect, test } from 'vitest';
import { compareAccepted, MessageNames } from '../src/commands/links/compare-accepted.ts';
import { parseOperatorsTable } from '../src/commands/links/operators-table.ts';

const place = { file: 'link.yaml' };
const carried = (message: string, refusedByHub: string | null = null) => ({
  message,
  sender: 'A',
  receiver: 'B',
  functionalPerimeter: null,
  workbookPerimeter: '15-15',
  refusedByHub,
  place,
});
const principles = {
  serviceMessages: [
    { message: 'RC-REF', refusedByHub: null },
    { message: 'RS-INFO', refusedByHub: 'Plus admis.' },
  ],
} as never;

describe('what the Hub accepts on each vhost', () => {
  const link = linkVersion({
    link: '15-15',
    version: '2.1',
    status: 'current',
    otherVhosts: [{ vhost: '15-15_vactive', converterMajor: 'vactive', title: '', nomenclatures: [], place }],
    messages: [carried('RS-EDA'), carried('RS-EDA'), carried('RS-BPV', 'Refusé.')],
  });

  test('is what its links carry, each message once, on every vhost, with the service messages', () => {
    const lines = messagesOnVhosts([{ link, principles }]);
    const told = lines.map(({ vhost, message, isAccepted }) => `${vhost} ${message} ${isAccepted}`);
    expect(told).toEqual(
      ['15-15_v2.1', '15-15_vactive'].flatMap((vhost) => [
        `${vhost} RS-EDA true`,
        `${vhost} RS-BPV false`,
        `${vhost} RC-REF true`,
        `${vhost} RS-INFO false`,
      ]),
    );
    expect(lines[1]).toEqual({
      vhost: '15-15_v2.1',
      link: '15-15 v2.1',
      message: 'RS-BPV',
      isAccepted: false,
      reason: 'Refusé.',
      caveat: null,
    });
  });

  test('tells why not to rely on what is accepted', () => {
    const doubtful = {
      ...link,
      messages: [{ ...carried('RC-RI'), caveat: 'À confirmer.' }, carried('RC-EDA')],
    };
    const told = messagesOnVhosts([{ link: doubtful, principles }]).map(
      ({ vhost, message, isAccepted, caveat }) => [vhost, message, isAccepted, caveat],
    );
    expect(told.filter(([, message]) => String(message).startsWith('RC-'))).toEqual([
      ['15-15_v2.1', 'RC-RI', true, 'À confirmer.'],
      ['15-15_v2.1', 'RC-EDA', true, null],
      ['15-15_v2.1', 'RC-REF', true, null],
      ['15-15_vactive', 'RC-RI', true, 'À confirmer.'],
      ['15-15_vactive', 'RC-EDA', true, null],
      ['15-15_vactive', 'RC-REF', true, null],
    ]);
  });

  test('is told of a version that is over and whose vhost is still open, each message with the caveat', () => {
    const standing = { since: '2026-08', successor: '2.2', stillOpen: 'Encore admise.' };
    const over = { ...link, status: 'decommissioned', standing, otherVhosts: [] } as const;
    expect(
      messagesOnVhosts([{ link: over, principles }]).map(({ message, isAccepted, reason, caveat }) => [
        message,
        isAccepted,
        reason ?? caveat,
      ]),
    ).toEqual([
      ['RS-EDA', true, 'Encore admise.'],
      ['RS-BPV', false, 'Refusé.'],
      ['RC-REF', true, 'Encore admise.'],
      ['RS-INFO', false, 'Plus admis.'],
    ]);
  });

  test('the package of a version whose vhost is closed says so of each message', () => {
    const standing = { since: null, successor: '2.2' };
    const over = { ...link, status: 'decommissioned', standing, otherVhosts: [] } as const;
    const reasons = messagesOnItsVhosts({ link: over, principles }).map(({ message, reason }) => [
      message,
      reason,
    ]);
    const OVER = 'Cette version n’est plus en service ; la v2.2 la remplace.';
    expect(reasons).toEqual([
      ['RS-EDA', OVER],
      ['RS-BPV', 'Refusé.'],
      ['RC-REF', OVER],
      ['RS-INFO', 'Plus admis.'],
    ]);
  });

  test('is written with its caveats', () => {
    const table = messagesOnVhosts([
      {
        link: { ...link, otherVhosts: [], messages: [{ ...carried('RC-RI'), caveat: 'À voir.' }] },
        principles,
      },
    ]);
    expect(acceptedMessagesCsv(table)).toBe(
      'vhost,message,admis,lien,raison,réserve\n' +
        '15-15_v2.1,RC-RI,oui,15-15 v2.1,,À voir.\n' +
        '15-15_v2.1,RC-REF,oui,15-15 v2.1,,\n' +
        '15-15_v2.1,RS-INFO,non,15-15 v2.1,Plus admis.,\n',
    );
    expect(JSON.parse(acceptedMessagesJson(table))).toEqual([
      {
        vhost: '15-15_v2.1',
        link: '15-15 v2.1',
        accepted: ['RC-RI', 'RC-REF'],
        caveats: [{ message: 'RC-RI', caveat: 'À voir.' }],
        refused: [{ message: 'RS-INFO', reason: 'Plus admis.' }],
      },
    ]);
  });

  test.each(['withdrawn', 'decommissioned'] as const)('a version that is %s has no line', (status) => {
    expect(messagesOnVhosts([{ link: { ...link, status }, principles }])).toEqual([]);
  });
});

describe('the table of the operators', () => {
  const expected = new Map([
    ['15-15_v2.1', ['RS-EDA', 'RS-RI']],
    ['15-nexsis_vactive', ['RC-EDA']],
  ]);

  test.each([
    ['a line for each class', 'vhost;class\n15-15_v2.1;RS-EDA\n15-15_v2.1;RS-RI\n15-nexsis_vactive;RC-EDA\n'],
    ['a line for each vhost', '15-15_v2.1,RS-EDA,RS-RI\r\n15-nexsis_vactive,RC-EDA\r\n'],
    ['classes in one cell', '15-15_v2.1;"RS-EDA, RS-RI"\n15-nexsis_vactive;RC-EDA'],
    ['tabulators and a mark', '\uFEFF15-15_v2.1\tRS-EDA|RS-RI\n\n15-nexsis_vactive\tRC-EDA'],
    [
      'our own',
      'vhost,message,admis,lien,raison\n15-15_v2.1,RS-EDA,oui,,\n15-15_v2.1,RS-BPV,non,,"Non, jamais."\n15-15_v2.1,RS-RI,oui,,\n15-nexsis_vactive,RC-EDA,oui,,\n',
    ],
  ])('is read as %s', (_, text) => {
    expect(parseOperatorsTable(text)).toEqual({ vhosts: expected, everywhere: null });
  });

  test.each([
    ['the classes in one line', 'common;reference;error\n15-15_v2.1;RS-EDA;RS-RI\n15-nexsis_vactive;RC-EDA'],
    [
      'a line for each class',
      'Common,reference\nCommon,error\n15-15_v2.1,RS-EDA,RS-RI\n15-nexsis_vactive,RC-EDA',
    ],
  ])('has what passes everywhere in its line « common »: %s', (_, text) => {
    expect(parseOperatorsTable(text)).toEqual({ vhosts: expected, everywhere: ['reference', 'error'] });
  });

  test('without a vhost is no table', () => {
    expect(parseOperatorsTable('a;b\n1;2').vhosts.size).toBe(0);
  });
});

describe('the comparison with the operators', () => {
  const names = new MessageNames([
    ['RS-EDA', 'createCaseHealth'],
    ['RS-RI', 'resourcesInfo'],
    ['RC-REF', 'reference'],
  ]);
  const line = (vhost: string, message: string, isAccepted = true): MessageOnVhost => ({
    vhost,
    link: '15-15 v2.1',
    message,
    isAccepted,
    reason: isAccepted ? null : 'Refusé.',
    caveat: isAccepted && message === 'RS-EDA' ? 'À voir.' : null,
  });
  const ours = [line('a_v1', 'RS-EDA'), line('a_v1', 'RS-RI', false), line('a_v1', 'RC-REF')];
  const compare = (table: Record<string, string[]>, everywhere: string[] | null = null) =>
    compareAccepted(ours, { vhosts: new Map(Object.entries(table)), everywhere }, names, new Set(['RC-REF']));

  test.each([
    ['RS-EDA'],
    ['createCaseHealth'],
    ['CreateCaseHealthWrapper'],
    ['com.hubsante.model.health.CreateCaseHealth'],
  ])('knows the message by the class %s; service messages need no line', (name) => {
    expect(compare({ a_v1: [name] })).toEqual([]);
  });

  test('takes what passes everywhere for accepted on each vhost, and tells what we do not say of it', () => {
    expect(compare({ a_v1: [] }, ['createCaseHealth', 'reference'])).toEqual([]);
    expect(compare({ a_v1: ['RS-EDA'] }, ['resourcesInfo', 'FOO'])).toEqual([
      { kind: 'everywhere-by-them', message: 'RS-RI', vhosts: ['a_v1'] },
      { kind: 'name-unknown', vhost: 'common', name: 'FOO' },
      { kind: 'everywhere-by-us', message: 'RC-REF' },
    ]);
  });

  test('tells each difference', () => {
    expect(compare({ a_v1: ['RS-RI', 'FOO'], b_v1: ['RS-EDA'] })).toEqual([
      { kind: 'name-unknown', vhost: 'a_v1', name: 'FOO' },
      { kind: 'accepted-by-us', vhost: 'a_v1', message: 'RS-EDA', link: '15-15 v2.1', caveat: 'À voir.' },
      { kind: 'accepted-by-them', vhost: 'a_v1', message: 'RS-RI', reason: 'Refusé.' },
      { kind: 'vhost-unknown-to-us', vhost: 'b_v1', names: ['RS-EDA'] },
    ]);
    expect(compare({ b_v1: [] })[0]).toEqual({
      kind: 'vhost-unknown-to-them',
      vhost: 'a_v1',
      link: '15-15 v2.1',
    });
  });
});
