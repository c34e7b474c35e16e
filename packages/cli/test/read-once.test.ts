import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadResult, ReleaseSources } from '@hubsante/workbook';
import { beforeEach, expect, test } from 'vitest';
import { forgetReleases, readReleaseOnce, rememberReleases } from '../src/read-once.ts';

beforeEach(forgetReleases);

const EXAMPLE = join(import.meta.dirname, '../../../specs/exemple/csv_parser/models/model.xlsx');

function sources(more: Partial<ReleaseSources> = {}): ReleaseSources {
  return {
    models: [{ file: 'model.xlsx', bytes: readFileSync(EXAMPLE) }],
    nomenclatures: [],
    acceptanceTests: [],
    ...more,
  };
}

/** What was read, with what is read on demand. */
const whole = (read: ReadResult) => ({ ...read, putAside: read.putAside() });

test('workbooks are read anew each time, until a process is told to remember them by their content', () => {
  const first = readReleaseOnce(sources());
  expect(readReleaseOnce(sources())).not.toBe(first);
  expect(whole(readReleaseOnce(sources()))).toEqual(whole(first));

  rememberReleases();
  const kept = readReleaseOnce(sources());
  expect(readReleaseOnce(sources())).toBe(kept);
  expect(whole(kept)).toEqual(whole(first));
  const [model] = sources().models;
  if (model === undefined) throw new Error('no model');
  const others: ReleaseSources[] = [
    sources({ models: [{ ...model, file: 'autre.xlsx' }] }),
    sources({ models: [{ ...model, bytes: model.bytes.subarray(0, -1) }] }),
    sources({ models: [], nomenclatures: [model] }),
    sources({ conventions: { typePatternsAreAnchored: true } }),
  ];
  for (const other of others) expect(readReleaseOnce(other)).not.toBe(kept);
});

test('a process keeps the last ones only', () => {
  rememberReleases();
  const kept = readReleaseOnce(sources());
  const [model] = sources().models;
  for (let count = 0; count < 4; count += 1) {
    readReleaseOnce(sources({ models: model === undefined ? [] : [{ ...model, file: `${count}.xlsx` }] }));
  }
  expect(readReleaseOnce(sources())).not.toBe(kept);
});
