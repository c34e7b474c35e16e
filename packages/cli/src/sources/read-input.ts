import { open } from 'node:fs/promises';
import type { DiagnosticReporter } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { decodeText, type EncodingFault } from './text-encoding.ts';

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

/** A text file that is not in UTF-8. */
export class EncodingError extends Error {
  readonly fault: EncodingFault;
  readonly path: string;

  constructor(path: string, fault: EncodingFault) {
    super(`${path}:${fault.line}: not in UTF-8`);
    this.path = path;
    this.fault = fault;
  }
}

/**
 * The text of an input file, without its byte order mark. It throws as {@link readBytes} does.
 *
 * @throws EncodingError when it is not in UTF-8: nothing of ours is made from letters that were guessed.
 */
export async function readText(path: string): Promise<string> {
  const decoded = decodeText(await readBytes(path));
  if (decoded.kind === 'fault') throw new EncodingError(path, decoded.fault);
  return decoded.text;
}

/** The same for a file that findings are told of: one in another encoding is a finding at its line, and `null`. */
export async function readSourceText(
  path: string,
  file: string,
  reporter: DiagnosticReporter,
): Promise<string | null> {
  try {
    return await readText(path);
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    reportEncoding(error.fault, file, reporter);
    return null;
  }
}

/** One finding for a file that is not in UTF-8, at its first line that cannot be read. */
export function reportEncoding(fault: EncodingFault, file: string, reporter: DiagnosticReporter): void {
  const { kind, line, excerpt, encoding } = fault;
  const context = { place: { file, line }, value: excerpt };
  if (kind === 'lost-letters') reporter.report(cliDiagnostics['text-lost-letters'], context);
  else reporter.report(cliDiagnostics['text-not-utf8'], context, { encoding });
}
