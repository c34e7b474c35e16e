import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  type DiagnosticReporter,
  type LinkVersion,
  linkDiagnostics,
  type TransversalPrinciples,
} from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { LinkParser } from '../links/parse-link.ts';
import { PrinciplesParser } from '../links/parse-principles.ts';
import { displayedPath } from '../sources/displayed-path.ts';
import { meantName } from '../sources/foreign-files.ts';
import { readSourceText, readText } from '../sources/read-input.ts';
import { systemErrorCode } from '../system-error.ts';
import { foldersOf, isBareLink, LINK_MANIFEST, LINK_SCHEMA, MODELS } from './find-subjects.ts';

/** Where the parts of a folder of specifications are. */
const PRINCIPLES_SCHEMA = 'principles.schema.json';
const PRINCIPLES = 'principes-transverses';
const PRINCIPLES_FILE = 'principes.yaml';

/** A folder of specifications, `specs`: model releases, common principles, links. Each file is read once. */
export class SpecificationRoot {
  readonly folder: string;
  readonly #from: string;
  #linkParser: Promise<LinkParser> | null = null;
  #principlesParser: Promise<PrinciplesParser> | null = null;
  readonly #principles = new Map<string, Promise<TransversalPrinciples | null>>();

  /**
   * @param folder absolute.
   * @param from working folder, which displayed paths start from.
   */
  constructor(folder: string, from: string) {
    this.folder = folder;
    this.#from = from;
  }

  /** Absolute path of a model release. */
  modelFolder(release: string): string {
    return join(this.folder, MODELS, release);
  }

  /** Names of the model releases. */
  async modelReleases(): Promise<readonly string[]> {
    return foldersOf(join(this.folder, MODELS));
  }

  /** Every `<link>/<version>` that has a manifest, or everything but that, absolute. */
  async linkFolders(): Promise<readonly string[]> {
    const folders: string[] = [];
    for (const link of await foldersOf(this.folder)) {
      if (link === MODELS || link === PRINCIPLES) continue;
      for (const version of await foldersOf(join(this.folder, link))) {
        const folder = join(this.folder, link, version);
        if (existsSync(join(folder, LINK_MANIFEST)) || (await isBareLink(folder))) folders.push(folder);
      }
    }
    return folders;
  }

  /**
   * The link version of a folder; `null` when its manifest is missing or faulty, which was reported.
   *
   * @throws the error of the system when the manifest or its schema cannot be read.
   */
  async link(folder: string, reporter: DiagnosticReporter): Promise<LinkVersion | null> {
    this.#linkParser ??= this.#schema(LINK_SCHEMA).then((schema) => new LinkParser(schema));
    const parser = await this.#linkParser;
    const path = join(folder, LINK_MANIFEST);
    const file = displayedPath(path, this.#from);
    if (!existsSync(path)) {
      await this.#reportMissing(folder, reporter);
      return null;
    }
    const text = await readSourceText(path, file, reporter);
    return text === null ? null : parser.parse(text, file, reporter);
  }

  async #reportMissing(folder: string, reporter: DiagnosticReporter): Promise<void> {
    const names = await readdir(folder);
    const other = names.sort().find((name) => meantName(name, [LINK_MANIFEST]) !== null);
    const place = { file: displayedPath(join(folder, other ?? LINK_MANIFEST), this.#from) };
    const version = `${basename(dirname(folder))}/${basename(folder)}`;
    if (other === undefined)
      reporter.report(cliDiagnostics['link-manifest-missing'], { place, value: version });
    else
      reporter.report(
        cliDiagnostics['manifest-misnamed'],
        { place, value: other },
        { folder: version, meant: LINK_MANIFEST },
      );
  }

  /** The principles of a version; `null` when there are none, or when they are faulty, which was reported. */
  principles(version: string, reporter: DiagnosticReporter): Promise<TransversalPrinciples | null> {
    const known = this.#principles.get(version);
    if (known !== undefined) return known;
    const read = this.#readPrinciples(version, reporter);
    this.#principles.set(version, read);
    return read;
  }

  async #readPrinciples(
    version: string,
    reporter: DiagnosticReporter,
  ): Promise<TransversalPrinciples | null> {
    const names = await foldersOf(join(this.folder, PRINCIPLES));
    const meant = `v${version}`;
    const name =
      names.find((one) => one === meant) ?? names.find((one) => versionOf(one) === version) ?? meant;
    const path = join(this.folder, PRINCIPLES, name, PRINCIPLES_FILE);
    const file = displayedPath(path, this.#from);
    if (name !== meant) {
      const context = { place: { file }, value: name };
      reporter.report(linkDiagnostics['folder-misnamed'], context, {
        folder: `${PRINCIPLES}/${name}`,
        meant,
      });
      return null;
    }
    if (!existsSync(path)) {
      // A version without a folder is told by the line that names it.
      if (existsSync(dirname(path)))
        reporter.report(cliDiagnostics['principles-missing'], { place: { file }, value: version });
      return null;
    }
    const text = await readSourceText(path, file, reporter);
    if (text === null) return null;
    this.#principlesParser ??= this.#schema(PRINCIPLES_SCHEMA).then((schema) => new PrinciplesParser(schema));
    const principles = (await this.#principlesParser).parse(text, file, reporter);
    if (principles !== null && principles.version !== version) {
      const context = { place: principles.place, value: principles.version };
      const parameters = { folder: `${PRINCIPLES}/${meant}`, meant: version };
      reporter.report(linkDiagnostics['version-unlike-folder'], context, parameters);
    }
    return principles;
  }

  /** Versions of the principles that exist. */
  async principlesVersions(): Promise<readonly string[]> {
    return (await foldersOf(join(this.folder, PRINCIPLES))).map(versionOf);
  }

  async #schema(name: string): Promise<object> {
    return JSON.parse(await readText(join(this.folder, name))) as object;
  }
}

/** The version that a folder is meant for, whether its name is written as it must be or not. */
function versionOf(name: string): string {
  return name.replace(/^v/i, '');
}

/** The text of a file; `null` when there is none. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readText(path);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT' || systemErrorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}
