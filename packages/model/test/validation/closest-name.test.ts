import { expect, test } from 'vitest';
import { closestCode, closestName } from '../../src/validation/closest-name.ts';

const NAMES = ['RS-EDA', 'RS-EDA-MAJ', 'RS-RI', 'patientId', 'senderCaseId', 'HubSante.risque'];
const RISKS = ['R01', 'R02', 'R12', 'R18', 'R20'];
const FACTS = [
  'C01.00.00',
  'C01.01.00',
  'C01.01.01',
  'C03.00.00',
  'C03.01.00',
  'C04.07.02',
  'M01.05',
  'M02.01.04',
];

/**
 * A word, what it is looked for among, and what was meant: the one table of every search for a word. The vendors’ runtime
 * has a copy of the same code (`npm run runtime`, which `--check` holds to the letter).
 */
const WORDS: readonly (readonly [text: string, among: readonly string[], meant: string | null])[] = [
  ['RS-EDA', NAMES, 'RS-EDA'],
  ['rs-eda', NAMES, 'RS-EDA'],
  ['RS-EAD', NAMES, 'RS-EDA'],
  ['HubSante.risqe', NAMES, 'HubSante.risque'],
  ['Hub santé.risque', NAMES, 'HubSante.risque'],
  ['idPatient', NAMES, 'patientId'],
  ['idPat', NAMES, 'patientId'],
  ['ＲＳ-ＥＤＡ', NAMES, 'RS-EDA'],
  ['РS-EDA', NAMES, 'RS-EDA'],
  ['tout autre chose', NAMES, null],
];

/** A code outside its list, and the code to look at. */
const CODES: readonly (readonly [text: string, among: readonly string[], meant: string | null])[] = [
  ['R98', RISKS, 'R18'],
  ['R19', RISKS, 'R12'],
  ['C01.01.09', FACTS, 'C01.01.00'],
  ['C03.99.99', FACTS, 'C03.00.00'],
  ['C03.01.05', FACTS, 'C03.01.00'],
  ['C04.07.99', FACTS, 'C04.07.02'],
  ['M01.05.09', FACTS, 'M01.05'],
  ['M02.09', FACTS, 'M02.01.04'],
  ['Z1', FACTS, null],
  ['AMBULANCEIR', ['AMBULANCIER', 'AUTRE'], 'AMBULANCIER'],
  ['AMB', ['VSAV', 'SMUR'], null],
];

test.each(WORDS)('« %s » among %j: %s', (text, among, meant) => {
  expect(closestName(text, among)).toBe(meant);
});

test.each(CODES)('code « %s » among %j: %s', (text, among, meant) => {
  expect(closestCode(text, among)).toBe(meant);
});
