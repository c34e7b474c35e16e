import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRelease, LANGUAGES, modelDiagnostics } from '../../src/index.ts';
import { messageFromTable, releaseOf } from '../../src/testing/index.ts';

describe('every diagnostic of the rules', () => {
  test('has a code of its own', () => {
    const codes = modelDiagnostics.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('is raised by a table of these tests', () => {
    const cases = readdirSync(import.meta.dirname)
      .filter((file) => file !== 'every-rule.test.ts')
      .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
      .join('\n');
    const isRaised = (code: string) =>
      cases.includes(` ${code} `) || cases.includes(`'${code.replace('model/example-', '')}'`);
    expect(modelDiagnostics.map(({ code }) => code).filter((code) => !isRaised(code))).toEqual([]);
  });

  test.each(modelDiagnostics.map((definition) => [definition.code, definition] as const))(
    '%s speaks both languages with the same parameters',
    (_, definition) => {
      const [fr, en] = LANGUAGES.map((language) => {
        const { message, remedy } = definition[language];
        return [...`${message} ${remedy}`.matchAll(/\{([a-z]\w*)\}/gi)].map(([, name]) => name);
      });
      expect(new Set(fr)).toEqual(new Set(en));
    },
  );
});

test('a finding names its message, its file, its sheet and its cell', () => {
  const message = messageFromTable('| Rang | class | 0..1 | string | | abc | Rang de la donnée. |');
  const [found] = checkRelease(releaseOf(message));
  expect(found).toMatchObject({
    subjects: ['RS-ESSAI'],
    place: { file: 'model.xlsx', sheet: 'RS-ESSAI', cell: 'J9' },
    value: 'class',
    parameters: { languages: 'Java, C#, Python' },
  });
});

test('ten thousand rows are checked in about ten times the time of a thousand', () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        `| Rang ${index} | rank${index} | 0..1 | string | ENUM: A${index}, B | B | Rang de la donnée ${index}. |`,
    ).join('\n');
  const timeFor = (count: number) => {
    const release = releaseOf(messageFromTable(rows(count)));
    const times = [1, 2, 3].map(() => {
      const begin = performance.now();
      expect(checkRelease(release)).toEqual([]);
      return performance.now() - begin;
    });
    return Math.min(...times);
  };
  // A quadratic rule would take a hundred times as long; a machine shared with others needs some room.
  expect(timeFor(10_000)).toBeLessThan(Math.max(timeFor(1_000), 2) * 50);
});
