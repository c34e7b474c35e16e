/** A path that is not there, as a system says so: what reads files tells it apart by its code. */
export class NoSuchFile extends Error {
  readonly code: 'ENOENT' | 'ENOTDIR' | 'EISDIR';
  readonly syscall = 'open';
  readonly path: string;

  constructor(code: 'ENOENT' | 'ENOTDIR' | 'EISDIR', path: string) {
    super(`${code}: '${path}'`);
    this.code = code;
    this.path = path;
  }
}

/** An entry of a folder. */
export interface DiskEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * Files in memory under absolute paths with `/`. A folder is there as soon as a file is below it. Nothing of it is ever
 * written anywhere.
 */
export class MemoryDisk {
  readonly #files = new Map<string, Uint8Array>();
  /** Entries of each folder, by name. */
  readonly #folders = new Map<string, Map<string, DiskEntry['kind']>>([['/', new Map()]]);

  /** Puts a file there, or other bytes in its place. */
  put(path: string, bytes: Uint8Array): void {
    this.#files.set(path, bytes);
    let kind: DiskEntry['kind'] = 'file';
    let current = path;
    while (current !== '/') {
      const folder = folderOf(current);
      const entries = this.#folders.get(folder) ?? new Map<string, DiskEntry['kind']>();
      entries.set(current.slice(current.lastIndexOf('/') + 1), kind);
      this.#folders.set(folder, entries);
      kind = 'folder';
      current = folder;
    }
  }

  /** Takes away everything at or below a path. */
  remove(path: string): void {
    for (const one of [...this.#files.keys()]) {
      if (one === path || one.startsWith(`${path}/`)) this.#files.delete(one);
    }
    for (const one of [...this.#folders.keys()]) {
      if (one === path || one.startsWith(`${path}/`)) this.#folders.delete(one);
    }
    this.#folders.get(folderOf(path))?.delete(path.slice(path.lastIndexOf('/') + 1));
  }

  /** `null` when there is nothing. */
  kindOf(path: string): DiskEntry['kind'] | null {
    const clean = withoutSlash(path);
    if (this.#files.has(clean)) return 'file';
    return this.#folders.has(clean) ? 'folder' : null;
  }

  /**
   * The bytes of a file.
   *
   * @throws NoSuchFile when there is none.
   */
  read(path: string): Uint8Array {
    const clean = withoutSlash(path);
    const bytes = this.#files.get(clean);
    if (bytes === undefined) throw new NoSuchFile(this.#folders.has(clean) ? 'EISDIR' : 'ENOENT', path);
    return bytes;
  }

  /** Every file below a folder. */
  paths(folder: string): readonly string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  /**
   * What a folder holds, sorted by name.
   *
   * @throws NoSuchFile when it is none.
   */
  list(path: string): readonly DiskEntry[] {
    const clean = withoutSlash(path);
    const entries = this.#folders.get(clean);
    if (entries === undefined) throw new NoSuchFile(this.#files.has(clean) ? 'ENOTDIR' : 'ENOENT', path);
    return [...entries].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path;
}

/** The one disk that the modules in place of `node:fs` read. */
export const disk = new MemoryDisk();
