import { describe, expect, test } from 'vitest';
import { checkRelease, type ObjectType } from '../../src/index.ts';
import { diagnosticLine, messageFromTable, releaseOf } from '../../src/testing/index.ts';
import { expectFindings, type RuleCase } from './rule-cases.ts';

const object = (format: string, tag = 'victim') => `
  | Victime | ${tag} | 0..n | ${format} | |     | Une personne à secourir. |
  | > Nom   | name   | 0..1 | string    | | Dia | Nom de famille.          |`;

describe('a type name becomes a class', () => {
  test.each<RuleCase>([
    ['plain', object('X person'), []],
    ['with a capital', object('X Person'), []],
    ['the tag, when there is no other', object('X'), []],
    ['an accent', object('X personne_âgée'), ['warning model/type-name-not-plain M9']],
    ['a dash', object('X per-son'), ['warning model/type-name-not-plain M9']],
    [
      'the tag with a dash, said once, where it is written',
      object('X', 'a-b'),
      ['warning model/tag-not-plain J9'],
    ],
    ['a code and label with a dash', object('X codeAndLabel', 'a-b'), ['warning model/tag-not-plain J9']],
    ['a class of the language', object('X list'), ['warning model/type-name-reserved M9']],
    [
      'a class of the language, in the tag',
      object('X', 'object'),
      ['warning model/tag-reserved J9', 'warning model/type-name-reserved J9'],
    ],
    ['a name that contains a class', object('X listItem'), []],
  ])('%s', (_, table, findings) => expectFindings(table, findings));

  test('two names that differ by case would overwrite each other', () => {
    expectFindings(
      `| Victime | victim  | 0..n | X person |  |     | Une personne à secourir. |
       | > Nom   | name    | 0..1 | string   |  | Dia | Nom de famille.          |
       | Témoin  | witness | 0..n | X Person |  |     | Une personne présente.   |
       | > Nom   | name    | 0..1 | string   |  | Ba  | Nom de famille.          |`,
      ['warning model/type-names-differ-by-case M11'],
    );
  });

  test('one name used twice is one type', () => {
    expectFindings(
      `${object('X person')}
       | Témoin  | witness | 0..n | X person |  |     | Une personne présente.   |`,
      [],
    );
  });
});

describe('a type that contains itself', () => {
  test.each<RuleCase>([
    [
      'directly',
      `| Dossier | file1  | 0..1 | X folder |  |  | Un dossier.           |
       | > Suite | next   | 0..1 | X folder |  |  | Le dossier qui suit.  |`,
      ['warning model/type-recursive M10'],
    ],
    [
      'through another',
      `| Dossier  | file1 | 0..1 | X folder |  |  | Un dossier.          |
       | > Pièce  | piece | 0..1 | X piece  |  |  | Une pièce du dossier. |
       | >> Suite | next  | 0..1 | X folder |  |  | Le dossier qui suit. |`,
      ['warning model/type-recursive M11'],
    ],
    [
      'not when it is only used twice on one path',
      `| Dossier  | file1 | 0..1 | X folder |  |   | Un dossier.           |
       | > Pièce  | piece | 0..1 | X piece  |  |   | Une pièce du dossier. |
       | >> Titre | title | 0..1 | string   |  | A | Titre de la pièce.    |
       | > Annexe | annex | 0..1 | X piece  |  |   | Une autre pièce.      |`,
      [],
    ],
  ])('%s', (_, table, findings) => expectFindings(table, findings));

  test('is looked for once in each type, however many ways lead to it', () => {
    const message = messageFromTable(object('X person'));
    const [victim] = message.fields;
    const [person] = message.types;
    if (victim?.kind !== 'object' || person === undefined) throw new Error('the table has one object');
    const types = Array.from({ length: 60 }, (_, index): ObjectType => {
      const next = { ...victim, typeName: `t${index + 1}` };
      return { ...person, name: `t${index}`, fields: [next, next] };
    });
    // Way by way, this would take some 10¹⁸ steps.
    expect(checkRelease(releaseOf({ ...message, types }))).toEqual([]);
  });

  test('is found at the end of a chain of twenty thousand types', () => {
    const message = messageFromTable(object('X person'));
    const [victim] = message.fields;
    const [person] = message.types;
    if (victim?.kind !== 'object' || person === undefined) throw new Error('the table has one object');
    const length = 20_000;
    const types = Array.from(
      { length },
      (_, index): ObjectType => ({
        ...person,
        name: `t${index}`,
        fields: [{ ...victim, typeName: `t${(index + 1) % length}` }],
      }),
    );
    const found = checkRelease(releaseOf({ ...message, types }));
    expect(found.map(diagnosticLine)).toEqual(['warning model/type-recursive M9']);
  });
});
