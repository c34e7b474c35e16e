import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AcceptanceCase } from '../src/cases/acceptance-case.ts';
import { Inbox } from '../src/play/inbox.ts';
import { Journal, readJournal } from '../src/play/journal.ts';
import { planSteps } from '../src/play/plan.ts';
import type { Received } from '../src/play/run-event.ts';

const step = (id: string, sentAt: string | null, body: Record<string, unknown>) => ({
  id,
  label: id,
  sender: 'A',
  receiver: 'B',
  message: 'RS-EDA',
  root: 'createCaseHealth',
  kind: 'Report',
  sentAt,
  body,
  free: [],
});

const CASE: AcceptanceCase = {
  id: 'c',
  title: 'C',
  participants: [
    { id: 'A', role: 'LRM', client: 'fr.health.samu290' },
    { id: 'B', role: 'LRM', client: 'fr.health.samu560' },
  ],
  steps: [
    step('01', '2025-03-12T15:10:00+01:00', {
      caseId: 'fr.health.samu290.DRFR1',
      owner: 'fr.health.samu290',
      creation: '2025-03-12T15:08:00+01:00',
      patient: [{ patientId: 'fr.health.samu290.P1' }],
      organization: { orgId: 'fr.health.chu' },
      freetext: 'rien à dire',
    }),
    step('02', '2025-03-12T15:13:00+01:00', {
      caseId: 'fr.health.samu290.DRFR1',
      owner: 'fr.health.samu560',
    }),
  ],
};

const IDENTITY = {
  run: 'k3f9',
  // An hour after the first message of the example.
  startedAt: Date.parse('2025-03-12T15:10:00Z'),
  clients: { A: 'fr.health.samu750', B: 'fr.health.samu560' },
};

describe('the messages of a run', () => {
  test('have its own identifiers, its clients and its times, in every step alike', () => {
    const planned = planSteps(CASE, IDENTITY, () => true);
    expect(planned.map(({ body }) => body)).toEqual([
      {
        caseId: 'fr.health.samu750.DRFR1-k3f9',
        owner: 'fr.health.samu750',
        creation: '2025-03-12T15:08:00+00:00',
        patient: [{ patientId: 'fr.health.samu750.P1-k3f9' }],
        organization: { orgId: 'fr.health.chu' },
        freetext: 'rien à dire',
      },
      { caseId: 'fr.health.samu750.DRFR1-k3f9', owner: 'fr.health.samu560' },
    ]);
    expect(planned[1]?.distributionID).toBe('fr.health.samu750_recette-k3f9-02');
  });

  test('keep identifiers that a form of the link does not let change', () => {
    const isShort = (_: string, body: object) => !JSON.stringify(body).includes('k3f9');
    const [first] = planSteps(CASE, IDENTITY, isShort);
    expect(first?.body.caseId).toBe('fr.health.samu750.DRFR1');
  });
});

describe('a journal', () => {
  let path: string;
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'dsf-journal-')), 'run.jsonl');
  });
  afterEach(() => rmSync(join(path, '..'), { recursive: true }));

  const write = (count: number) => {
    const journal = Journal.open(path, () => 0);
    for (let at = 0; at < count; at += 1) journal.append({ event: 'not-sent', step: String(at), why: 'x' });
    journal.close();
  };

  test('is read as it was written, and goes on', () => {
    write(2);
    write(1);
    const { lines, brokenAt } = readJournal(readFileSync(path, 'utf8'));
    expect([lines.length, brokenAt]).toEqual([3, null]);
  });

  test.each<[string, (lines: string[]) => string[], number]>([
    ['changed', (lines) => lines.map((one, at) => (at === 1 ? one.replace('"1"', '"9"') : one)), 2],
    ['taken out', (lines) => lines.filter((_, at) => at !== 1), 2],
    ['put in another order', ([one = '', two = '', ...rest]) => [two, one, ...rest], 1],
  ])('in which a line was %s is not believed', (_, change, line) => {
    write(3);
    writeFileSync(path, `${change(readFileSync(path, 'utf8').trimEnd().split('\n')).join('\n')}\n`);
    expect(readJournal(readFileSync(path, 'utf8')).brokenAt).toBe(line);
    expect(() => Journal.open(path)).toThrow(`${path}:${line}`);
  });

  test('that a power cut left in the middle of a line goes on after the last whole one', () => {
    write(2);
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"at":"1970`);
    write(1);
    const { lines, brokenAt } = readJournal(readFileSync(path, 'utf8'));
    expect([lines.length, brokenAt]).toEqual([3, null]);
  });
});

describe('what is received before it is expected', () => {
  const received = (distributionID: string) => ({ distributionID }) as Received;
  const is = (id: string) => (one: Received) => one.distributionID === id;

  test('waits for its step, whatever the order', async () => {
    const inbox = new Inbox();
    inbox.add(received('2'));
    const first = inbox.take(is('1'), 5000);
    inbox.add(received('1'));
    expect((await first)?.distributionID).toBe('1');
    expect((await inbox.take(is('2'), 0))?.distributionID).toBe('2');
  });

  test('is not invented when nothing comes', async () => {
    expect(await new Inbox().take(is('1'), 10)).toBeNull();
  });
});
