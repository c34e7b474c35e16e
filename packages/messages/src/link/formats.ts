const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const TIME = /^T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/i;

/** Whether a text is a date and time of RFC 3339 that exists. */
export function isDateTime(text: string): boolean {
  if (!isDay(text.slice(0, 10))) return false;
  const match = TIME.exec(text.slice(10));
  if (match === null) return false;
  const [hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = match.slice(1).map(Number);
  return (
    hour < 24 &&
    minute < 60 &&
    // A leap second is the last of a day.
    (second < 60 || (second === 60 && minute === 59)) &&
    (Number.isNaN(offsetHour) || (offsetHour < 24 && offsetMinute < 60))
  );
}

/** Whether a text that begins like a day, `2025-03-10`, names one that exists. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(2000, 0, 1));
  // Not Date.UTC alone, which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether XML Schema takes a text for a date and time (part 2, §3.2.7): the offset may be absent. */
export function isXmlDateTime(text: string): boolean {
  return isDateTime(text) || isDateTime(`${text}Z`);
}

/**
 * The formats that compiled validators refer to. A text that does not even look like a day is the matter of the
 * pattern of its field.
 */
export const formats: Readonly<Record<'date' | 'date-time', (text: string) => boolean>> = {
  date: (text) => !DAY.test(text) || isDay(text),
  'date-time': isDateTime,
};
