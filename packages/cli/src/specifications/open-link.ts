import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  type AcceptanceTestSuite,
  type Diagnostic,
  DiagnosticCollector,
  type LinkExample,
  type LinkFolder,
  type LinkVersion,
  type OtherFile,
  type Silence,
  type TransversalPrinciples,
} from '@hubsante/model';
import { readAcceptanceTestWorkbook } from '@hubsante/workbook';
import { eachConcurrently } from '../each-concurrently.ts';
import { readExample, unreadExample } from '../links/read-example.ts';
import { readSilences } from '../silences/read-silences.ts';
import { displayedPath } from '../sources/displayed-path.ts';
import { isForeign, reportForeignFiles } from '../sources/foreign-files.ts';
import { EncodingError, readSourceText } from '../sources/read-input.ts';
import { reportUnreadable } from '../sources/report-unreadable.ts';
import { reportStrays, withoutCopies } from '../sources/stray-files.ts';
import { namesIn } from '../sources/workbook-folder.ts';
import { identityOfFolder, type PackageFile, readPackageFile } from './check-identity.ts';
import {
  type CopiedFile,
  copiedFiles,
  PACKAGE_FILE,
  type PublishedNames,
  reportEncodings,
} from './copied-files.ts';
import { foldersOf, LINK_MANIFEST } from './find-subjects.ts';
import { SpecificationRoot, textOf } from './specification-root.ts';

const EXAMPLES = 'examples';
const ACCEPTANCE_TESTS = 'recette.xlsx';
/** The same in the other formats we read: published as they are, under their own name. */
const OTHER_ACCEPTANCE_TESTS = ['recette.xlsm', 'recette.ods'];

/** What the folder of a link holds besides its examples. */
const LINK_SOURCES: readonly string[] = [
  LINK_MANIFEST,
  ACCEPTANCE_TESTS,
  ...OTHER_ACCEPTANCE_TESTS,
  'silences.yaml',
  PACKAGE_FILE,
];

/** The README of the folder tells what the link is for; that of the package is made, and tells how to use it. */
const PUBLISHED_AS: PublishedNames = {
  'README.md': 'PRESENTATION.md',
  ...Object.fromEntries([ACCEPTANCE_TESTS, ...OTHER_ACCEPTANCE_TESTS].map((name) => [name, name])),
};
const FILES_READ_AT_ONCE = 16;
const FIRST_VERSION = '0.0.0';

/** A link version of the command line, read from the disk. */
export interface OpenedLink {
  /** As its user wrote it. */
  readonly path: string;
  /** Absolute. */
  readonly folder: string;
  readonly root: SpecificationRoot;
  /** `null` when its manifest is faulty. */
  readonly link: LinkVersion | null;
  readonly principles: TransversalPrinciples | null;
  readonly principlesVersions: readonly string[];
  /** Other link versions of the same folder of specifications, for what must be unique. */
  readonly others: readonly LinkVersion[];
  /** Where there are link versions in that folder, faulty ones included. */
  readonly folders: readonly LinkFolder[];
  readonly modelReleases: readonly string[];
  /** Whether what it is made from can be trusted: else nothing more than its own faults can be said of it. */
  readonly isModelSound: boolean;
  readonly packageVersion: string;
  /** `null` when there is none, or it cannot be read. */
  readonly packageFile: PackageFile | null;
  readonly examples: readonly LinkExample[];
  /** Files of its folder that are read as nothing. */
  readonly otherFiles: readonly OtherFile[];
  readonly acceptanceTests: AcceptanceTestSuite | null;
  readonly copies: readonly CopiedFile[];
  readonly silences: readonly Silence[];
  /** What is wrong in the files themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** The path in the folder of the link, `examples/a.json`, of a file as a diagnostic names it. */
  readonly nameInside: (file: string) => string;
  /** From the file name a diagnostic bears to the path of the file, relative to the working folder. */
  readonly pathOfFile: ReadonlyMap<string, string>;
  /** Absolute paths of what must survive a build. */
  readonly readPaths: readonly string[];
}

/** Opens link versions; what several of them share is read once. */
export class LinkOpener {
  readonly #from: string;
  readonly #roots = new Map<string, SpecificationRoot>();
  readonly #links = new Map<string, Promise<readonly (readonly [folder: string, link: LinkVersion])[]>>();

  /** @param from working folder, absolute. */
  constructor(from: string) {
    this.#from = from;
  }

