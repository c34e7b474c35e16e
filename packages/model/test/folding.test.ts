import { describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  DiagnosticCollector,
  defineDiagnostics,
  foldAlike,
  foldConsequences,
  foldUnder,
  formatPlace,
} from '../src/index.ts';

const text = (message: string) => ({ message, remedy: '…', why: '…' });
const table = defineDiagnostics('test', {
  cause: { severity: 'error', fr: text('Cause.'), en: text('Cause.') },
  effect: { severity: 'error', fr: text('Effet.'), en: text('Effect.') },
  remark: { severity: 'warning', fr: text('Remarque.'), en: text('Remark.') },
});

type Code = keyof typeof table;

function finding(code: Code, cell: string, value: string, subjects: string[] = []): Diagnostic {
  const collector = new DiagnosticCollector();
  collector.report(table[code], { place: { file: 'a.xlsx', sheet: 'S', cell }, value, subjects });
  return collector.diagnostics[0] as Diagnostic;
}

/** `cause A1 ← effect B2, effect B3`. */
const told = ({ definition, place, related = [] }: Diagnostic): string => {
  const name = `${definition.code.slice('test/'.length)} ${formatPlace(place).split('!')[1]}`;
  return related.length === 0 ? name : `${name} ← ${related.map(told).join(', ')}`;
};

describe('a consequence', () => {
  test('goes under its cause, which then spoils the messages of both', () => {
    const folded = foldUnder(finding('cause', 'A1', 'x', ['RS-EDA']), [
      finding('effect', 'B2', 'x', ['RS-RI']),
    ]);
    expect(told(folded)).toBe('cause A1 ← effect B2');
    expect(folded.subjects).toEqual(['RS-EDA', 'RS-RI']);
  });

  test('brings its own consequences along, on one level', () => {
    const inner = foldUnder(finding('effect', 'B2', 'x'), [finding('effect', 'B3', 'x')]);
    expect(told(foldUnder(finding('cause', 'A1', 'x'), [inner]))).toBe('cause A1 ← effect B2, effect B3');
  });

  test('is told by itself when nothing explains it, and never under a warning when it is an error', () => {
    const cause = finding('cause', 'A1', 'x');
    const remark = finding('remark', 'A2', 'y');
    const found = [cause, remark, finding('effect', 'B1', 'x'), finding('effect', 'B2', 'y')];
    const causes = new Map([
      ['x', cause],
      ['y', remark],
    ]);
    const folded = foldConsequences(found, causes, ({ value = '' }) => [value]);
    expect(folded.map(told)).toEqual(['cause A1 ← effect B1', 'remark A2', 'effect B2']);
  });
});

test('findings alike are one at the first place, counted; others stand for themselves', () => {
  const found = [
    finding('effect', 'C9', 'tag'),
    finding('effect', 'C3', 'tag'),
    finding('remark', 'C1', 'tag'),
    finding('effect', 'C5', 'other'),
  ];
  const folded = foldAlike(found, ({ value }) => (value === 'tag' ? 'tag' : null));
  expect(folded.map(told)).toEqual(['remark C1', 'effect C3 ← effect C9', 'effect C5']);
});

test('the same finding met twice keeps the consequences of both', () => {
  const collector = new DiagnosticCollector();
  collector.add(foldUnder(finding('cause', 'A1', 'x'), [finding('effect', 'B2', 'x')]));
  collector.add(foldUnder(finding('cause', 'A1', 'x'), [finding('effect', 'B3', 'x')]));
  expect(collector.diagnostics.map(told)).toEqual(['cause A1 ← effect B2, effect B3']);
});
