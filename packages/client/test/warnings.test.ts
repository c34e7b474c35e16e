import { expect, test } from 'vitest';
import type { Notice } from '../src/notice.ts';
import { Warnings } from '../src/warnings.ts';

test('what the Hub refuses today is told once for each message, and nothing of the others', async () => {
  const told: Notice[] = [];
  const warnings = new Warnings({ geoPositionsUpdate: 'Refusé (501).' }, (notice) => told.push(notice));
  for (const root of ['createCaseHealth', 'geoPositionsUpdate', 'geoPositionsUpdate', 'constructor'])
    warnings.tell(root, `fr.health.a_${root}`);
  await Promise.resolve();
  expect(told).toEqual([
    { event: 'hub-warning', message: 'Refusé (501).', distributionID: 'fr.health.a_geoPositionsUpdate' },
  ]);
});
