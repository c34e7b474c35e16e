import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instance } from '@viz-js/viz';
import { unzipSync } from 'fflate';
import { parseAllDocuments } from 'yaml';

const MODULES = join(import.meta.dirname, '../../../../node_modules');
const TYPESCRIPT = join(MODULES, 'typescript/bin/tsc');
const NODE_TYPES = join(MODULES, '@types');

/** What a reader finds in a file. */
export interface Reading {
  /** Texts that a program gets out of the file; `null` for a format that carries them in comments only. */
  readonly texts: readonly string[] | null;
  /** What it says against the file. */
  readonly faults: readonly string[];
}

/** A file as it lies in a folder. */
export interface WrittenFile {
  /** Relative to the folder. */
  readonly path: string;
  readonly folder: string;
  readonly content: string | Uint8Array;
}

type Reader = (files: readonly WrittenFile[]) => Promise<readonly Reading[]> | readonly Reading[];

/** The reader of each format, by the end of the file's name; a format without one fails the test. */
const READERS: readonly (readonly [end: RegExp, read: Reader])[] = [
  [/\.json$/, each((text) => ({ texts: stringsIn(JSON.parse(text)), faults: [] }))],
  // Published with YAML 1.1 in mind, byte by byte.
  [/^generator\/.*\.yaml$/, readPublishedYaml],
  [/\.yaml$/, each(readYaml)],
  [/\.(xml|xsd|svg)$/, readXml],
  [/\.csv$/, each(readCsv)],
  [/\.docx$/, readDocx],
  [/\.dot$/, readDot],
  [/\.uml_diagram$/, readDot],
  [/\.(js|cjs)$/, readScripts],
  [/\.d\.(ts|cts)$/, readDeclarations],
  // Read by the compilers of their languages, all at once.
  [/^types\/.*\.(java|cs|py|typed)$/, each(() => ({ texts: null, faults: [] }))],
  [/\.md$/, each(readMarkdown)],
];

/** What the reader of its format makes of each file, in their order. */
export async function readFiles(files: readonly WrittenFile[]): Promise<readonly Reading[]> {
  const readings = new Map<WrittenFile, Reading>();
  for (const [end, read] of READERS) {
    const own = files.filter((file) => !readings.has(file) && end.test(file.path));
    const made = own.length === 0 ? [] : await read(own);
    for (const [index, file] of own.entries()) {
      const reading = made[index];
      if (reading === undefined) throw new Error(`${file.path} was not read`);
      readings.set(file, reading);
    }
  }
  return files.map((file) => {
    const reading = readings.get(file);
    if (reading === undefined) throw new Error(`no reader for ${file.path}`);
    return reading;
  });
}

function each(read: (text: string, path: string) => Reading): Reader {
  return (files) =>
    files.map(({ path, content }) => {
      // What a disk holds: a text is UTF-8 there.
      const text =
        typeof content === 'string' ? Buffer.from(content).toString() : Buffer.from(content).toString();
      try {
        return read(text, path);
      } catch (fault) {
        return { texts: [], faults: [String(fault).slice(0, 500)] };
      }
    });
}

/** Every key and every text. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...stringsIn(one)]);
}

function readYaml(text: string): Reading {
  const documents = parseAllDocuments(text, { version: '1.2' });
  const faults = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(String));
  const toPlain = documents.flatMap((document) => stringsIn(document.toJS({ maxAliasCount: 0 })));
  return { texts: toPlain, faults };
}

/** By PyYAML, which made what is published; its reader is of YAML 1.1. */
function readPublishedYaml(files: readonly WrittenFile[]): readonly Reading[] {
  if (spawnSync('python3', ['-c', 'import yaml']).status !== 0) {
    console.warn('published YAML: not read, PyYAML is not installed');
    return files.map(() => ({ texts: null, faults: [] }));
  }
  const script =
    'import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding="utf-8"))))';
  return files.map(({ folder, path }) => {
    const read = spawnSync('python3', ['-c', script, join(folder, path)], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (read.status !== 0) return { texts: [], faults: [read.stderr.slice(-500)] };
    return { texts: stringsIn(JSON.parse(read.stdout)), faults: [] };
  });
}

/** RFC 4180, with the separator that the file uses; a cell that a spreadsheet would run is a fault in files of ours. */
function readCsv(text: string, path: string): Reading {
  const separator = text.startsWith('\ufeff') ? ';' : ',';
  const cells: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\n]*))(${separator}|\\n|$)`, 'gy');
  const body = text.replace(/^\ufeff/, '');
  while (cell.lastIndex < body.length) {
    const at = cell.lastIndex;
    const match = cell.exec(body);
    if (match === null) return { texts: cells, faults: [`not CSV at ${at}: ${body.slice(at, at + 80)}`] };
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  const isPublishedForm = separator === ',' && !path.startsWith('accepted');
  const running = isPublishedForm ? [] : cells.filter((one) => /^[=+\-@\t\r](?!\d+$)/.test(one));
  return {
    // The apostrophe makes a text of what a spreadsheet would run.
    texts: cells.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, '')),
    faults: running.map((one) => `a spreadsheet runs ${JSON.stringify(one.slice(0, 60))}`),
  };
}

/** libxml2 judges, Python’s expat gives the texts. */
function readXml(files: readonly WrittenFile[]): readonly Reading[] {
  return files.map(({ folder, path }) => readXmlFile(join(folder, path), null));
}

const TEXTS_OF_XML = `
import json, sys, xml.etree.ElementTree as tree
texts = []
for element in tree.fromstring(sys.stdin.buffer.read()).iter():
    if element.tag.endswith("}p"):
        texts.append("".join({"br": chr(10), "tab": chr(9)}.get(e.tag.split("}")[-1], e.text or "") for e in element.iter()))
    texts += [*element.attrib.values(), element.text or ""]
