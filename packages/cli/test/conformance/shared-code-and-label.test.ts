import { SchemaSet } from '@hubsante/conformance/testing';
import { releaseEmitters } from '@hubsante/emitters';
import { readSpreadsheets } from '@hubsante/workbook';
import { describe, expect, test } from 'vitest';
import { releaseWith } from '../faults/base-release.ts';

const NAME = 'RS-ESSAI';

/** `whatsHappen` with the list Essai.fait (C01, C02), then in `victim` with Essai.motif (M01, C02). */
const { release } = readSpreadsheets(releaseWith({ 'RS-ESSAI!J17': 'whatsHappen' }));

async function schema(
  of: 'ans' | 'release',
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const [emitter] = await releaseEmitters(of, ['json-schema']);
  const files = emitter?.emit(release, { versionStamp: '24.08.20', baseUrl: 'https://conformance.invalid' });
  const file = files?.find(({ path }) => path.endsWith(`/${NAME}.schema.json`));
  return new Map([[NAME, JSON.parse(String(file?.content))]]);
}

const published = SchemaSet.published(await schema('ans'));
const standard = SchemaSet.standard(await schema('release'));

describe('two code-and-label of one tag share the list of the last, in our schema as in the published one', () => {
  const message = { caseId: 'AB123', creation: '2024-08-21T14:30:00+02:00' };
  test.each([
    ['C01', 'refused'],
    ['M01', 'accepted'],
    ['C02', 'accepted'],
  ])('%s is %s at both places', (code, expected) => {
    const places = [{ whatsHappen: { code } }, { victim: [{ whatsHappen: { code } }] }];
    for (const place of places) {
      const instance = { ...message, ...place };
      expect([published.judge(NAME, instance), standard.judge(NAME, instance)]).toEqual([expected, expected]);
    }
  });
});
