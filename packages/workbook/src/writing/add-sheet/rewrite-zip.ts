import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../spreadsheet/crc32.ts';
import { compressedBytes } from '../../spreadsheet/unzip-part.ts';
import { partKey, type ZipEntry } from '../../spreadsheet/zip-directory.ts';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_SIZE = 46;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_SIZE = 22;
/** 2.0, the first with deflate (APPNOTE.TXT 4.4.3). */
const VERSION = 20;
const DEFLATED = 8;
/** Sizes stand behind the data instead of before it: ours always stand before. */
const SIZES_BEHIND = 8;
/** 1 January 1980, midnight, the oldest date a zip can hold: the same bytes whenever they are written. */
const OLDEST = 0x0021_0000;

/** An entry with its bytes as they lie in a zip. */
interface PackedEntry extends Omit<ZipEntry, 'offset'> {
  readonly data: Uint8Array;
}

/**
 * The zip with some parts replaced, in their place, others added at its end, and others left out. The bytes of every
 * other entry are copied as they are, compressed; `damaged` when one is not where the directory says.
 *
 * @param written content by part name.
 * @param removed keys of the parts that are left out ({@link partKey}).
 */
export function rewriteZip(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  written: ReadonlyMap<string, Uint8Array>,
  removed: ReadonlySet<string> = new Set(),
): Uint8Array | 'damaged' {
  const left = new Map([...written].map(([name, content]) => [partKey(name), { name, content }]));
  const packed: PackedEntry[] = [];
  for (const [key, entry] of entries) {
    if (removed.has(key)) continue;
    const replacement = left.get(key);
    if (replacement === undefined) {
      const data = compressedBytes(bytes, entry);
      if (data === null) return 'damaged';
      packed.push({ ...entry, data });
    } else {
      packed.push({ ...pack(replacement.content), name: entry.name, flags: entry.flags });
      left.delete(key);
    }
  }
  for (const { name, content } of left.values())
    packed.push({ ...pack(content), name: strToU8(name), flags: 0 });
  return zipOf(packed);
}

function pack(content: Uint8Array): Omit<PackedEntry, 'name' | 'flags'> {
  const data = deflateSync(content, { level: 6 });
  return {
    method: DEFLATED,
    modified: OLDEST,
    crc: crc32(content),
    size: content.length,
    compressedSize: data.length,
    data,
  };
}

function zipOf(entries: readonly PackedEntry[]): Uint8Array {
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const start = sum(entries.map(({ name, data }) => LOCAL_HEADER_SIZE + name.length + data.length));
  const size = sum(entries.map(({ name }) => DIRECTORY_ENTRY_SIZE + name.length));
  const zip = new Uint8Array(start + size + END_OF_DIRECTORY_SIZE);
  const view = new DataView(zip.buffer);
  let at = 0;
  let record = start;
  for (const entry of entries) {
    const { name, data } = entry;
    view.setUint32(at, LOCAL_HEADER, true);
    writeDescription(view, at + 4, entry);
    zip.set(name, at + LOCAL_HEADER_SIZE);
    zip.set(data, at + LOCAL_HEADER_SIZE + name.length);

    view.setUint32(record, DIRECTORY_ENTRY, true);
    view.setUint16(record + 4, VERSION, true);
    writeDescription(view, record + 6, entry);
    view.setUint32(record + 42, at, true);
    zip.set(name, record + DIRECTORY_ENTRY_SIZE);

    at += LOCAL_HEADER_SIZE + name.length + data.length;
    record += DIRECTORY_ENTRY_SIZE + name.length;
  }
  view.setUint32(record, END_OF_DIRECTORY, true);
  view.setUint16(record + 8, entries.length, true);
  view.setUint16(record + 10, entries.length, true);
  view.setUint32(record + 12, size, true);
  view.setUint32(record + 16, start, true);
  return zip;
}

/** What an entry's own header and its record in the directory both say, in the same order. */
function writeDescription(view: DataView, at: number, entry: PackedEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_BEHIND, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}
