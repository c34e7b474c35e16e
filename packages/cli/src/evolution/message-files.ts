import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { Unzip, UnzipInflate } from 'fflate';
import { EncodingError, readText } from '../sources/read-input.ts';
import { systemErrorCode } from '../system-error.ts';

/** A text that should hold a message. */
export interface MessageText {
  /** As it is shown: the path, with the name inside an archive. */
  readonly file: string;
  /** 1-based, of a message that stands on a line of its own; `null` for one that is a whole file. */
  readonly line: number | null;
  readonly syntax: 'json' | 'xml';
  readonly text: string;
}

/** A path where no message can be read. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: 'missing' | 'empty-folder' | 'not-messages' | 'unreadable';
}

const ARCHIVE = '.zip';
const LINES = ['.ndjson', '.jsonl'];

/** How a file is read, by the end of its name; `null` for what holds no messages. */
function sortOf(name: string): 'json' | 'xml' | 'lines' | 'archive' | null {
  const extension = extname(name).toLowerCase();
  if (extension === '.json') return 'json';
  if (extension === '.xml') return 'xml';
  if (LINES.includes(extension)) return 'lines';
  return extension === ARCHIVE ? 'archive' : null;
}

/** Some message texts that were read at once: to wait for each alone costs more than to read it. */
type Texts = readonly (MessageText | UnreadFile)[];

/**
 * Every message text at some paths, some at a time: files in JSON and XML, lists of messages in JSON, files with a message a line (NDJSON), zips of
 * such files, and folders of all these. What is held at once does not grow with their number.
 *
 * @param from working folder, absolute.
 */
export async function* messageTexts(paths: readonly string[], from: string): AsyncGenerator<Texts> {
  for (const written of paths) {
    // A pattern the shell did not expand.
    const path = written.replace(/\/\*{1,2}\/?$/, '') || '.';
    const absolute = resolve(from, path);
    const found = await stat(absolute).catch(() => null);
    if (found === null) yield [{ file: written, reason: 'missing' }];
    else if (!found.isDirectory()) yield* textsOfFile(absolute, path);
    else {
      let count = 0;
      for await (const one of textsOfFolder(absolute, path)) {
        count += one.length;
        yield one;
      }
      if (count === 0) yield [{ file: written, reason: 'empty-folder' }];
    }
  }
}

async function* textsOfFolder(folder: string, shown: string): AsyncGenerator<Texts> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const [path, name] = [join(folder, entry.name), `${shown}/${entry.name}`];
    if (entry.isDirectory()) yield* textsOfFolder(path, name);
    else if (sortOf(entry.name) !== null) yield* textsOfFile(path, name);
  }
}

async function* textsOfFile(path: string, file: string): AsyncGenerator<Texts> {
  const sort = sortOf(path);
  try {
    if (sort === null) yield [{ file, reason: 'not-messages' }];
    else if (sort === 'lines') yield* linesOf(createReadStream(path, { highWaterMark: CHUNK }), file);
    else if (sort === 'archive') yield* textsOfArchive(path, file);
    else yield wholeTexts(file, sort, await readText(path));
  } catch (error) {
    if (!(error instanceof EncodingError) && !(error instanceof TypeError) && systemErrorCode(error) === null)
      throw error;
    yield [{ file, reason: 'unreadable' }];
  }
}

/** The message of a file, or each of a list of them. */
function wholeTexts(file: string, syntax: 'json' | 'xml', text: string): readonly MessageText[] {
  const alone = [{ file, line: null, syntax, text }];
  if (syntax === 'xml' || !text.trimStart().startsWith('[')) return alone;
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return alone;
    return list.map((one, index) => ({
      file: `${file}[${index}]`,
      line: null,
      syntax,
      text: JSON.stringify(one),
    }));
  } catch {
    // Whoever reads it says that it is not JSON.
    return alone;
  }
}

const CHUNK = 1 << 16;
/** No message is longer; a line that is, is not kept. */
const LONGEST_LINE = 64 * 1024 * 1024;

async function* linesOf(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Texts> {
  const splitter = new LineSplitter(file);
  for await (const chunk of chunks) yield splitter.push(chunk);
  yield splitter.end();
}

/** Texts that come in pieces, cut at the ends of lines. */
class LineSplitter {
  readonly #file: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #rest = '';
  #line = 0;

  constructor(file: string) {
    this.#file = file;
  }

  push(chunk: Uint8Array): MessageText[] {
    const lines = `${this.#rest}${this.#decoder.decode(chunk, { stream: true })}`.split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > LONGEST_LINE) this.#rest = '';
    return lines.flatMap((line) => this.#text(line));
  }

  end(): MessageText[] {
    return this.#text(`${this.#rest}${this.#decoder.decode()}`);
  }

  #text(line: string): MessageText[] {
    this.#line += 1;
    const text = line.trim();
    return text === '' ? [] : [{ file: this.#file, line: this.#line, syntax: 'json', text }];
  }
}

/** The files of a zip, in their order, each as it is unpacked. */
async function* textsOfArchive(path: string, file: string): AsyncGenerator<Texts> {
  const ready: MessageText[] = [];
  const failures: Error[] = [];
  const unzip = new Unzip((entry) => {
    const sort = sortOf(entry.name);
    if (sort === null || sort === 'archive') return;
    const name = `${file}/${entry.name}`;
    const splitter = new LineSplitter(name);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const parts: string[] = [];
    entry.ondata = (error, chunk, isLast) => {
      if (error !== null) {
        failures.push(error);
        return;
      }
      if (sort === 'lines') {
        ready.push(...splitter.push(chunk), ...(isLast ? splitter.end() : []));
        return;
      }
      parts.push(decoder.decode(chunk, { stream: !isLast }));
      if (isLast) ready.push(...wholeTexts(name, sort, parts.join('')));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(path, { highWaterMark: ARCHIVE_CHUNK })) {
    unzip.push(chunk as Uint8Array);
    yield ready.splice(0);
    if (failures[0] !== undefined) throw new TypeError(failures[0].message);
  }
  unzip.push(new Uint8Array(), true);
  yield ready.splice(0);
}

/** What it unpacks to at once is what is held. */
const ARCHIVE_CHUNK = 1 << 16;
