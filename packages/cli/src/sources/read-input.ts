import { open } from 'node:fs/promises';
import { type DiagnosticReporter, withoutDoubleEncoding } from '@hubsante/model';
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
    const text = await readText(path);
    reportDoubleEncoding(text, file, reporter);
    // What was meant is plain, and told: a value that is one of a list is not refused besides.
    return withoutDoubleEncoding(text) ?? text;
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

/** Of the line shown, in characters. */
const LONGEST_EXCERPT = 80;

/** One finding for a text file with letters that were encoded twice, `Ã©` for `é`: at its first such line, as it was meant. */
export function reportDoubleEncoding(text: string, file: string, reporter: DiagnosticReporter): void {
  // Most files have none: lines are looked at in the others.
  if (withoutDoubleEncoding(text) === null) return;
  const lines = text.split(/\r?\n/);
  const broken = lines.flatMap((line, index) => {
    const meant = withoutDoubleEncoding(line);
    return meant === null ? [] : [{ line: index + 1, written: line, meant }];
  });
  const [first] = broken;
  if (first === undefined) return;
  const [value, meant] = [first.written, first.meant].map((one) => excerptOf(one, first));
  const context = { place: { file, line: first.line }, value };
  reporter.report(cliDiagnostics['text-encoded-twice'], context, {
    meant: meant ?? '',
    count: broken.length,
  });
}

/** A line as far as it is shown: from a little before its first broken letter when it is long. */
function excerptOf(
  text: string,
  { written, meant }: { readonly written: string; readonly meant: string },
): string {
  const differing = [...written].findIndex((letter, index) => letter !== [...meant][index]);
  const start = Math.max(0, differing - LONGEST_EXCERPT / 2);
  return text.slice(start, start + LONGEST_EXCERPT).trim();
}
