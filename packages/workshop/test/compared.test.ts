import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { ComparedAnswer } from '@hubsante/model/contracts';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, dropped, ROOT, startWorkshop } from './workshop.ts';

let ask: Ask;
beforeAll(async () => {
  ask = await startWorkshop();
  const specs = dropped(join(ROOT, 'specs'), '').map(({ path, bytes }) => [path.slice(1), bytes] as const);
  const archive = zipSync(Object.fromEntries(specs), { level: 0 });
  expect(await ask({ kind: 'specifications', archive })).toBe(specs.length);
});

async function compared(from: string, to: string, language: 'fr' | 'en' = 'fr') {
  const answer = await ask({ kind: 'compare', from, to, language });
  if ('refusal' in answer) throw new Error(answer.refusal);
  return answer as ComparedAnswer;
}

/** What `dsf diff` prints of the same versions. */
function printed(from: string, to: string, language: string): unknown {
  const dsf = ['--conditions=development', join(ROOT, 'packages/cli/bin/dsf.js'), 'diff'];
  const folders = [from, to].map((one) => `specs/${one}`);
  const { stdout } = spawnSync(
    process.execPath,
    [...dsf, ...folders, '--format', 'json', '--lang', language],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return JSON.parse(stdout);
}

describe('two versions compared in the browser', () => {
  test.each([
    ['15-15/v1.5', '15-15/v2.0', 'fr'],
    ['15-15/v2.1', '15-15/v2.0', 'en'],
    ['mdd/2.0', 'mdd/3.4', 'fr'],
  ] as const)('%s and %s differ as dsf diff says, in %s', async (from, to, language) => {
    const { comparison, fields } = await compared(from, to, language);
    expect(comparison).toEqual(printed(from, to, language));
    expect(comparison.changes.length).toBeGreaterThan(0);
    expect(fields).toHaveLength(comparison.changes.length);
  });

  test('a field that changed is there as it was and as it is', async () => {
    const { comparison, fields } = await compared('15-15/v1.5', '15-15/v2.0');
    const index = comparison.changes.findIndex(
      ({ kind, parameters }) => kind === 'field-renamed' && parameters.previous === 'idPat',
    );
    expect(fields[index]).toMatchObject({
      previous: { name: 'idPat', label: 'ID patient partagé' },
      current: { name: 'patientId', label: 'ID patient partagé' },
    });
    const added = comparison.changes.findIndex(({ kind }) => kind === 'field-added');
    expect(fields[added]).toMatchObject({ previous: null, current: { path: expect.any(String) } });
  });

  test('every field of a change is found in the version that has it', async () => {
    for (const [from, to] of [
      ['15-15/v1.5', '15-15/v2.1'],
      ['mdd/1.0', 'mdd/3.4'],
    ] as const) {
      const { comparison, fields } = await compared(from, to);
      const lost = comparison.changes.filter(({ subject, field, kind, message }, index) => {
        if (subject !== 'field' || field === undefined || message === undefined) return false;
        const sides = fields[index];
        if (kind.endsWith('field-removed')) return sides?.previous == null;
        if (kind.endsWith('field-added')) return sides?.current == null;
        return sides?.previous == null || sides.current == null;
      });
      expect(
        lost.map(({ message, field, previousField, kind }) => [kind, message, field, previousField]),
      ).toEqual([]);
    }
  });

  test('a version is not compared with itself', async () => {
    expect(await ask({ kind: 'compare', from: 'mdd/2.0', to: 'mdd/2.0', language: 'en' })).toEqual({
      refusal: 'These are the same version: choose another one.',
    });
  });
});
