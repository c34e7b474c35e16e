import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Allowed,
  Envelope,
  Limits,
  LinkDescription,
  Outcome,
  Validation,
  Wrapping,
} from '@hubsante/messages';
import { type BuildLinksOptions, type BuiltLink, buildLinks } from '../built-links.ts';

/** What `import '@hubsante/15-15-v2.0'` gives. */
export interface PackageRuntime {
  validate(message: unknown, limits?: Limits): Validation;
  validateXml(text: string, limits?: Limits): Validation;
  wrap(message: object, wrapping: Wrapping): Envelope;
  unwrap(envelope: unknown): Outcome<object>;
  toXml(message: unknown, limits?: Limits): Outcome<string>;
  fromXml(text: string, limits?: Limits): Outcome<object>;
  allowedOn(vhost: string): Allowed;
  readonly link: LinkDescription;
}

/** A link version and its runtime, loaded from a folder as a vendor would. */
export interface LoadedLink {
  readonly built: BuiltLink;
  readonly folder: string;
  readonly runtime: PackageRuntime;
  /** Example messages by path, `examples/EDXL-DE/…` for those in an envelope. */
  readonly examples: ReadonlyMap<string, object>;
}

export interface LoadedLinks {
  readonly links: readonly LoadedLink[];
  dispose(): void;
}

/** Builds every link of this repository and loads the runtime of each. */
export async function loadLinks(options: BuildLinksOptions = {}): Promise<LoadedLinks> {
  const root = mkdtempSync(join(tmpdir(), 'dsf-runtime-'));
  const links: LoadedLink[] = [];
  for (const built of await buildLinks(options)) {
    const folder = join(root, built.name.replace(' ', '-v'));
    writeRuntime(built, folder);
    const runtime = (await import(pathToFileURL(join(folder, 'runtime/index.js')).href)) as PackageRuntime;
    links.push({ built, folder, runtime, examples: examplesOf(built) });
  }
  return { links, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

function writeRuntime({ files }: BuiltLink, folder: string): void {
  for (const [path, { content }] of files) {
    if (!path.startsWith('runtime/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
}

function examplesOf({ files }: BuiltLink): ReadonlyMap<string, object> {
  const paths = [...files.keys()].filter((path) => path.startsWith('examples/') && path.endsWith('.json'));
  return new Map(paths.map((path) => [path, JSON.parse(String(files.get(path)?.content)) as object]));
}
