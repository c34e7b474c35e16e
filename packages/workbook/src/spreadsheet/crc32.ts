const POLYNOMIAL = 0xedb88320;
/** Bytes taken in at once, each through its own table of 256. */
const LANES = 8;

let tables: Int32Array | undefined;

/** Table `k` moves a byte over `k` more bytes; the tables follow one another in one array, which is faster. */
function makeTables(): Int32Array {
  const made = new Int32Array(256 * LANES);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    made[byte] = value;
  }
  for (let index = 256; index < made.length; index += 1) {
    const previous = made[index - 256] as number;
    made[index] = (previous >>> 8) ^ (made[previous & 255] as number);
  }
  return made;
}

/** The checksum a zip keeps of each part (APPNOTE.TXT 4.4.7); fflate does not verify it. */
export function crc32(bytes: Uint8Array): number {
  tables ??= makeTables();
  const table = tables;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  let index = 0;
  for (const last = bytes.length - LANES; index <= last; index += LANES) {
    const low = crc ^ view.getInt32(index, true);
    const high = view.getInt32(index + 4, true);
    crc =
      (table[1792 + (low & 255)] as number) ^
      (table[1536 + ((low >>> 8) & 255)] as number) ^
      (table[1280 + ((low >>> 16) & 255)] as number) ^
      (table[1024 + (low >>> 24)] as number) ^
      (table[768 + (high & 255)] as number) ^
      (table[512 + ((high >>> 8) & 255)] as number) ^
      (table[256 + ((high >>> 16) & 255)] as number) ^
      (table[high >>> 24] as number);
  }
  for (; index < bytes.length; index += 1) {
    crc = (crc >>> 8) ^ (table[(crc ^ view.getUint8(index)) & 255] as number);
  }
  return ~crc >>> 0;
}
