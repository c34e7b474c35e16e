import { describe, test } from 'vitest';
import { checkRelease } from '../../src/index.ts';
import { expectDiagnostics, messageFromTable, releaseOf } from '../../src/testing/index.ts';
import { expectFindings } from './rule-cases.ts';

describe('a cardinality is published as it is written', () => {
  test.each([
    ['0..1', []],
    ['1..1', []],
    ['0..n', []],
    ['1..n', []],
    ['0..3', []],
    ['1..9', []],
    ['0..12', ['warning model/cardinality-misread K9']],
    ['0..25', ['warning model/cardinality-misread K9']],
    ['0..11', ['warning model/cardinality-misread K9']],
    ['2..n', ['warning model/cardinality-misread K9']],
    ['10..20', ['warning model/cardinality-misread K9']],
    ['0..0', ['warning model/cardinality-zero K9']],
  ])('%s', (cardinality, findings) => {
    expectFindings(`| Rang | rank | ${cardinality} | string | | abc | Rang de la donnée. |`, findings);
  });
});

describe('the root tells two messages apart in an envelope', () => {
  const table = '| Rang | rank | 0..1 | string | | abc | Rang de la donnée. |';
  const message = (name: string, root: string) => messageFromTable(table, { name, root });

  test('one root for two messages', () => {
    const release = releaseOf(message('RS-UN', 'un'), message('RS-DEUX', 'deux'), message('RS-TROIS', 'un'));
    expectDiagnostics(checkRelease(release), ['warning model/root-shared A3']);
  });

  test('a root each', () => {
    expectDiagnostics(checkRelease(releaseOf(message('RS-UN', 'un'), message('RS-DEUX', 'deux'))), []);
  });
});
