import { expect, test } from 'vitest';
import { unusedNomenclatures } from '../../src/links/check-nomenclatures.ts';
import { releaseOf } from '../../src/testing/index.ts';
import { AUTRE, ESSAI } from './link-fixture.ts';

test('a code list that no field uses is told at its place', () => {
  const release = releaseOf(ESSAI);
  expect(unusedNomenclatures(release)).toEqual([]);
  const found = unusedNomenclatures({ ...release, messages: [AUTRE] });
  expect(
    found.map(({ definition, value, place }) => [definition.severity, definition.code, value, place]),
  ).toEqual([['advice', 'link/nomenclature-unused', 'priorite', release.nomenclatures[0]?.place]]);
});
