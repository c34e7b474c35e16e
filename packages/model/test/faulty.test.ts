import { expect, test } from 'vitest';
import { checkRelease, type Release, withoutFaultyMessages } from '../src/index.ts';
import { messageFromTable, releaseOf } from '../src/testing/index.ts';

const named = (name: string, tag: string) =>
  messageFromTable(`| Rang | ${tag} | 0..1 | string | | abc | Rang de la donnée. |`, { name, root: name });
const namesOf = ({ messages }: Release) => messages.map(({ name }) => name);

test('what an error names is left out; a warning keeps its message', () => {
  const release = releaseOf(named('RS-BON', 'rank'), named('RS-FAUX', '1rank'), named('RS-GRIS', 'class'));
  expect(namesOf(withoutFaultyMessages(release, checkRelease(release)))).toEqual(['RS-BON', 'RS-GRIS']);
});

test('an error of every message leaves none, and the nomenclatures stay', () => {
  const release = releaseOf(
    messageFromTable('| Jour | 1day | 0..1 | string | NOMENCLATURE: Essai.jour | LUN | Jour. |', {
      nomenclatures: { 'Essai.jour': ['LUN', 'MAR'] },
    }),
  );
  const kept = withoutFaultyMessages(release, checkRelease(release));
  expect([namesOf(kept), kept.nomenclatures]).toEqual([[], release.nomenclatures]);
});

test('without findings the release is whole', () => {
  const release = releaseOf(named('RS-BON', 'rank'));
  expect(withoutFaultyMessages(release, [])).toEqual(release);
});
