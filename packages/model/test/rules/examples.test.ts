import { describe, test } from 'vitest';
import { checkRelease, type PublishedScalar, type Scalar } from '../../src/index.ts';
import { expectDiagnostics, messageFromTable, releaseOf } from '../../src/testing/index.ts';
import { expectFindings } from './rule-cases.ts';

const NOMENCLATURES = { 'Essai.fait': ['C01', 'C02', 'C02.01'] };
const row = (type: string, constraint: string, example: string, cardinality = '0..1') =>
  `| Donnée | datum | ${cardinality} | ${type} | ${constraint} | ${example} | Ce que dit la donnée. |`;

type ExampleCase = readonly [type: string, constraint: string, example: string, findings: readonly string[]];

const check = (type: string, constraint: string, example: string, findings: readonly string[]) =>
  expectFindings(
    row(type, constraint, JSON.stringify(example).replaceAll('|', '\\|')),
    findings.map((finding) => {
      const severity = ['with-several-values', 'missing'].includes(finding) ? 'advice' : 'warning';
      return `${severity} model/example-${finding} I9`;
    }),
    { nomenclatures: NOMENCLATURES },
  );

describe('a text as example', () => {
  test.each<ExampleCase>([
    ['string', '', 'Dupont', []],
    ['string', 'REGEX: ^[A-Z]{2}[0-9]{3}$', 'AB123', []],
    ['string', 'REGEX: ^[A-Z]{2}[0-9]{3}$', 'AB12', ['against-pattern']],
    ['string', 'ENUM: F, M', 'F', []],
    ['string', 'ENUM: F, M', 'Femme', ['not-in-list']],
    ['string', 'NOMENCLATURE: Essai.fait', 'C02.01', []],
    ['string', 'NOMENCLATURE: Essai.fait', 'Malaise', ['not-in-list']],
    ['string', 'REGEX: ^C[0-9]{2}$ NOMENCLATURE: Essai.fait', 'C02', []],
    ['string', 'REGEX: ^C[0-9]{2}$ NOMENCLATURE: Essai.fait', 'C99', ['not-suggested']],
    ['string', 'REGEX: ^C[0-9]{2}$ NOMENCLATURE: Essai.fait', 'X99', ['against-pattern']],
    ['integer', '', '12', []],
    ['integer', '', 'douze', ['of-wrong-type']],
    ['integer', '', '4.5', ['of-wrong-type']],
    ['number', '', '47.22', []],
    ['number', '', '47,22', ['of-wrong-type']],
    ['boolean', '', 'true', []],
    ['boolean', '', 'TRUE', ['of-wrong-type']],
    ['boolean', '', 'OUI', ['of-wrong-type']],
    ['phoneNumber', '', 'tel:+33612345678', []],
    ['phoneNumber', '', '06 12 34 56 78', ['of-wrong-type']],
  ])('%s, %s: %s gives %j', check);
});

describe('a date as example', () => {
  test.each<ExampleCase>([
    ['date', '', '2024-08-21', []],
    ['date', '', '2024-02-29', []],
    ['date', '', '2023-02-29', ['of-wrong-type']],
    ['date', '', '2024-13-01', ['of-wrong-type']],
    ['date', '', '21/08/2024', ['of-wrong-type']],
    ['datetime', '', '2024-08-21T14:30:00+02:00', []],
    ['datetime', '', '2024-08-21T14:30:00', ['of-wrong-type']],
    ['datetime', '', '2024-08-21T14:30:00Z', ['of-wrong-type']],
    ['datetime', '', '2024-02-31T14:30:00+01:00', ['of-wrong-type']],
    ['datetime', '', '2024-08-21T25:30:00+02:00', ['of-wrong-type']],
    ['datetime', '', '2024-08-21T14:61:00+02:00', ['of-wrong-type']],
    ['datetime', '', '2024-08-21T14:30:00+24:00', ['of-wrong-type']],
  ])('%s%s: %s gives %j', check);
});

describe('a cell that Excel made a number or a boolean of', () => {
  test.each([
    ['a number where a text is due is sent as text', row('string', '', '42'), []],
    ['a number that fits the pattern', row('string', 'REGEX: ^[0-9]{5}$', '59350'), []],
    [
      'a number that lost its zero',
      row('string', 'REGEX: ^[0-9]{5}$', '1150'),
      ['warning model/example-against-pattern I9'],
    ],
    [
      'a code that lost its zero',
      row('string', 'ENUM: 01, 02', '1'),
      ['warning model/example-not-in-list I9'],
    ],
    ['a boolean where a text is due', row('string', '', 'TRUE'), ['warning model/example-of-wrong-type I9']],
    ['a boolean', row('boolean', '', 'FALSE'), []],
    [
      'a decimal where an integer is due',
      row('integer', '', '4.5'),
      ['warning model/example-of-wrong-type I9'],
    ],
    [
      'a serial number where a date is due',
      row('date', '', '45525'),
      ['warning model/example-of-wrong-type I9'],
    ],
  ])('%s', (_, table, findings) => expectFindings(table, findings));
});

