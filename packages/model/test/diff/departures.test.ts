import { describe, expect, test } from 'vitest';
import { announceDepartures, describeChange, diffReleases, smallestBump } from '../../src/index.ts';
import { messageFromTable, releaseOf } from '../../src/testing/index.ts';

const NOMENCLATURES = { 'Essai.sexe': ['F', 'M'] };
const SEX = '| Sexe | sex | 0..1 | string | NOMENCLATURE: Essai.sexe | F | Sexe. |';
const FULL = `
  | Dossier   | caseId   | 1..1 | string  |   | A | Numéro. |
  | Note      | note     | 0..1 | string  |   |   | Note. |
  ${SEX}
`;

function release(rows: string, departs: readonly string[] = [], choices: object = {}) {
  const one = releaseOf(
    messageFromTable(rows, {
      ...{ name: 'RS-EDA', root: 'createCase', nomenclatures: NOMENCLATURES },
      ...choices,
    }),
  );
  const place = { file: 'release.yaml', line: 1 };
  const departures = departs.map((what) => ({ what, since: '3.4', replacement: 'comment', place }));
  return announceDepartures(one, departures).release;
}

function told(...[previous, current]: Parameters<typeof diffReleases>) {
  const changes = diffReleases(previous, current);
  return changes.map((change) => `${change.kind}: ${describeChange(change, 'fr')}`);
}

describe('an announced departure', () => {
  test.each([
    ['RS-EDA/note', 'field-leaving: note (Note) va partir.'],
    ['RS-EDA', 'message-leaving: Le message RS-EDA va partir.'],
    ['Essai.sexe/M', 'code-leaving: Le code M () va partir.'],
  ])('of %s is a change that hurts nobody and asks for a minor version', (what, beginning) => {
    const [before, after] = [release(FULL), release(FULL, [what])];
    expect(told(before, after)).toEqual([
      `${beginning} Annoncé comme partant depuis la version 3.4 ; remplacé par comment.`,
    ]);
    expect(smallestBump(diffReleases(before, after))).toBe('minor');
    expect(told(after, after)).toEqual([]);
  });

  test('is recalled when the field goes', () => {
    const without = release(FULL.replace(/.*\| note .*\n/, ''));
    expect(told(release(FULL, ['RS-EDA/note']), without)).toEqual([
      'field-removed: Le champ facultatif note (Note) n’existe plus, comme annoncé depuis la version 3.4 ; remplacé par comment.',
    ]);
    expect(told(release(FULL), without)).toEqual([
      'field-removed: Le champ facultatif note (Note) n’existe plus.',
    ]);
  });

  test('is recalled when the code goes', () => {
    const fewer = release(FULL, [], { nomenclatures: { 'Essai.sexe': ['F'] } });
    expect(told(release(FULL, ['Essai.sexe/M']), fewer)).toContain(
      'code-removed: Le code M () n’existe plus, comme annoncé depuis la version 3.4 ; remplacé par comment.',
    );
  });

  test('is recalled in English when the message goes', () => {
    const other = release(FULL, [], { name: 'RS-SR', root: 'status' });
    const [removed] = diffReleases(release(FULL, ['RS-EDA']), other).filter(
      ({ kind }) => kind === 'message-removed',
    );
    expect(removed && describeChange(removed, 'en')).toBe(
      'Message RS-EDA no longer exists, as announced since version 3.4; replaced by comment.',
    );
  });
});
