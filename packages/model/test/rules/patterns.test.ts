import { describe, test } from 'vitest';
import { expectFindings } from './rule-cases.ts';

const escaped = (pattern: string) => JSON.stringify(`REGEX: ${pattern}`).replaceAll('|', '\\|');
const row = (pattern: string, cardinality = '0..1', type = 'string') =>
  `| Code | code | ${cardinality} | ${type} | ${escaped(pattern)} | | Code de la donnée. |`;

describe('a pattern', () => {
  test.each<[pattern: string, findings: string[]]>([
    ['^[A-Z]{2}[0-9]{3}$', []],
    ['^(A|B)[0-9]$', []],
    ['^[a-zA-Z0-9_-]+$', []],
    ['^tel:[0-9]{2,15}$', []],
    ['^[A-Z{2}$', ['error model/pattern-invalid N9']],
    ['^(A$', ['error model/pattern-invalid N9']],
    ['^*a$', ['error model/pattern-invalid N9']],
    ['^[9-0]$', ['error model/pattern-invalid N9']],
    ['(?i)^a$', ['error model/pattern-invalid N9']],
    ['[A-Z]{2}', ['warning model/pattern-not-anchored N9']],
    ['^A|B$', ['warning model/pattern-not-anchored N9']],
    ['^(A+)+$', ['warning model/pattern-can-explode N9']],
    ['^([a-z]+-?){4,10}$', ['warning model/pattern-can-explode N9']],
    ['^([a-z]+-){4,10}$', []],
    ['^(?:AB)$', ['warning model/pattern-not-portable N9']],
    ['^\\d{5}$', ['warning model/pattern-shorthand N9']],
    ['^[\\w.]+$', ['warning model/pattern-shorthand N9']],
    ['^[A-z]+$', ['warning model/pattern-range-across-case N9']],
    ['^[a-zA-Z]+$', []],
    ['^[0-9]{5}$ ', ['warning model/pattern-matches-nothing N9']],
  ])('%s', (pattern, findings) => expectFindings(row(pattern), findings));
});

describe('the form of a datum that has public values', () => {
  const finding = 'warning model/pattern-refuses-real-value N9';
  test.each<[label: string, pattern: string, findings: string[]]>([
    ['Code Insee de la commune', '^[0-9]{5}$', [finding]],
    ['Code Insee de la commune', '^[0-9AB]{5}$', []],
    ['Code Insee du département', '^[0-9]{2}$', [finding]],
    ['Code Insee du département', '^([0-9]{2,3}|2[AB])$', []],
    ['Code du département', '^[0-9]{2}$', [finding]],
    ['Code du département', '^([0-9]{2,3}|2[AB])$', []],
    ['Code postal', '^[1-9][0-9]{4}$', [finding]],
    ['Code postal', '^[0-9]{5}$', []],
    ['Téléphone du requérant', '^\\+33[0-9]{9}$', [finding]],
    ['Téléphone du requérant', '^\\+[0-9]{5,18}$', []],
    ['Courriel', '^[a-z.]+@[a-z.-]+$', [finding]],
    ['NIR du patient', '^[12][0-9]{14}$', [finding]],
    ['NIR du patient', '^[12][0-9]{5}([0-9]|A|B)[0-9]{8}$', []],
    ['Numéro FINESS', '^[0-9]{9}$', [finding]],
    ['Code CIM-10', '^[A-Z][0-9]{2}$', [finding]],
    ['Numéro du camion', '^[0-9]{5}$', []],
  ])('%s, %s', (label, pattern, findings) =>
    expectFindings(row(pattern).replace('| Code |', `| ${label} |`), findings),
  );

  test('a list of codes is judged elsewhere', () =>
    expectFindings('| Code Insee | code | 0..1 | string | ENUM: 75056, 13055 | | Code de la donnée. |', []));
});

describe('a pattern that accepts an empty text', () => {
  test('makes a required datum worthless', () => {
    const findings = ['advice model/example-missing I9', 'warning model/pattern-accepts-empty N9'];
    expectFindings(row('^[A-Z]*$', '1..1'), findings);
  });

  test('is fine on an optional datum', () => expectFindings(row('^[A-Z]*$'), []));

  test('is left alone when no linear engine can judge it', () => {
    expectFindings(row('^(?=)$', '1..1'), [
      'advice model/example-missing I9',
      'warning model/pattern-not-portable N9',
    ]);
  });
});

describe('a pattern has no effect', () => {
  test.each([
    ['integer', ['warning model/pattern-without-effect N9']],
    ['number', ['warning model/pattern-without-effect N9']],
    ['boolean', ['warning model/pattern-without-effect N9']],
    ['string', []],
  ])('on the type %s: %j', (type, findings) => expectFindings(row('^[0-9]+$', '0..1', type), findings));
});

test('each construct and each abbreviation is a finding of its own', () => {
  expectFindings(row('^(?:\\d+?)(?:A)\\s$'), [
    'warning model/pattern-not-portable N9',
    'warning model/pattern-not-portable N9',
    'warning model/pattern-not-portable N9',
    'warning model/pattern-shorthand N9',
    'warning model/pattern-shorthand N9',
  ]);
});
