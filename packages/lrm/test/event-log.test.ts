import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EventLog } from '../src/event-log.ts';
import type { LrmEvent } from '../src/page/contracts.ts';
import { recentEvents, waitingEvents } from '../src/page/recent.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lrm-log-'));
  path = join(folder, 'lrm.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const event = (about: Partial<LrmEvent> = {}): Omit<LrmEvent, 'id' | 'at'> => ({
  desk: 'v~a',
  kind: 'notice',
  message: '',
  distributionID: '',
  other: '',
  ...about,
});

describe('the journal', () => {
  test('is read again, numbers going on', () => {
    new EventLog(path).add(event());
    const again = new EventLog(path);
    expect(again.events.map(({ id }) => id)).toEqual([1]);
    expect(again.add(event()).id).toBe(2);
  });

  test('is read by nobody else on the machine', () => {
    new EventLog(path).add(event());
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('loses nothing that is written after a line that a kill cut short', () => {
    new EventLog(path).add(event({ text: 'before' }));
    appendFileSync(path, '{"id":2,"at":"2026-01-15T10:');
    new EventLog(path).add(event({ text: 'after' }));
    expect(new EventLog(path).events.map(({ text }) => text)).toEqual(['before', 'after']);
  });

  test.each([
    'null',
    '12',
    '[]',
    '"text"',
    '{}',
    '{"id":"1","at":"x","desk":"y","kind":"z"}',
    '\u0000\u0000',
  ])('leaves out what is no event: %j', (line) => {
    appendFileSync(path, `${line}\n`);
    const log = new EventLog(path);
    expect(log.events).toEqual([]);
    expect(log.add(event()).id).toBe(1);
    expect(readFileSync(path, 'utf8').startsWith(`${line}\n`)).toBe(true);
  });
});

describe('what a page is shown of a long journal', () => {
  const happened = (...events: readonly Partial<LrmEvent>[]): LrmEvent[] =>
    events.map((about, index) => ({ id: index + 1, at: '2026-01-15T10:00:00.000Z', ...event(about) }));
  const received = { kind: 'received', distributionID: 'm' } as const;

  test('the last of each desk, and what waits for a person however old it is', () => {
    const events = happened(
      { desk: 'v~b' },
      received,
      ...Array.from({ length: 10_000 }, () => ({ kind: 'sent' }) as const),
    );
    expect(recentEvents(events, 2).map(({ id }) => id)).toEqual([1, 2, 10_001, 10_002]);
  });

  test('a message waits until it is answered, or gone; one that comes again after that waits again', () => {
    const waiting = (...events: readonly Partial<LrmEvent>[]) => [...waitingEvents(happened(...events))];
    expect(waiting(received)).toEqual([1]);
    expect(waiting(received, { ...received, kind: 'answered' })).toEqual([]);
    expect(waiting(received, { ...received, kind: 'gone' })).toEqual([]);
    expect(waiting(received, { ...received, kind: 'answered' }, received)).toEqual([3]);
    expect(waiting(received, { ...received, kind: 'answered', desk: 'v~b' })).toEqual([1]);
  });
});
