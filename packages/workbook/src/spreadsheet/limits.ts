const MEBIBYTE = 1024 * 1024;

/**
 * What a workbook may cost. The largest published one has 180 parts, 15 MB of XML (4.9 MB in its largest
 * sheet), 1 500 rows and 15 000 cells with a value. Each limit is ten to a hundred times that, and low
 * enough for a hostile file to end within seconds and a few hundred megabytes.
 */
export const LIMITS = {
  /** Parts in the zip, and sheets in the workbook part. */
  entries: 10_000,
  /** Bytes of one part, unzipped. */
  partBytes: 64 * MEBIBYTE,
  /** Bytes of all the parts that are read, unzipped; a part that is read twice counts twice. */
  totalBytes: 256 * MEBIBYTE,
  /**
   * Compressed bytes above which a part is unzipped step by step. In one step the cost is bounded only by
   * the format itself (1 032 bytes out of each byte), whatever size the zip declares.
   */
  singleStepBytes: MEBIBYTE,
  /** The most a deflate stream can expand (RFC 1951): a larger declared size is a lie. */
  deflateRatio: 1032,
  /** Rows of one sheet that hold a value. Excel has 1 048 576, which no specification needs. */
  rowsWithValues: 100_000,
  /** Cells with a value in the sheets read from one workbook, for they are all kept. */
  cells: 1_000_000,
  /** Merged ranges of one sheet; the largest published one has twenty. */
  mergedRanges: 10_000,
  /** Columns Excel itself allows: XFD. */
  columns: 16_384,
  /** Rows Excel itself allows. */
  rows: 1_048_576,
  /** Elements inside one another. Excel nests about ten. */
  xmlDepth: 256,
  /** Attributes of one element. Excel writes about thirty. */
  xmlAttributes: 1_000,
} as const;
