const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** The places of the entries in the central directory of a zip. */
function entriesOf(view: DataView): number[] {
  const places: number[] = [];
  for (let at = 0; at < view.byteLength - 4; at += 1) {
    if (view.getUint32(at, true) === DIRECTORY_ENTRY) places.push(at);
  }
  return places;
}

/** Fields of an entry of the central directory: their offset and their size in bytes. */
const FIELDS = {
  flags: [8, 2],
  method: [10, 2],
  crc: [16, 4],
  compressedSize: [20, 4],
  size: [24, 4],
  offset: [42, 4],
} as const;

export type DirectoryField = keyof typeof FIELDS;

/** A zip whose central directory says something else: of all its parts, or of those whose name ends so. */
export function withDirectory(
  bytes: Uint8Array,
  field: DirectoryField,
  value: number,
  nameEnd = '',
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const [offset, size] = FIELDS[field];
  for (const at of entriesOf(view)) {
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (!name.endsWith(nameEnd)) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}

/** A zip whose end says that it has so many parts, its directory starting there. */
export function withEnd(bytes: Uint8Array, { count, start }: { count?: number; start?: number }): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  if (count !== undefined) view.setUint16(end + 10, count, true);
  if (start !== undefined) view.setUint32(end + 16, start, true);
  return copy;
}

/** The same zip with 64-bit sizes and offsets, as programs that write large files do (APPNOTE.TXT 4.5.3). */
export function withLargeNumbers(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = entriesOf(view);
  const start = places[0] ?? 0;
  const entries = places.map((at) => largeEntry(bytes, view, at));
  const directorySize = entries.reduce((sum, entry) => sum + entry.length, 0);
  const largeEnd = new Uint8Array(56 + 20 + 22);
  const end = new DataView(largeEnd.buffer);
  end.setUint32(0, 0x06064b50, true);
  end.setBigUint64(4, 44n, true);
  end.setBigUint64(24, BigInt(places.length), true);
  end.setBigUint64(32, BigInt(places.length), true);
  end.setBigUint64(40, BigInt(directorySize), true);
  end.setBigUint64(48, BigInt(start), true);
  end.setUint32(56, 0x07064b50, true);
  end.setBigUint64(64, BigInt(start + directorySize), true);
  end.setUint32(72, 1, true);
  end.setUint32(76, END_OF_DIRECTORY, true);
  for (const field of [8, 10]) end.setUint16(76 + field, 0xffff, true);
  for (const field of [12, 16]) end.setUint32(76 + field, 0xffffffff, true);
  return new Uint8Array([
    ...bytes.subarray(0, start),
    ...entries.flatMap((entry) => [...entry]),
    ...largeEnd,
  ]);
}

function largeEntry(bytes: Uint8Array, view: DataView, at: number): Uint8Array {
  const nameLength = view.getUint16(at + 28, true);
  const extra = new Uint8Array(28);
  const extraView = new DataView(extra.buffer);
  extraView.setUint16(0, 1, true);
  extraView.setUint16(2, 24, true);
  for (const [index, field] of [24, 20, 42].entries()) {
    extraView.setBigUint64(4 + index * 8, BigInt(view.getUint32(at + field, true)), true);
  }
  const entry = new Uint8Array([...bytes.subarray(at, at + 46 + nameLength), ...extra]);
  const entryView = new DataView(entry.buffer);
  for (const field of [24, 20, 42]) entryView.setUint32(field, 0xffffffff, true);
  entryView.setUint16(30, extra.length, true);
  entryView.setUint16(32, 0, true);
  return entry;
}
