import { describe, test } from 'vitest';
import { expectFindings, type RuleCase } from './rule-cases.ts';

const listed = (constraint: string, type = 'string') =>
  `| Sexe | sex | 0..1 | ${type} | "${constraint}" | | Sexe administratif. |`;

describe('a list written in a row', () => {
  test.each<RuleCase>([
    ['distinct values', listed('ENUM: F, M, I'), []],
    ['a single value', listed('ENUM: ANNULEE'), []],
    ['values with blanks inside', listed('ENUM: EN COURS, EN ATTENTE'), []],
    ['phrases beside a code', listed('ENUM: EPHAD OU LONG SEJOUR, DOMICILE'), []],
    ['phrases in small letters', listed('ENUM: domicile personnel, autre'), []],
    ['a value in brackets', listed('ENUM: OUI, NON (REFUS)'), []],
    ['a list left open', listed('ENUM: F, M, etc.'), ['error model/enumeration-open N9']],
    ['dots before etc', listed('ENUM: F, M, …etc'), ['error model/enumeration-open N9']],
    ['a question mark', listed('ENUM: F, M, ?'), ['error model/enumeration-open N9']],
    ['dots behind a value', listed('ENUM: F, M...'), ['error model/enumeration-item-remark N9']],
    ['a remark behind a value', listed('ENUM: F, M (à valider)'), ['error model/enumeration-item-remark N9']],
    ['a comma forgotten', listed('ENUM: F, M I'), ['warning model/enumeration-item-blank N9']],
    [
      'what tools ask of any object',
      listed('ENUM: F, hasOwnProperty'),
      ['error model/enumeration-item-forbidden N9'],
    ],
    ['a prototype', listed('ENUM: F, __proto__'), ['error model/enumeration-item-forbidden N9']],
    ['a blank before the comma', listed('ENUM: F , M'), ['warning model/enumeration-item-padded N9']],
    ['a no-break space at the end', listed('ENUM: F, M\u00a0'), ['warning model/enumeration-item-padded N9']],
    ['a value twice', listed('ENUM: F, M, F'), ['warning model/enumeration-item-duplicate N9']],
    [
      'values that differ by case',
      listed('ENUM: F, M, f'),
      ['warning model/enumeration-items-differ-by-case N9'],
    ],
    ['texts for an integer', listed('ENUM: 1, 2', 'integer'), ['warning model/enumeration-refuses-all N9']],
    ['texts for a number', listed('ENUM: 1.5', 'number'), ['warning model/enumeration-refuses-all N9']],
    [
      'texts for a boolean',
      listed('ENUM: true, false', 'boolean'),
      ['warning model/enumeration-refuses-all N9'],
    ],
    [
      'a Cyrillic letter',
      listed('ENUM: STABLE, INST\u0410BLE'),
      ['error model/enumeration-item-look-alike N9'],
    ],
    [
      'a sign without width',
      listed('ENUM: STABLE, INST\u200bABLE'),
      ['error model/enumeration-item-unseen N9'],
    ],
    [
      'an accent apart from its letter',
      listed('ENUM: OUI, DE\u0301CES'),
      ['error model/enumeration-item-unseen N9'],
    ],
    ['a word of another alphabet', listed('ENUM: OUI, ДА'), []],
    ['dates that are dates', listed('ENUM: 2024-08-21, 2024-08-22', 'date'), []],
    [
      'years for dates',
      listed('ENUM: 2024, 2025', 'date'),
      ['warning model/enumeration-item-of-wrong-type N9'],
    ],
    [
      'names for telephone numbers',
      listed('ENUM: tel:+3315, SAMU', 'phoneNumber'),
      ['warning model/enumeration-item-of-wrong-type N9'],
    ],
  ])('%s', (_, table, findings) => expectFindings(table, findings));
});

describe('a nomenclature', () => {
  const nomenclatures = { 'Essai.jour': ['LUN', 'lun', 'MAR ', 'MAR '] };

  test('is checked where its codes are written, not in every row that cites it', () => {
    expectFindings(listed('NOMENCLATURE: Essai.jour'), [], { nomenclatures });
  });

  test('of names cannot be the values of a date, which is said once', () => {
    const findings = ['warning model/enumeration-item-of-wrong-type N9'];
    expectFindings(listed('NOMENCLATURE: Essai.jour', 'date'), findings, { nomenclatures });
  });
});
