import { unzipSync } from 'fflate';
import { LIMITS } from './limits.ts';

/** Why the parts of a workbook cannot be had. */
export type PackageFault =
  | 'empty-file'
  | 'not-a-zip'
  | 'old-format'
  | 'encrypted'
  | 'truncated'
  | 'too-large'
  | 'damaged';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

interface Entry {
  readonly size: number;
  readonly isEncrypted: boolean;
}

/** The parts of a zip package, unzipped when asked for. */
export class PackageParts {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #spent = 0;

  private constructor(bytes: Uint8Array, entries: ReadonlyMap<string, Entry>) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  static open(bytes: Uint8Array): PackageParts | PackageFault {
    if (bytes.length === 0) return 'empty-file';
    if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
      return holdsEncryptedPackage(bytes) ? 'encrypted' : 'old-format';
    }
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'not-a-zip';
    const entries = readDirectory(bytes);
    if (typeof entries === 'string') return entries;
    return new PackageParts(bytes, entries);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of a part, `null` when there is none. */
  read(name: string): Uint8Array | null | PackageFault {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    if (entry.isEncrypted) return 'encrypted';
    this.#spent += entry.size;
    if (entry.size > LIMITS.partBytes || this.#spent > LIMITS.totalBytes) return 'too-large';
    try {
      // fflate writes into a buffer of the declared size, so a lying size cannot cost more than it says.
      const part = unzipSync(this.#bytes, { filter: (file) => file.name === name })[name];
      return part ?? 'damaged';
    } catch {
      return 'damaged';
    }
  }
}

/** An encrypted .xlsx is a compound file with a stream named so, in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length - name.length, 4 * 1024 * 1024);
  for (let start = 0; start <= last; start += 2) {
    if (name.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> | PackageFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  if (end === null) return 'truncated';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > LIMITS.entries) return 'too-large';
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'damaged';
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      size: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEndOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