describe('several values in one cell', () => {
  const several = ['with-several-values'];
  test.each<ExampleCase>([
    ['string', '', 'Malaise\nChute', several],
    ['string', '', 'samu690.patient.P23AZ59\nsamu690.patient.DRFR15690242370035.version.1', several],
    ['string', '', 'Malaise, chute, …', several],
    ['string', '', 'Malaise, chute, etc.', several],
    ['string', '', 'photo / carte', several],
    ['string', 'ENUM: F, M', 'F, M', several],
    ['string', 'ENUM: F, M', 'F ou M', several],
    ['string', 'ENUM: F, M', 'F ; M', several],
    ['string', 'ENUM: F, M', 'F …', several],
    ['string', 'NOMENCLATURE: Essai.fait', 'C01, C02', several],
    ['string', 'REGEX: ^[A-Z]{2}$', 'AB\nCD', several],
    ['integer', '', '1, 2', several],
    // One text, however many commas it holds.
    ['string', '', 'Chute dans l’escalier, saignement, conscient', []],
    [
      'string',
      '',
      'Attendre l’équipe devant la porte du fond à gauche\nPrévenir la gardienne dès son arrivée',
      [],
    ],
    ['string', '', '12 rue de la Paix, 75002 Paris', []],
    ['string', '', 'À suivre…', []],
    ['string', '', 'et/ou', []],
    ['string', 'ENUM: EN COURS, SMUR / VLM', 'SMUR / VLM', []],
    // Wrong as a whole, and no part of it is right: the list is not what is wrong.
    ['string', 'ENUM: F, M', 'Femme, homme', ['not-in-list']],
  ])('%s, %s: %j gives %j', check);

  test('are seen behind a pattern that any part satisfies', () => {
    expectFindings(row('string', 'REGEX: [A-Z]{2}[0-9]{3}', '"AB123\\nCD456"'), [
      'warning model/pattern-not-anchored N9',
      'advice model/example-with-several-values I9',
    ]);
  });

  test('are not seen where only one line is a value', () => {
    expectFindings(row('string', 'REGEX: [A-Z]{2}[0-9]{3}', '"AB123\\nattribué par le SAMU"'), [
      'warning model/pattern-not-anchored N9',
    ]);
  });
});

test('an example whose pattern cannot be judged safely is left alone', () => {
  expectFindings(row('string', 'REGEX: ^(?=A)AB$', 'XY'), ['warning model/pattern-not-portable N9']);
});

describe('an example that today’s tools publish otherwise', () => {
  const otherwise = ['warning model/example-published-otherwise I9'];
  test.each<[written: Scalar, published: PublishedScalar, findings: string[]]>([
    [true, 1, otherwise],
    [false, 0, otherwise],
    [5, { decimal: 5 }, otherwise],
    [true, true, []],
    [5, 5, []],
    [5.5, { decimal: 5.5 }, []],
  ])('%j published as %j gives %j', (written, published, findings) => {
    const type = typeof written === 'boolean' ? 'boolean' : 'number';
    const message = messageFromTable(row(type, '', ''));
    const fields = message.fields.flatMap((field) =>
      field.kind === 'leaf'
        ? [{ ...field, example: written, row: { ...field.row, example: published } }]
        : [],
    );
    expectDiagnostics(checkRelease(releaseOf({ ...message, fields })), findings);
  });
});

describe('stray blanks around an example', () => {
  test.each<ExampleCase>([
    ['string', '', 'Dupont ', ['with-stray-blank']],
    ['string', 'ENUM: F, M', 'F\u00a0', ['with-stray-blank']],
    ['integer', '', ' 12', ['with-stray-blank']],
    ['string', '', 'Jean Dupont', []],
  ])('%s, %s: %j gives %j', check);
});

describe('no example', () => {
  test.each([
    ['of a required datum', row('string', '', '', '1..1'), ['advice model/example-missing I9']],
    ['of a required list', row('string', '', '', '1..n'), ['advice model/example-missing I9']],
    ['of an optional datum', row('string', '', ''), []],
    ['of a required datum that shows false', row('boolean', '', 'FALSE', '1..1'), []],
    ['of a required datum that shows zero', row('integer', '', '0', '1..1'), []],
  ])('%s', (_, table, findings) => expectFindings(table, findings));
});

describe('an example on the row of an object', () => {
  const object = (example: string) => `
    | Personne | person | 1..1 | X person |  | ${example} | Une personne.   |
    | > Nom    | name   | 1..1 | string   |  | Dia        | Nom de famille. |`;

  test('is seen in a column of numbers too', () => {
    const message = messageFromTable(object(''));
    const fields = message.fields.map((field) => ({
      ...field,
      row: { ...field.row, example: { decimal: 5 } },
    }));
    expectDiagnostics(checkRelease(releaseOf({ ...message, fields })), [
      'warning model/example-on-object I9',
    ]);
  });

  test.each([
    ['is read by nobody', object('Awa Dia'), ['warning model/example-on-object I9']],
    ['may be nothing but a blank', object('"\\u00a0"'), ['warning model/example-on-object I9']],
    ['is not missed', object(''), []],
  ])('%s', (_, table, findings) => expectFindings(table, findings));
});
