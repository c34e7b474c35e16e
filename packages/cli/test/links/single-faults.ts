import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, DiagnosticCollector, type LinkExample } from '@hubsante/model';
import { LinkParser } from '../../src/links/parse-link.ts';
import { readExample } from '../../src/links/read-example.ts';
import { type CheckedModel, checkOpenedLink } from '../../src/specifications/check-link.ts';
import { LinkOpener, type OpenedLink } from '../../src/specifications/open-link.ts';
import { compileModel, SPECS } from '../built-links.ts';

const parser = new LinkParser(JSON.parse(readFileSync(join(SPECS, 'link.schema.json'), 'utf8')) as object);

/** A link of this repository, in which faults can be invented without writing them to the disk. */
export class FaultyLink {
  readonly opened: OpenedLink;
  readonly manifest: string;
  readonly #model: CheckedModel;

  private constructor(opened: OpenedLink, model: CheckedModel) {
    this.opened = opened;
    this.manifest = readFileSync(join(opened.folder, 'link.yaml'), 'utf8');
    this.#model = model;
  }

  /** @param path in the folder of our specifications, `15-15/v2.1`. */
  static async open(path: string): Promise<FaultyLink> {
    const opened = await new LinkOpener(SPECS).open(path, null, new DiagnosticCollector());
    if (opened?.link == null) throw new Error(`${path} cannot be read`);
    const model = await compileModel(opened.root.modelFolder(opened.link.modelRelease));
    return new FaultyLink(opened, model);
  }

  /** What is found once the manifest is another; `null` where its schema refuses it. */
  async withManifest(text: string): Promise<readonly Diagnostic[] | null> {
    const link = parser.parse(text, join(this.opened.path, 'link.yaml'), new DiagnosticCollector());
    return link === null ? null : this.#check({ ...this.opened, link });
  }

  /** What is found once an example holds something else. */
  withExample(name: string, value: unknown): Promise<readonly Diagnostic[]> {
    return this.#check({
      ...this.opened,
      examples: this.opened.examples.map((one) => (one.name === name ? rewritten(one, value) : one)),
    });
  }

  /** What is found once the files of examples are others. */
  withExamples(examples: readonly LinkExample[]): Promise<readonly Diagnostic[]> {
    return this.#check({ ...this.opened, examples });
  }

  async #check(opened: OpenedLink): Promise<readonly Diagnostic[]> {
    const options = { emitters: [], baseUrl: '', clients: null, clock: () => 0, onProgress: () => {} };
    return (await checkOpenedLink(opened, this.#model, options)).diagnostics;
  }
}

function rewritten({ name, file }: LinkExample, value: unknown): LinkExample {
  return readExample(name, file, JSON.stringify(value, null, 2), new DiagnosticCollector());
}

/** `link/role-unknown link.yaml:19 +3`, as an author would see it. */
export function shown(found: readonly Diagnostic[]): string[] {
  return found.map(({ definition, place, related = [] }) => {
    const where = place.cell === undefined ? `:${place.line}` : ` ${place.sheet}!${place.cell}`;
    return `${definition.code} ${place.file.replace(/^.*\//, '')}${where} +${related.length}`;
  });
}

type Json = Record<string, unknown>;

/** A change of a JSON value, and what it is called. */
export interface JsonFault {
  readonly name: string;
  readonly value: unknown;
}

/** Single slips of a hand in a message, at every place where they can be made. */
export function* slipsIn(message: unknown): Generator<JsonFault> {
  for (const path of objectsAndLists(message)) {
    const make = (name: string, change: (inner: unknown) => unknown): JsonFault => ({
      name: `${name} of ${path.join('.')}`,
      value: changed(message, path, change),
    });
    const inner = valueAt(message, path);
    if (Array.isArray(inner)) {
      if (inner.length === 1) yield make('brackets lost', () => inner[0]);
      yield make('brackets doubled', () => [inner]);
      continue;
    }
    const names = Object.keys(inner as Json);
    // Under the root itself the slip is another: the message is wrapped.
    if (path.length > 1) yield make('one level too deep', () => ({ content: inner }));
    for (const name of names) {
      yield make(`${name} deleted`, () =>
        Object.fromEntries(Object.entries(inner as Json).filter(([one]) => one !== name)),
      );
      yield make(`${name} under another name`, () => renamed(inner as Json, name, 'zzyx'));
      if (name.length > 4)
        yield make(`${name} misspelt`, () =>
          renamed(inner as Json, name, `${name.slice(0, -2)}${name.at(-1)}`),
        );
      const below = (inner as Json)[name];
      if (
        typeof below === 'object' &&
        below !== null &&
        !Array.isArray(below) &&
        isApart(inner as Json, below as Json)
      )
        yield make(`braces of ${name} lost`, () => replaced(inner as Json, name, below as Json));
    }
  }
}

