import { type DiskEntry, disk } from './memory-disk.ts';

/**
 * What `dsf` uses of `node:fs/promises` to read, on the disk in memory. The bundle of the workshop takes this module in
 * its place; only what is asked for there is here.
 */

interface Stats {
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

interface Entry {
  readonly name: string;
  readonly parentPath: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** As in `node:fs/promises`, on the disk in memory. */
export async function stat(path: string): Promise<Stats> {
  return statsOf(path);
}

/** What is asked of a file or folder: its size and its kind. */
export function statsOf(path: string): Stats {
  const kind = disk.kindOf(path);
  const size = kind === 'folder' ? 0 : disk.read(path).length;
  return { size, isFile: () => kind === 'file', isDirectory: () => kind === 'folder' };
}

/** As in `node:fs/promises`: bytes, or a text when an encoding is given. */
export async function readFile(path: string, encoding?: string): Promise<Uint8Array | string> {
  return read(path, encoding);
}

/** The content of a file. */
export function read(path: string, encoding?: string): Uint8Array | string {
  const bytes = disk.read(path);
  return encoding === undefined ? bytes : new TextDecoder().decode(bytes);
}

/** As in `node:fs/promises`: a file that is read and closed. */
export async function open(path: string) {
  const bytes = disk.read(path);
  return {
    stat: async () => statsOf(path),
    readFile: async () => bytes,
    close: async () => {},
  };
}

interface ListOptions {
  readonly withFileTypes?: boolean;
  readonly recursive?: boolean;
}

/** As in `node:fs/promises`. */
export async function readdir(path: string, options: ListOptions = {}): Promise<(Entry | string)[]> {
  return list(path, options);
}

/** What a folder holds, and what is below it when that is asked. */
export function list(path: string, { withFileTypes, recursive }: ListOptions): (Entry | string)[] {
  const found: (Entry | string)[] = [];
  const visit = (folder: string, above: string) => {
    for (const { name, kind } of disk.list(folder)) {
      found.push(withFileTypes === true ? entry(name, folder, kind) : `${above}${name}`);
      if (recursive === true && kind === 'folder')
        visit(`${folder.replace(/\/$/, '')}/${name}`, `${above}${name}/`);
    }
  };
  visit(path, '');
  return found;
}

function entry(name: string, parentPath: string, kind: DiskEntry['kind']): Entry {
  return {
    name,
    parentPath,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => false,
  };
}
