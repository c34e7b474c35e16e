const DAY = /^\d{4}-\d{2}-\d{2}/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** Whether a text is a date and time of RFC 3339 that exists. */
export function isDateTime(text: string): boolean {
  if (!DATE_TIME.test(text) || !isDay(text)) return false;
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (twoDigits(text, 11) > 23 || minute > 59) return false;
  // A leap second is the last of an hour.
  if (second > 60 || (second === 60 && minute !== 59)) return false;
  const end = text.length;
  return text[end - 3] !== ':' || (twoDigits(text, end - 5) < 24 && twoDigits(text, end - 2) < 60);
}

/** Whether a text that begins like a day, `2025-03-10`, names one that exists. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Every message has several dates: no text is cut out to read them. */
function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - ZEROS;
}

const ZEROS = 11 * '0'.charCodeAt(0);

/**
 * Whether the XSDs of a link take a text for a date and time: `xs:dateTime` (XML Schema part 2, §3.2.7) with an offset, which
 * is needed to know the moment, and an hour that a clock shows. JSON has another offset and leap seconds besides.
 */
export function isXmlDateTime(text: string): boolean {
  return isDateTime(text) && hasXmlOffset(text) && /T\d{2}:\d{2}:[0-5]/.test(text) && !/^0000|z$/.test(text);
}

/** Whether the offset at the end of a date and time is one that XML Schema has. */
function hasXmlOffset(text: string): boolean {
  const end = text.length;
  if (text[end - 3] !== ':') return true;
  const hours = twoDigits(text, end - 5);
  return hours < 14 || (hours === 14 && twoDigits(text, end - 2) === 0);
}

/**
 * The formats that compiled validators refer to: moments that both syntaxes have; who tells the fault knows in which one the
 * message is. A text that does not even look like a day is the matter of the
 * pattern of its field.
 */
export const formats: Readonly<Record<'date' | 'date-time', (text: string) => boolean>> = {
  date: (text) => !DAY.test(text) || isDay(text),
  'date-time': isXmlDateTime,
};
