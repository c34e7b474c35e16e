import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiagnosticReporter, LinkVersion, ReleaseMessages } from '@hubsante/model';
import { readRelease } from '@hubsante/workbook';
import { displayedPath } from '../sources/displayed-path.ts';
import { readSources } from '../sources.ts';
import { systemErrorCode } from '../system-error.ts';
import { LinkParser } from './parse-link.ts';

/** Where the parts of a specification folder are. */
const SCHEMA = 'link.schema.json';
const MANIFEST = 'link.yaml';
const MODELS = 'mdd';

export interface SpecificationFolder {
  readonly links: readonly LinkVersion[];
  /** Messages of each model release, with the perimeter they are compiled from. */
  readonly releases: ReadonlyMap<string, ReleaseMessages>;
}

/**
 * Reads every `<link>/<version>/link.yaml` of a folder, and the model releases beside them.
 *
 * @throws the error of the system when the folder or its schema cannot be read.
 */
export async function readLinks(
  folder: string,
  from: string,
  reporter: DiagnosticReporter,
): Promise<SpecificationFolder> {
  const parser = new LinkParser(JSON.parse(await readFile(join(folder, SCHEMA), 'utf8')) as object);
  const links: LinkVersion[] = [];
  for (const link of await foldersOf(folder)) {
    if (link === MODELS) continue;
    for (const version of await foldersOf(join(folder, link))) {
      const path = join(folder, link, version, MANIFEST);
      const text = await textOf(path);
      const parsed = text === null ? null : parser.parse(text, displayedPath(path, from), reporter);
      if (parsed !== null) links.push(parsed);
    }
  }
  return { links, releases: await readReleases(join(folder, MODELS), from, reporter) };
}

async function readReleases(
  folder: string,
  from: string,
  reporter: DiagnosticReporter,
): Promise<ReadonlyMap<string, ReleaseMessages>> {
  const releases = new Map<string, ReleaseMessages>();
  for (const name of await foldersOf(folder)) {
    const files = await readSources(join(folder, name), { nomenclatures: null, from }, reporter);
    if (files === null) continue;
    const { messages } = readRelease(files.sources).release;
    releases.set(name, new Map(messages.map((message) => [message.name, message.perimeter])));
  }
  return releases;
}

async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
