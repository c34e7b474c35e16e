import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { LIMITS } from './limits.ts';
import type { ZipEntry } from './zip-directory.ts';

/** `larger-than-declared`: the part would grow beyond its declared size, which only a forged zip does. */
export type UnzipFault = 'damaged' | 'larger-than-declared';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const STEP = 64 * 1024;

/** Unzips one part, never beyond its declared size, and verifies its checksum. */
export function unzipPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array | UnzipFault {
  const data = compressedBytes(bytes, entry);
  if (data === null) return 'damaged';
  const part = entry.method === STORED ? data : inflate(data, entry);
  if (typeof part === 'string') return part;
  return part.length === entry.size && crc32(part) === entry.crc ? part : 'damaged';
}

/** The bytes of an entry as they lie in the zip; `null` when they are not where its directory says. */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const { offset, compressedSize } = entry;
  if (offset + LOCAL_HEADER_SIZE > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_HEADER_SIZE);
  if (view.getUint32(0, true) !== LOCAL_HEADER) return null;
  const start = offset + LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + compressedSize > bytes.length) return null;
  return bytes.subarray(start, start + compressedSize);
}

function inflate(data: Uint8Array, { method, size }: ZipEntry): Uint8Array | UnzipFault {
  if (method !== DEFLATED || data.length === 0 || size > data.length * LIMITS.deflateRatio) return 'damaged';
  try {
    return data.length <= LIMITS.singleStepBytes ? inflateAtOnce(data, size) : inflateInSteps(data, size);
  } catch {
    // fflate throws on whatever is not deflate.
    return 'damaged';
  }
}

/** Twice as fast in a process that has just started, which is what a command line is. */
function inflateAtOnce(data: Uint8Array, size: number): Uint8Array | UnzipFault {
  // fflate drops what does not fit: the byte too many tells that there was more.
  const part = inflateSync(data, { out: new Uint8Array(size + 1) });
  return part.length > size ? 'larger-than-declared' : part;
}

function inflateInSteps(data: Uint8Array, size: number): Uint8Array | UnzipFault {
  const part = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) part.set(chunk, length);
    length += chunk.length;
  });
  for (let start = 0; start < data.length; start += STEP) {
    stream.push(data.subarray(start, start + STEP), start + STEP >= data.length);
    if (length > size) return 'larger-than-declared';
  }
  return part.subarray(0, length);
}