function isApart(around: Json, inside: Json): boolean {
  return Object.keys(inside).length > 0 && Object.keys(inside).every((name) => !(name in around));
}

function renamed(object: Json, from: string, to: string): Json {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name === from ? to : name, value]),
  );
}

function replaced(object: Json, name: string, by: Json): Json {
  return Object.fromEntries(
    Object.entries(object).flatMap(([one, value]) => (one === name ? Object.entries(by) : [[one, value]])),
  );
}

function objectsAndLists(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, one]) => objectsAndLists(one, [...path, name]));
  return path.length === 0 ? inner : [[...path], ...inner];
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((one, step) => (one as Json)[step], value);
}

function changed(
  value: unknown,
  [step, ...rest]: readonly string[],
  change: (inner: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === step ? changed(one, rest, change) : one));
  return Object.fromEntries(
    Object.entries(value as Json).map(([name, one]) => [
      name,
      name === step ? changed(one, rest, change) : one,
    ]),
  );
}

/** A change of a manifest, and what it is called. */
export interface TextFault {
  readonly name: string;
  readonly text: string;
}

/** Values that name something which stands elsewhere: another of their kind is a fault, and so is one that nobody has. */
const NAMES = ['de', 'vers', 'message', 'role', 'id', 'exemple', 'colonne', 'client'];

/** Single slips of a hand in a manifest: names exchanged, misspelt or replaced, lines of lists lost or doubled. */
export function* slipsInManifest(text: string): Generator<TextFault> {
  const lines = text.split('\n');
  const put = (at: number, ...by: string[]) =>
    [...lines.slice(0, at), ...by, ...lines.slice(at + 1)].join('\n');
  for (const [at, line] of lines.entries()) {
    for (const key of NAMES) {
      const found = new RegExp(`^(.*\\b${key}: )([^\\s,}]+)(.*)$`).exec(line);
      const [, before = '', value = '', after = ''] = found ?? [];
      if (
        found === null ||
        (key === 'id' && !line.includes('role:') && lines[at + 1]?.includes('titre:') !== true)
      )
        continue;
      const to = (name: string, other: string) => ({
        name: `line ${at + 1}: ${name}`,
        text: put(at, `${before}${other}${after}`),
      });
      yield to(`${key} misspelt`, value.length > 3 ? `${value.slice(0, -2)}${value.at(-1)}` : `${value}Z`);
      yield to(`${key} of nobody`, 'ZZYX');
    }
    const isMessage = /^ {2}- \{ message: /.test(line);
    if (isMessage) yield { name: `line ${at + 1} doubled`, text: put(at, line, line) };
    if (isMessage) yield { name: `line ${at + 1} lost`, text: put(at) };
    const [, from, to] = /\bde: (\S+), vers: ([^\s,]+)/.exec(line) ?? [];
    if (isMessage && from !== to)
      yield {
        name: `line ${at + 1}: reversed`,
        text: put(at, line.replace(`de: ${from}, vers: ${to}`, `de: ${to}, vers: ${from}`)),
      };
    const receiver = /^ {8}vers: (\S+)$/.exec(lines[at + 1] ?? '')?.[1];
    const sender = /^ {6}- de: (\S+)$/.exec(line)?.[1];
    if (sender !== undefined && receiver !== undefined) {
      const turned = [...lines];
      turned.splice(at, 2, `      - de: ${receiver}`, `        vers: ${sender}`);
      yield { name: `line ${at + 1}: step reversed`, text: turned.join('\n') };
    }
  }
}
