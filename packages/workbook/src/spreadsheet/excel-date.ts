const DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** Day 0 for dates after February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel believes that 1900 had a 29th of February, which is this day. */
const DAY_THAT_NEVER_WAS = 60;
const FIRST_INSTANT_TOO_LATE = Date.UTC(10_000, 0, 1);

/** A date as Excel keeps it, in its two forms. */
export interface ExcelDate {
  /** `2024-08-21`, or `2024-08-21T14:30:00` when it has a time; to the nearest second. */
  readonly iso: string;
  /** Days since the epoch of the workbook. */
  readonly serial: number;
}

/** The ISO form of a date number; `null` for a number that is no date Excel can show. */
export function isoDate(serial: number, countsFrom1904: boolean): string | null {
  const days = !countsFrom1904 && serial < DAY_THAT_NEVER_WAS ? serial + 1 : serial;
  const time = (countsFrom1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * SECONDS_PER_DAY) * 1000;
  if (serial < 0 || !(time < FIRST_INSTANT_TOO_LATE)) return null;
  const iso = new Date(time).toISOString();
  return time % DAY === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A cell of type `d` (strict OOXML, ISO 8601); `null` for text that is no date. */
export function parseIsoCell(text: string): ExcelDate | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?)?Z?$/.exec(text.trim());
  if (match === null) return null;
  const [, day = '', minutes = '00:00', seconds = ':00'] = match;
  const time = Date.parse(`${day}T${minutes}${seconds}Z`);
  // `Date.parse` takes a 31st of February for a 2nd or 3rd of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  const iso = time % DAY === 0 ? day : `${day}T${minutes}${seconds}`;
  return { iso, serial: (time - EPOCH_1900) / DAY };
}
