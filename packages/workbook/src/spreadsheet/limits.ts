/**
 * What a workbook may cost. A release today has 27 sheets, 15 MB of XML and 1 500 rows: ten to a hundred
 * times that is far beyond any specification, and still reads in bounded memory and time.
 */
export const LIMITS = {
  /** Parts in the zip. */
  entries: 10_000,
  /** Bytes of one part, unzipped. */
  partBytes: 128 * 1024 * 1024,
  /** Bytes of all parts read, unzipped. */
  totalBytes: 384 * 1024 * 1024,
  /** Rows of one sheet that hold a value. */
  rows: 100_000,
  /** Columns Excel itself allows. */
  columns: 16_384,
} as const;
