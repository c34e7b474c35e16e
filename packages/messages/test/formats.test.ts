import { expect, test } from 'vitest';
import { isDateTime, isDay, isXmlDateTime } from '../src/link/formats.ts';

test.each([
  ['2025-03-10T10:37:00+01:00', true],
  ['2025-03-10T10:37:00-00:00', true],
  ['2025-03-10T10:37:00Z', true],
  ['2025-03-10T10:37:00.123Z', true],
  ['2024-02-29T00:00:00Z', true],
  ['2000-02-29T00:00:00Z', true],
  ['1900-02-29T00:00:00Z', false],
  ['2025-02-29T00:00:00Z', false],
  ['2025-04-31T00:00:00Z', false],
  ['2025-13-01T00:00:00Z', false],
  ['2025-00-01T00:00:00Z', false],
  ['2025-01-00T00:00:00Z', false],
  ['2025-03-10T24:00:00Z', false],
  ['2025-03-10T10:60:00Z', false],
  ['2025-03-10T23:59:60Z', true],
  ['2025-03-10T10:37:60Z', false],
  ['2025-03-10T10:37:61Z', false],
  ['2025-03-10T10:37:00+24:00', false],
  ['2025-03-10T10:37:00+01:60', false],
  ['2025-03-10T10:37:00', false],
  ['2025-03-10 10:37:00Z', false],
  ['2025-03-10T10:37Z', false],
  ['', false],
  ['T', false],
])('%s is a date and time: %s', (text, expected) => {
  expect(isDateTime(text)).toBe(expected);
});

test('a day is one of the calendar', () => {
  expect(['2025-12-31', '2024-02-29', '2025-02-29', '2025-1-1'].map(isDay)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['2025-03-10T10:37:00+01:00', true],
  ['2025-03-10T10:37:00.5-14:00', true],
  ['2025-03-10T10:37:00Z', true],
  ['2025-03-10T10:37:00', false],
  ['2025-03-10T10:37:00+14:01', false],
  ['2025-03-10T10:37:00-23:59', false],
  ['2025-03-10T23:59:60Z', false],
  ['2025-03-10t10:37:00Z', false],
  ['2025-03-10T10:37:00z', false],
  ['0000-03-10T10:37:00Z', false],
])('%s is a date and time in XML: %s', (text, expected) => expect(isXmlDateTime(text)).toBe(expected));