print(json.dumps(texts))
`;

function readXmlFile(path: string, input: Uint8Array | null): Reading {
  const source = input === null ? [path] : ['-'];
  const judge = spawnSync('xmllint', ['--noout', '--nonet', ...source], {
    input: input ?? '',
    encoding: 'utf8',
  });
  const bytes = input ?? new Uint8Array(0);
  const reader =
    input === null
      ? spawnSync(
          'python3',
          ['-c', TEXTS_OF_XML.replace('sys.stdin.buffer.read()', 'open(sys.argv[1], "rb").read()'), path],
          {
            encoding: 'utf8',
            maxBuffer: 1 << 28,
          },
        )
      : spawnSync('python3', ['-c', TEXTS_OF_XML], { input: bytes, encoding: 'utf8', maxBuffer: 1 << 28 });
  const faults = [judge.stderr, reader.stderr]
    .filter((said) => said !== '')
    .map((said) => said.slice(0, 500));
  return { texts: faults.length > 0 ? [] : (JSON.parse(reader.stdout) as string[]), faults };
}

function readDocx(files: readonly WrittenFile[]): readonly Reading[] {
  return files.map(({ content }) => {
    const parts = Object.entries(unzipSync(content as Uint8Array)).filter(([name]) =>
      /\.(xml|rels)$/.test(name),
    );
    const readings = parts.map(([name, bytes]) => readXmlFile(name, bytes));
    return {
      texts: readings.flatMap(({ texts }) => texts ?? []),
      faults: readings.flatMap(({ faults }) => faults),
    };
  });
}

async function readDot(files: readonly WrittenFile[]): Promise<readonly Reading[]> {
  const graphviz = await instance();
  return files.map(({ content }) => {
    const { status, errors } = graphviz.render(String(content), { format: 'dot' });
    return { texts: null, faults: status === 'success' ? [] : errors.map(({ message }) => message) };
  });
}

/** What Node and the compiler of TypeScript say of the syntax; what the code does is tried by a test of its own. */
function readScripts(files: readonly WrittenFile[]): readonly Reading[] {
  const folder = files[0]?.folder ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return files.map(({ path }) => {
    const { status, stderr } = spawnSync(process.execPath, ['--check', join(folder, path)], {
      encoding: 'utf8',
    });
    return { texts: null, faults: status === 0 ? [] : [stderr.slice(0, 500)] };
  });
}

function readDeclarations(files: readonly WrittenFile[]): readonly Reading[] {
  const folder = files[0]?.folder ?? '';
  const settings = join(folder, 'tsconfig.json');
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    typeRoots: [NODE_TYPES],
    types: ['node'],
  };
  writeFileSync(settings, JSON.stringify({ compilerOptions, files: files.map(({ path }) => path) }));
  const { stdout } = spawnSync(process.execPath, [TYPESCRIPT, '-p', settings], { encoding: 'utf8' });
  return files.map(({ path }) => ({
    texts: null,
    faults: stdout.split('\n').filter((line) => line.startsWith(path)),
  }));
}

/** Pages of Markdown are shown as HTML: a tag of an author would be one. */
function readMarkdown(text: string): Reading {
  const outsideCode = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const tags = outsideCode.match(/<(?:script|img|!--)[^\n]{0,40}/gi) ?? [];
  return { texts: null, faults: tags.map((tag) => `Markdown lets through ${tag}`) };
}
