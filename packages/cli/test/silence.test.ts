import {
  applySilences,
  type Diagnostic,
  defineDiagnostics,
  formatPlace,
  type Silence,
} from '@hubsante/model';
import { describe, expect, test } from 'vitest';

const text = { message: 'm', remedy: 'r', why: 'w' };
const table = defineDiagnostics('test', {
  doubt: { severity: 'warning', fr: text, en: text },
  question: { severity: 'warning', fr: text, en: text },
  fault: { severity: 'error', fr: text, en: text },
});
const codes = new Set(Object.values(table).map(({ code }) => code));

function found(name: keyof typeof table, sheet: string, cell: string): Diagnostic {
  return {
    definition: table[name],
    place: { file: 'model.xlsx', sheet, cell },
    parameters: {},
    subjects: [],
  };
}

function silence(code: string, target: string, reason: string | null = 'accepté'): Silence {
  return { code, target, reason, place: { file: 'silences.yaml', line: 1 } };
}

const findings = [
  found('doubt', 'RC-EDA', 'L42'),
  found('question', 'RC-EDA', 'L42'),
  found('doubt', 'RC-EDA', 'L50'),
  found('doubt', 'EMSI', 'L42'),
  found('fault', 'EMSI', 'B9'),
];

const shown = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ definition, place }) => `${definition.code} ${formatPlace(place)}`);

describe('what a silence covers', () => {
  test.each([
    ['a cell', 'model.xlsx › RC-EDA!L42', ['test/doubt model.xlsx › RC-EDA!L42']],
    [
      'a sheet',
      'model.xlsx › RC-EDA',
      ['test/doubt model.xlsx › RC-EDA!L42', 'test/doubt model.xlsx › RC-EDA!L50'],
    ],
    [
      'a file',
      'model.xlsx',
      [
        'test/doubt model.xlsx › RC-EDA!L42',
        'test/doubt model.xlsx › RC-EDA!L50',
        'test/doubt model.xlsx › EMSI!L42',
      ],
    ],
    ['a sign that is easier to type', 'model.xlsx > RC-EDA!L42', ['test/doubt model.xlsx › RC-EDA!L42']],
    ['no blanks around the sign', 'model.xlsx›EMSI', ['test/doubt model.xlsx › EMSI!L42']],
  ])('%s', (_, target, expected) => {
    const outcome = applySilences(findings, [silence('test/doubt', target)], codes);
    expect(shown(outcome.silenced)).toEqual(expected);
    expect(outcome.diagnostics).toEqual(findings.filter((finding) => !outcome.silenced.includes(finding)));
    expect(outcome.misuses).toEqual([]);
  });

  test('a star is the whole release, errors apart', () => {
    const all = [found('doubt', 'A', 'A1'), found('doubt', 'B', 'B2'), found('question', 'A', 'A1')];
    const { diagnostics, silenced, misuses } = applySilences(all, [silence('test/doubt', '*')], codes);
    expect([diagnostics.length, silenced.length, misuses]).toEqual([1, 2, []]);
    const fault = applySilences([found('fault', 'A', 'A1')], [silence('test/fault', '*')], codes);
    expect([fault.diagnostics.length, fault.misuses[0]?.misuse]).toEqual([1, 'error']);
    const idle = applySilences([], [silence('test/doubt', '*')], codes);
    expect(idle.misuses[0]?.misuse).toBe('unused');
    const mute = applySilences(all, [silence('test/doubt', '*', null)], codes);
    expect([mute.silenced.length, mute.misuses[0]?.misuse]).toEqual([0, 'without-reason']);
  });

  test('a name written with decomposed accents is the same name', () => {
    const accented = { ...found('doubt', 'Été', 'A1') };
    const outcome = applySilences(
      [accented],
      [silence('test/doubt', 'model.xlsx › E\u0301te\u0301!A1')],
      codes,
    );
    expect(outcome.diagnostics).toEqual([]);
  });
});

describe('a silence that does nothing says why, and hides nothing', () => {
  test.each([
    ['without-reason', silence('test/doubt', 'model.xlsx', null)],
    ['without-reason', silence('test/doubt', 'model.xlsx', '  ')],
    ['unknown-code', silence('test/doubts', 'model.xlsx')],
    ['error', silence('test/fault', 'model.xlsx › EMSI!B9')],
    ['unused', silence('test/doubt', 'model.xlsx › RC-EDA!L43')],
    ['unused', silence('test/doubt', 'other.xlsx')],
  ])('%s', (misuse, written) => {
    const outcome = applySilences(findings, [written], codes);
    expect(outcome.misuses).toEqual([{ silence: written, misuse }]);
    expect(outcome.diagnostics).toEqual(findings);
    expect(outcome.silenced).toEqual([]);
  });
});

test('a silence is not called idle where nothing was looked for', () => {
  const asked: unknown[] = [];
  const silences = ['model.xlsx > RC-EDA!L43', 'model.xlsx › A!B', 'model.xlsx'].map((target) =>
    silence('test/question', target),
  );
  const outcome = applySilences([], silences, codes, (code, { file, sheet }) => {
    asked.push([code, file, sheet]);
    return sheet === null;
  });
  expect(asked).toEqual([
    ['test/question', 'model.xlsx', 'RC-EDA'],
    ['test/question', 'model.xlsx', 'A!B'],
    ['test/question', 'model.xlsx', null],
  ]);
  expect(outcome.misuses).toEqual([{ silence: silences[2], misuse: 'unused' }]);
});
