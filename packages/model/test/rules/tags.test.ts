import { describe, expect, test } from 'vitest';
import { DiagnosticCollector } from '../../src/diagnostics.ts';
import { tagIsUsable } from '../../src/rules/tag-is-usable.ts';
import { messageFromTable } from '../../src/testing/index.ts';
import { expectFindings, type RuleCase } from './rule-cases.ts';

const tagged = (tag: string) => `| Rang | ${tag} | 0..1 | string | | abc | Rang de la donnée. |`;

describe('a tag names a JSON property, an XML element and a field in four languages', () => {
  test.each<RuleCase>([
    ['plain', tagged('caseId'), []],
    ['an underscore first', tagged('_caseId'), []],
    ['capitals, as in EMSI', tagged('OTHER_EVENT_ID'), []],
    ['digits inside', tagged('line2'), []],
    ['a word that contains a reserved one', tagged('className'), []],
    ['an accent', tagged('numéro'), ['warning model/tag-not-plain J9']],
    ['a Cyrillic letter', tagged('c\u0430seId'), ['error model/tag-look-alike J9']],
    ['a Greek capital', tagged('\u0391ge'), ['error model/tag-look-alike J9']],
    ['a wide letter', tagged('\uff41ge'), ['error model/tag-look-alike J9']],
    ['a dash', tagged('case-id'), ['warning model/tag-not-plain J9']],
    ['a dot', tagged('case.id'), ['warning model/tag-not-plain J9']],
    ['a letter and its accent apart', tagged('nume\u0301ro'), ['warning model/tag-not-plain J9']],
    ['a leading digit', tagged('1caseId'), ['error model/tag-not-an-xml-name J9']],
    ['a slash', tagged('case/id'), ['error model/tag-not-an-xml-name J9']],
    ['a tilde', tagged('case~id'), ['error model/tag-not-an-xml-name J9']],
    ['a colon', tagged('case:id'), ['error model/tag-not-an-xml-name J9']],
    ['a letter without width', tagged('case\u200bid'), ['error model/tag-not-an-xml-name J9']],
    ['a word of three languages', tagged('class'), ['warning model/tag-reserved J9']],
    ['a word of C# alone', tagged('operator'), ['warning model/tag-reserved J9']],
    ['the same word with a capital', tagged('Class'), []],
    ['what tools ask of any object', tagged('hasOwnProperty'), ['error model/name-forbidden J9']],
    ['a prototype', tagged('__proto__'), ['error model/name-forbidden J9']],
    ['a constructor', tagged('constructor'), ['warning model/tag-reserved J9']],
    ['a name that belongs to XML', tagged('xmlVersion'), ['warning model/tag-reserved J9']],
  ])('%s', (_, table, findings) => expectFindings(table, findings));
});

describe('a tag typed with letters of another alphabet is suggested as', () => {
  const suggestionOf = (label: string, tag: string): string => {
    const message = messageFromTable(`| ${label} | ${tag} | 0..1 | string | | abc | Rang. |`);
    const collector = new DiagnosticCollector();
    tagIsUsable(message, collector);
    return collector.diagnostics
      .map(({ parameters }) => `${parameters.suggestion} (${parameters.letters})`)
      .join();
  };
  test.each([
    ['Rang', 'c\u0430seId', 'caseId (а)'],
    ['Patient', '\u043fatient', 'patient (п)'],
    ['Nord', '\u043ford', 'nord (п)'],
    ['Rang', '\u043fatient', 'natient / patient (п)'],
  ])('of « %s », %s: %s', (label, tag, suggestion) => {
    expect(suggestionOf(label, tag)).toBe(suggestion);
  });
});

describe('two fields of one parent', () => {
  const person = `
    | Personne      | person | 0..1 | X person |               |        | Une personne.      |
    | > Sexe        | sex    | 0..1 | string   | ENUM: F, M    | F      | Sexe administratif. |`;

  test.each<RuleCase>([
    [
      'of one tag',
      `${person}
    | > Genre       | sex    | 0..1 | string   |               | Femme  | Genre déclaré.     |`,
      ['error model/tag-duplicate J11'],
    ],
    [
      'whose tags differ by case',
      `${person}
    | > Genre       | Sex    | 0..1 | string   |               | Femme  | Genre déclaré.     |`,
      ['warning model/tag-differs-by-case J11'],
    ],
    [
      'at the root',
      `| Début | moment | 1..1 | date | | 2024-08-21 | Premier jour. |
       | Fin   | moment | 1..1 | date | | 2024-08-22 | Dernier jour. |`,
      ['error model/tag-duplicate J10'],
    ],
    [
      'of two parents may share a tag',
      `${person}
    | Témoin        | witness | 0..1 | X witness |             |        | Une personne présente. |
    | > Sexe        | sex     | 0..1 | string    | ENUM: F, M  | F      | Sexe administratif.    |`,
      [],
    ],
    [
      'a parent and its child may share a tag',
      `| État   | state | 0..1 | X state |  |    | État du dossier. |
       | > Code | state | 0..1 | string  |  | A1 | Code de l’état.  |`,
      [],
    ],
  ])('%s', (_, table, findings) => expectFindings(table, findings));
});
