import { isCompoundFile, isEncryptedWorkbook } from './compound-file.ts';
import { LIMITS } from './limits.ts';
import { unzipPart } from './unzip-part.ts';
import { partKey, readZipDirectory, type ZipDirectoryFault, type ZipEntry } from './zip-directory.ts';

/** Why the parts of a workbook cannot be had. */
export type PackageFault =
  | ZipDirectoryFault
  | 'empty-file'
  | 'not-a-workbook'
  | 'old-format'
  | 'too-large'
  | 'damaged';

/** The parts of a zip package (ECMA-376 part 2), unzipped when asked for. */
export class PackageParts {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #spent = 0;
  #isClosed = false;

  private constructor(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  static open(bytes: Uint8Array): PackageParts | PackageFault {
    if (bytes.length === 0) return 'empty-file';
    if (isCompoundFile(bytes)) return isEncryptedWorkbook(bytes) ? 'encrypted' : 'old-format';
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'not-a-workbook';
    const entries = readZipDirectory(bytes);
    return typeof entries === 'string' ? entries : new PackageParts(bytes, entries);
  }

  /** Whether the package proved hostile: nothing more is read from it. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  close(): void {
    this.#isClosed = true;
  }

  /** Every entry, by part key, in the order of the zip's directory. */
  get entries(): ReadonlyMap<string, ZipEntry> {
    return this.#entries;
  }

  /** What tells the content of a part from another: its size and check sum, as the zip says them; empty for none. */
  digest(name: string | null): string {
    const entry = name === null ? undefined : this.#entries.get(partKey(name));
    return entry === undefined ? '' : `${entry.size}-${entry.compressedSize}-${entry.crc.toString(16)}`;
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** The bytes of a part, `null` when there is none. */
  read(name: string): Uint8Array | null | PackageFault {
    const entry = this.#entries.get(partKey(name));
    if (entry === undefined) return null;
    this.#spent += entry.size;
    if (entry.size > LIMITS.partBytes || this.#spent > LIMITS.totalBytes) {
      this.close();
      return 'too-large';
    }
    const part = unzipPart(this.#bytes, entry);
    if (part !== 'larger-than-declared') return part;
    this.close();
    return 'too-large';
  }
}
