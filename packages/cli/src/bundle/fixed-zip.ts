import { type Zippable, zipSync } from 'fflate';

/** The first moment a zip can tell, in local time as zips do: the same bytes in every time zone. */
const noDate = () => new Date(1980, 0, 1);

/** “Made by Unix”: otherwise readers on Unix take names for those of MS-DOS, and accents are lost (APPNOTE 4.4.2). */
const UNIX = 3;

/** A regular file that all may read: the mode of Unix is the upper half of the external attributes. */
const READABLE_FILE = (0o100644 << 16) >>> 0;

/** A zip of some files, by path, in the order they are given in. The same files give the same bytes. */
export function fixedZip(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files)
    entries[path] = [bytes, { mtime: noDate(), level: 6, os: UNIX, attrs: READABLE_FILE }];
  return zipSync(entries);
}
