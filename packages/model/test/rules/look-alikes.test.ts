import { describe, expect, test } from 'vitest';
import { closestName } from '../../src/validation/closest-name.ts';
import { foreignLetters, latinReadings, likelyReadings } from '../../src/validation/look-alikes.ts';

describe('a text with letters of another alphabet', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['саseId', ['caseId', 'saseId'], ['caseId']],
    ['пatient', ['natient', 'patient'], ['natient', 'patient']],
    ['nuмber', ['number'], ['number']],
    ['Αge', ['Age'], ['Age']],
    ['ａge', ['age'], ['age']],
    ['жour', ['jour'], ['jour']],
  ])('%s is read by its looks, then by its sounds', (text, readings, likely) => {
    expect(latinReadings(text)).toEqual(readings);
    expect(likelyReadings(text)).toEqual(likely);
  });

  test.each(['caseId', 'Qualité d’appelant', 'µg', ''])('« %s » has none', (text) => {
    expect(latinReadings(text)).toEqual([]);
    expect(foreignLetters(text)).toEqual([]);
  });

  test('is not read in thousands of ways', () => {
    expect(latinReadings('п'.repeat(200)).length).toBeLessThanOrEqual(16);
  });

  test.each<[string, string]>([
    ['пatient', 'patient'],
    ['пumber', 'number'],
    ['роsitiоn', 'position'],
    ['РС-ЕДА', 'RS-EDA'],
  ])('%s is the name that is declared, %s', (text, name) => {
    expect(closestName(text, ['patientId', 'patient', 'number', 'position', 'RS-DR', 'RS-EDA'])).toBe(name);
  });
});
