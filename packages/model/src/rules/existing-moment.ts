const DAY = /(\d{4})-(\d{2})-(\d{2})/;
const TIME = /T(\d{2}):(\d{2}):(\d{2})[+-](\d{2}):(\d{2})/;

/** Whether the day, and the time if there is one, exist: the patterns of the workbooks let 2024-02-31 and 25:61 through. */
export function isExistingMoment(text: string): boolean {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(2000, 0, 1));
  // Not Date.UTC alone, which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  const [, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = (TIME.exec(text) ?? []).map(
    Number,
  );
  return hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
}
