const DAY = /(\d{4})-(\d{2})-(\d{2})/;
const TIME = /T(\d{2}):(\d{2}):(\d{2})[+-](\d{2}):(\d{2})/;

/** Whether the day, and the time if there is one, exist: the patterns of the workbooks let 2024-02-31 and 25:61 through. */
export function isExistingMoment(text: string): boolean {
  const match = DAY.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || (day > SHORTEST_MONTH && day > daysOf(year, month))) return false;
  const [, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = (TIME.exec(text) ?? []).map(
    Number,
  );
  return hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
}

const SHORTEST_MONTH = 28;

function daysOf(year: number, month: number): number {
  // Not Date.UTC alone, which takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
