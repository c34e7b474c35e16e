import type { LinkManifest, ToldChange, ToldComparison } from '@hubsante/model/contracts';
import { describe, expect, test } from 'vitest';
import { predecessorsOf, upgradePage } from '../src/generated/upgrades.ts';
import type { LinkSite, Site } from '../src/site/site.ts';

const message = (name: string) => ({
  name,
  title: name,
  root: name,
  use: 'business' as const,
  envelopeKinds: [],
  queue: 'message',
  schema: '',
  refusedByHub: null,
  caveat: null,
  exchanges: [],
});

function linkOf(version: string, more: Partial<LinkManifest> = {}): LinkSite {
  const manifest = {
    link: '15-Essai',
    version,
    statusShort: 'LTS',
    standing: { since: null, successor: null },
    modelRelease: '3.4',
    vhost: `15-essai_v${version}`,
    otherVhosts: [],
    transfers: [],
    transversalPrinciples: '1.5',
    roles: [],
    messages: [message('RS-EDA'), message('RS-DR')],
    errorCodes: [],
    flows: [],
    ...more,
  };
  return { manifest, files: { has: () => false } } as unknown as LinkSite;
}

const after = linkOf('2.1');
const before = linkOf('2.0', { standing: { since: '2026-08', successor: '2.1' } });
const site: Site = { models: [], links: [after, before, linkOf('1.5')] };

const change = (given: Partial<ToldChange>): ToldChange => ({
  kind: 'pattern-changed',
  subject: 'field',
  parameters: {},
  verdicts: { sender: 'breaking', receiver: 'compatible' },
  verdict: 'breaking',
  sentence: 'La forme de caseId change.',
  actions: { sender: null, receiver: null },
  ...given,
});

interface View {
  readonly isSameVhost: boolean;
  readonly isBridged: boolean;
  readonly sending: { breaking: unknown[]; dangerous: unknown[] };
  readonly receiving: { breaking: unknown[]; dangerous: unknown[] };
  readonly codes: unknown[];
  readonly refusals: unknown[];
  readonly changedRefusals: unknown[];
  readonly caveats: unknown[];
}

function viewOf(changes: readonly ToldChange[], previous = before, current = after): View {
  const comparison: ToldComparison = {
    previous: { subject: '15-essai', version: previous.manifest.version },
    current: { subject: '15-essai', version: current.manifest.version },
    receivers: 'strict',
    bump: 'major',
    changes,
  };
  return upgradePage(site, previous, current, comparison).view as View;
}

test('a guide leads from each version that names this one as its successor', () => {
  expect(predecessorsOf(site, after).map(({ manifest }) => manifest.version)).toEqual(['2.0']);
  expect(predecessorsOf(site, before)).toEqual([]);
});

describe('the guide', () => {
  test('tells a change once, with all its places, to the side that it hurts', () => {
    const { sending, receiving } = viewOf([
      change({ message: 'RS-EDA', field: 'caseId' }),
      change({ message: 'RS-DR', field: 'caseId' }),
    ]);
    expect(sending.breaking).toEqual([
      {
        sentence: 'La forme de caseId change.',
        places: [
          { text: 'RS-EDA caseId', address: '/liens/15-essai/v2.1/messages/rs-eda/#caseId' },
          { text: 'RS-DR caseId', address: '/liens/15-essai/v2.1/messages/rs-dr/#caseId' },
        ],
      },
    ]);
    expect(receiving).toEqual({ breaking: [], dangerous: [] });
  });

  test('leads to the older version for what is gone', () => {
    const gone = change({ kind: 'field-removed', message: 'RS-EDA', field: 'patient.sex' });
    expect(viewOf([gone]).sending.breaking).toMatchObject([
      { places: [{ address: '/liens/15-essai/v2.0/messages/rs-eda/#patient.sex' }] },
    ]);
  });

  test('sets the old code against the new one, list by list, and not among the fields', () => {
    const code = { subject: 'code' as const, nomenclature: 'HubSante.etat', code: 'A' };
    const { codes, sending } = viewOf([
      change({
        ...code,
        kind: 'code-renamed',
        parameters: { label: 'Actif', previous: ' ACTIF', current: 'ACTIF' },
      }),
      change({ ...code, kind: 'code-removed', sentence: 'Le code B n’existe plus.' }),
    ]);
    expect(codes).toEqual([
      {
        id: 'codes-hubsante-etat',
        title: 'HubSante.etat',
        renamed: [{ label: 'Actif', previous: ' ACTIF', current: 'ACTIF' }],
        removed: ['Le code B n’existe plus.'],
        added: [],
      },
    ]);
    expect(sending.breaking).toEqual([]);
  });

  test('says whether the Hub converts between the two, and whether the vhost stays', () => {
    const transfer = (from: string, to: string) => ({
      from,
      to,
      kind: 'health-version' as const,
      exchange: `transfer_${from}_to_${to}`,
    });
    const both = [
      linkOf('2.0', { transfers: [transfer('15-essai_v2.0', '15-essai_v2.1')] }),
      linkOf('2.1', { transfers: [transfer('15-essai_v2.1', '15-essai_v2.0')] }),
    ] as const;
    expect(viewOf([], both[0], both[1])).toMatchObject({ isBridged: true, isSameVhost: false });
    expect(viewOf([], both[0], after)).toMatchObject({ isBridged: false });
    expect(viewOf([], before, linkOf('2.1', { vhost: '15-essai_v2.0' }))).toMatchObject({
      isSameVhost: true,
    });
  });

  test('lists what the Hub accepts with a caveat', () => {
    const caveat = 'Les sources se contredisent.';
    const newer = linkOf('2.1', { messages: [message('RS-EDA'), { ...message('RC-RI'), caveat }] });
    expect(viewOf([], before, newer).caveats).toMatchObject([{ name: 'RC-RI', caveat }]);
  });

  test('lists the codes of refusal that are new', () => {
    const code = (number: number) => ({
      code: number,
      name: 'X',
      title: 'X',
      cause: 'X',
      remedy: 'X',
      raisedBy: 'hub' as const,
    });
    const older = linkOf('2.0', { errorCodes: [code(300)] });
    const newer = linkOf('2.1', { errorCodes: [code(300), code(700)] });
    const told = {
      subject: 'link' as const,
      verdicts: { sender: 'dangerous', receiver: 'compatible' } as const,
    };
    const view = viewOf(
      [
        change({ ...told, kind: 'error-code-added', sentence: 'Nouveau code de refus 700.' }),
        change({ ...told, kind: 'error-code-renamed', sentence: 'Le code de refus 300 se nomme Y.' }),
      ],
      older,
      newer,
    );
    expect(view.refusals).toMatchObject([{ code: 700 }]);
    expect(view.changedRefusals).toEqual(['Le code de refus 300 se nomme Y.']);
    // A refusal is received: nothing of it stands under what is sent.
    expect(view.sending).toEqual({ breaking: [], dangerous: [] });
  });
});