  /** `null` when the system did not let a file be read, which was reported to `problems`. */
  async open(
    path: string,
    silencesFile: string | null,
    problems: DiagnosticCollector,
  ): Promise<OpenedLink | null> {
    const folder = resolve(this.#from, path);
    const root = this.#rootOf(dirname(dirname(folder)));
    const reporter = new DiagnosticCollector();
    try {
      const link = await root.link(folder, reporter);
      const silences = await readSilences(silencesFile, folder, this.#from, problems, reporter);
      if (silences === null) return null;
      const principles = link === null ? null : await root.principles(link.transversalPrinciples, reporter);
      const shown = (name: string) => displayedPath(join(folder, name), this.#from);
      const copies = await copiedFiles(folder, PUBLISHED_AS);
      reportEncodings(copies, shown, reporter);
      const packageFile = await packageOf(folder, shown, reporter);
      const recette = [ACCEPTANCE_TESTS, ...OTHER_ACCEPTANCE_TESTS]
        .map((name) => copies.find(({ path: copy }) => copy === name))
        .find((copy) => copy !== undefined);
      const recetteFile = shown(recette?.path ?? ACCEPTANCE_TESTS);
      const foreign = recette === undefined ? await namesIn(folder, isForeignRecette) : [];
      reportForeignFiles(foreign, reporter);
      const shownPath = (path: string) => displayedPath(path, this.#from);
      await reportStrays(folder, (name) => LINK_SOURCES.includes(name), shownPath, reporter);
      await reportStrays(join(folder, EXAMPLES), (name) => name.endsWith('.json'), shownPath, reporter);
      const pathOfFile = new Map([[recetteFile, recetteFile]]);
      for (const one of foreign) pathOfFile.set(basename(one), displayedPath(one, this.#from));
      if (silences.file !== null) pathOfFile.set(silences.file.name, silences.file.path);
      return {
        path,
        folder,
        root,
        link,
        principles,
        principlesVersions: await root.principlesVersions(),
        others: (await this.#allLinks(root)).filter(([other]) => other !== folder).map(([, other]) => other),
        folders: (await root.linkFolders()).flatMap((one) => identityOfFolder(one) ?? []),
        modelReleases: await root.modelReleases(),
        isModelSound: true,
        packageVersion: packageFile?.version ?? FIRST_VERSION,
        packageFile,
        otherFiles: await otherFiles(folder, shown),
        examples: await readExamples(join(folder, EXAMPLES), this.#from, reporter),
        acceptanceTests:
          recette === undefined || link === null
            ? null
            : readAcceptanceTestWorkbook({ file: recetteFile, bytes: recette.bytes }, link.link, reporter),
        copies,
        silences: silences.silences,
        diagnostics: reporter.diagnostics,
        // What authors write must not depend on the folder that they work in.
        nameInside: (file) => relative(folder, resolve(this.#from, file)).split(sep).join('/'),
        pathOfFile,
        readPaths: [folder],
      };
    } catch (error) {
      await reportUnreadable(error, path, folder, this.#from, problems);
      return null;
    }
  }

  #rootOf(folder: string): SpecificationRoot {
    const known = this.#roots.get(folder) ?? new SpecificationRoot(folder, this.#from);
    this.#roots.set(folder, known);
    return known;
  }

  /** Faults of the other manifests are theirs: they are told when these are checked. */
  #allLinks(root: SpecificationRoot): Promise<readonly (readonly [string, LinkVersion])[]> {
    const known = this.#links.get(root.folder);
    if (known !== undefined) return known;
    const read = root.linkFolders().then(async (folders) => {
      const links: [string, LinkVersion][] = [];
      for (const folder of folders) {
        const link = await root.link(folder, new DiagnosticCollector());
        if (link !== null) links.push([folder, link]);
      }
      return links;
    });
    this.#links.set(root.folder, read);
    return read;
  }
}

/** Acceptance tests in a format we do not read. */
function isForeignRecette(name: string): boolean {
  return /^recette\./i.test(name) && isForeign(name);
}

/** What the authors' `package.json` says; `null` when there is none, or it cannot be read, which was reported. */
async function packageOf(
  folder: string,
  shown: (name: string) => string,
  reporter: DiagnosticCollector,
): Promise<PackageFile | null> {
  const text = await textOf(join(folder, PACKAGE_FILE)).catch((error: unknown) => {
    // Another encoding was told with those of the other files.
    if (error instanceof EncodingError) return null;
    throw error;
  });
  return text === null ? null : readPackageFile(text, shown(PACKAGE_FILE), reporter);
}

/** What lies in the folder of a link, and in the folders inside, that is neither a source nor an example. */
async function otherFiles(folder: string, shown: (name: string) => string): Promise<readonly OtherFile[]> {
  const inside = await foldersOf(folder);
  const lists = await Promise.all(
    ['', ...inside].map(async (name) => {
      const entries = await readdir(join(folder, name), { withFileTypes: true });
      const isRead = (file: string) =>
        name === EXAMPLES ? file.endsWith('.json') : name === '' && LINK_SOURCES.includes(file);
      return entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !isRead(entry.name))
        .map((entry) => (name === '' ? entry.name : `${name}/${entry.name}`));
    }),
  );
  return lists
    .flat()
    .sort()
    .map((path) => ({ path, place: { file: shown(path), line: 1 } }));
}

async function readExamples(
  folder: string,
  from: string,
  reporter: DiagnosticCollector,
): Promise<readonly LinkExample[]> {
  const files = await namesIn(folder, (name) => name.endsWith('.json'));
  const all = files.map((path) => basename(path)).sort();
  const names = withoutCopies(all);
  return eachConcurrently(names, FILES_READ_AT_ONCE, async (name) => {
    const path = join(folder, name);
    const file = displayedPath(path, from);
    const text = await readSourceText(path, file, reporter);
    return text === null
      ? unreadExample(basename(path), file)
      : readExample(basename(path), file, text, reporter);
  });
}
