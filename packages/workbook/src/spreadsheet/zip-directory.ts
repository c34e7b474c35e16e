import { LIMITS } from './limits.ts';

/** A part as the zip's central directory describes it. */
export interface ZipEntry {
  /** 0 is stored, 8 is deflate; nothing else occurs in a workbook. */
  readonly method: number;
  /** Checksum of the unzipped bytes. */
  readonly crc: number;
  readonly compressedSize: number;
  /** Declared size of the unzipped bytes; it may lie. */
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
  /** Name of the part, in the bytes and with the flags it was written with. */
  readonly name: Uint8Array;
  readonly flags: number;
  /** Date and time of the last change, in MS-DOS form. */
  readonly modified: number;
}

/** Why a zip cannot be read, or must not be. */
export type ZipDirectoryFault =
  | 'truncated'
  | 'directory-damaged'
  | 'too-many-parts'
  | 'part-twice'
  | 'encrypted';

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LARGE_LOCATOR = 0x07064b50;
const LARGE_LOCATOR_SIZE = 20;
const LARGE_END_OF_DIRECTORY = 0x06064b50;
const LARGE_END_OF_DIRECTORY_SIZE = 56;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_SIZE = 46;
const ENCRYPTED_FLAG = 1;
/** Stands for a number kept elsewhere because it may need 64 bits (APPNOTE.TXT 4.5.3). */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;
const LARGE_FIELD = 1;

/** The key of a part: two part names that differ only by case name the same part (ECMA-376 part 2). */
export function partKey(name: string): string {
  return name.toLowerCase();
}

/** Reads the central directory of a zip (APPNOTE.TXT 4.3.12), by {@link partKey}. */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | ZipDirectoryFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  if (end === null) return 'truncated';
  const summary = readSummary(view, end);
  if (summary === null) return 'directory-damaged';
  if (summary.count > LIMITS.entries) return 'too-many-parts';
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let at = summary.start;
  for (let index = 0; index < summary.count; index += 1) {
    if (at + DIRECTORY_ENTRY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      return 'directory-damaged';
    }
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) return 'encrypted';
    const nameEnd = at + DIRECTORY_ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) return 'directory-damaged';
    const name = bytes.subarray(at + DIRECTORY_ENTRY_SIZE, nameEnd);
    const key = partKey(decoder.decode(name));
    // Which of the two a program reads is its own choice: a person would see one text and we another.
    if (entries.has(key)) return 'part-twice';
    entries.set(key, { ...readEntry(view, at, nameEnd, extraEnd), name });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEndOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_OF_DIRECTORY_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const commentLength = view.getUint16(at + 20, true);
    if (at + END_OF_DIRECTORY_SIZE + commentLength <= view.byteLength) return at;
  }
  return null;
}

interface DirectorySummary {
  readonly count: number;
  readonly start: number;
}

function readSummary(view: DataView, end: number): DirectorySummary | null {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== ELSEWHERE_16 && start !== ELSEWHERE_32) return start <= end ? { count, start } : null;
  const locator = end - LARGE_LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LARGE_LOCATOR) return { count, start };
  const large = readLarge(view, locator + 8);
  if (large + LARGE_END_OF_DIRECTORY_SIZE > locator) return null;
  if (view.getUint32(large, true) !== LARGE_END_OF_DIRECTORY) return null;
  return { count: readLarge(view, large + 32), start: Math.min(readLarge(view, large + 48), end) };
}

function readEntry(view: DataView, at: number, extraStart: number, extraEnd: number): Omit<ZipEntry, 'name'> {
  const size = view.getUint32(at + 24, true);
  const compressedSize = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  // The numbers that are elsewhere follow one another, in this order.
  const large = largeNumbers(view, extraStart, extraEnd);
  const whole = (value: number) => (value === ELSEWHERE_32 ? (large.shift() ?? value) : value);
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: whole(size),
    compressedSize: whole(compressedSize),
    offset: whole(offset),
  };
}

function largeNumbers(view: DataView, start: number, end: number): number[] {
  const numbers: number[] = [];
  for (let at = start; at + 4 <= end; ) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === LARGE_FIELD) {
      for (let field = at + 4; field + 8 <= Math.min(fieldEnd, end); field += 8) {
        numbers.push(readLarge(view, field));
      }
    }
    at = fieldEnd;
  }
  return numbers;
}

/** A 64-bit number; beyond 2^53 it is inexact, and beyond every limit of ours. */
function readLarge(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
