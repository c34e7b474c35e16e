import { expect, test } from 'vitest';
import { checkRelease } from '../../src/index.ts';
import { diagnosticLine, expectDiagnostics, messageFromTable, releaseOf } from '../../src/testing/index.ts';

const found = checkRelease(
  releaseOf(
    messageFromTable(`
      | Rang  | class | 0..1 | string | | abc | Rang de la donnée. |
      | Autre | é     | 0..1 | string | | abc | Autre donnée.      |`),
  ),
);

test('accepts exactly the findings, in any order', () => {
  expectDiagnostics(found, ['warning model/tag-not-plain J10', 'warning model/tag-reserved J9']);
});

test('says what is missing and what is too much', () => {
  expect(() =>
    expectDiagnostics(found, ['warning model/tag-reserved J9', 'error model/tag-reserved J9']),
  ).toThrow('missing:    error model/tag-reserved J9\nunexpected: warning model/tag-not-plain J10');
});

test('counts: one finding does not stand for two', () => {
  const twice = ['warning model/tag-reserved J9', ...found.map(diagnosticLine)];
  expect(() => expectDiagnostics(found, twice)).toThrow('missing:    warning model/tag-reserved J9');
});
