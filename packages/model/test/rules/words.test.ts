import { describe, test } from 'vitest';
import { expectFindings, type RuleCase } from './rule-cases.ts';

const labelled = (label: string) =>
  `| ${JSON.stringify(label)} | datum | 0..1 | string | | abc | Ce que dit la donnée. |`;

describe('a label is published as it stands', () => {
  test.each<RuleCase>([
    ['clean', labelled('Nom de famille'), []],
    ['a blank at the end', labelled('Nom '), ['advice model/label-with-stray-blank B9']],
    ['a blank at the beginning', labelled(' Nom'), ['advice model/label-with-stray-blank B9']],
    ['two blanks', labelled('Nom  de famille'), ['advice model/label-with-stray-blank B9']],
    ['a line break', labelled('Nom\nde famille'), ['advice model/label-with-stray-blank B9']],
    [
      'a no-break space between words',
      labelled('Nom\u00a0de famille'),
      ['advice model/label-with-stray-blank B9'],
    ],
    ['a no-break space at the end', labelled('Nom\u00a0'), ['advice model/label-with-stray-blank B9']],
    ['the no-break space of French before a colon', labelled('Nom\u00a0: famille'), []],
    ['those of French quotes', labelled('Champ «\u00a0autre\u00a0»'), []],
    [
      'a no-break space and another',
      labelled('Nom \u00a0: famille'),
      ['advice model/label-with-stray-blank B9'],
    ],
  ])('%s', (_, table, findings) => expectFindings(table, findings));

  test('the cell is that of its level', () => {
    expectFindings(
      `| Personne | person | 0..1 | X person |  |     | Une personne.   |
       | > "Nom " | name   | 0..1 | string   |  | Dia | Nom de famille. |`,
      ['advice model/label-with-stray-blank C10'],
    );
  });
});

describe('two fields of one parent that bear one name', () => {
  const pair = (label: string, tag = 'last') => `
    | Nom      | first  | 0..1 | string | | Dia | Nom de naissance. |
    | ${label} | ${tag} | 0..1 | string | | Ba  | Nom d’usage.      |`;

  test.each<RuleCase>([
    ['cannot be told apart', pair('Nom'), ['warning model/label-duplicate B10']],
    ['whatever the case', pair('NOM'), ['warning model/label-duplicate B10']],
    ['names that differ', pair('Nom d’usage'), []],
    ['one tag twice is said once', pair('Nom', 'first'), ['error model/tag-duplicate J10']],
    [
      'of two parents may share a name',
      `| Nom    | first  | 0..1 | string   |  | Dia | Nom de naissance.      |
       | Témoin | person | 0..1 | X person |  |     | Une personne présente. |
       | > Nom  | last   | 0..1 | string   |  | Ba  | Nom d’usage.           |`,
      [],
    ],
  ])('%s', (_, table, findings) => expectFindings(table, findings));
});

describe('a description says something', () => {
  const described = (description: string) =>
    `| Nom de famille | name | 0..1 | string | | Dia | ${description} |`;

  test.each<RuleCase>([
    ['a sentence', described('Tel qu’il figure à l’état civil.'), []],
    ['nothing', described(''), ['warning model/description-missing H9']],
    ['a no-break space', described('"\\u00a0"'), ['warning model/description-missing H9']],
    ['the label', described('Nom de famille'), ['advice model/description-repeats-label H9']],
    ['the label in capitals', described('NOM DE FAMILLE'), ['advice model/description-repeats-label H9']],
    [
      'an object without one',
      '| Personne | person | 0..1 | X | | | |\n| > Nom | name | 0..1 | string | | Dia | Nom de famille. |',
      ['warning model/object-description-missing H9'],
    ],
  ])('%s', (_, table, findings) => expectFindings(table, findings));
});
