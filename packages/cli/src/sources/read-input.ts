import { open } from 'node:fs/promises';

/**
 * Bytes of the largest file that is read. The largest published workbook has 2.3 MB, and what a workbook may hold once
 * unzipped is bounded to as much (`LIMITS` of the reader); Node itself refuses 2 GiB with an error that is no system error.
 */
const LARGEST_INPUT = 256 * 1024 * 1024;

/**
 * The bytes of an input file.
 *
 * @throws the error of the system when it cannot be read; one like it, with the code `EFBIG`, beyond 256 MiB.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > LARGEST_INPUT) {
      throw Object.assign(new Error(`EFBIG: file too large, read '${path}'`), {
        code: 'EFBIG',
        syscall: 'read',
        path,
      });
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The text of an input file in UTF-8; it throws as {@link readBytes} does. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readBytes(path));
}
