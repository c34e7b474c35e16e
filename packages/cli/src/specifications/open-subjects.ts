import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, DiagnosticCollector, linkDiagnostics, type Silence } from '@hubsante/model';
import type { Invocation } from '../arguments/parse-arguments.ts';
import { cliDiagnostics } from '../diagnostics.ts';
import type { Environment } from '../environment.ts';
import { readSilences } from '../silences/read-silences.ts';
import { displayedPath } from '../sources/displayed-path.ts';
import { foreignFilesOf, reportForeignFiles } from '../sources/foreign-files.ts';
import { readBytes, readSourceText } from '../sources/read-input.ts';
import { RELEASE_MANIFEST } from '../sources/release-manifest-name.ts';
import { workbookFolders } from '../sources/release-workbooks.ts';
import { reportStrays } from '../sources/stray-files.ts';
import { decodeText } from '../sources/text-encoding.ts';
import { isWorkbookName } from '../sources/workbook-folder.ts';
import { type ReleaseFiles, readSources } from '../sources.ts';
import { checkPackage, readPackageFile } from './check-identity.ts';
import { copiedFiles, PACKAGE_FILE, RELEASE_COPIES, reportEncodings } from './copied-files.ts';
import { isBareRelease, MODELS, type Subject } from './find-subjects.ts';
import type { LinkOpener, OpenedLink } from './open-link.ts';

/** A release of the command line, read from the disk and not understood yet. */
export interface OpenedRelease extends ReleaseFiles {
  readonly silences: readonly Silence[];
  /** What is wrong in its file of silences, and which files beside its workbooks are not read. */
  readonly silenceDiagnostics: readonly Diagnostic[];
}

/** Everything a command line names, read from the disk. */
export interface OpenedSubjects {
  readonly releases: readonly OpenedRelease[];
  readonly links: readonly OpenedLink[];
  /** The model releases of the links, by absolute folder, those among {@link releases} included. */
  readonly models: ReadonlyMap<string, OpenedRelease>;
  /** Why some could not be opened: the command cannot run. */
  readonly problems: readonly Diagnostic[];
}

/** Reads every file of the subjects of a command line, and reports all the mistakes in their paths at once. */
export async function openSubjects(
  subjects: readonly Subject[],
  { values }: Invocation,
  { workingFolder: from }: Environment,
): Promise<OpenedSubjects> {
  const problems = new DiagnosticCollector();
  const nomenclatures = values.get('nomenclatures') ?? null;
  const silences = values.get('silences') ?? null;
  const releases: OpenedRelease[] = [];
  const links: OpenedLink[] = [];
  const linkOpener = subjects.some(({ kind }) => kind === 'link') ? await newLinkOpener(from) : null;
  for (const { kind, path } of subjects) {
    if (kind === 'link') {
      const link = await linkOpener?.open(path, silences, problems);
      if (link) links.push(link);
    } else {
      const release = await openRelease(path, nomenclatures, silences, from, problems);
      if (release !== null) releases.push(release);
    }
  }
  const models = new Map(releases.map((release) => [release.folder, release]));
  for (const [index, opened] of links.entries()) {
    const { link, root, modelReleases } = opened;
    if (link === null || !modelReleases.includes(link.modelRelease)) continue;
    const folder = root.modelFolder(link.modelRelease);
    if (await isBareRelease(folder)) {
      // Nothing can be said of a link whose model may be read under the wrong rules.
      const faults = new DiagnosticCollector();
      reportBareRelease(folder, from, faults);
      links[index] = {
        ...opened,
        isModelSound: false,
        diagnostics: [...opened.diagnostics, ...faults.diagnostics],
      };
      models.delete(folder);
      continue;
    }
    if (models.has(folder)) continue;
    const release = await openRelease(displayedPath(folder, from), null, null, from, problems);
    if (release !== null) models.set(folder, release);
  }
  return { releases, links, models, problems: problems.diagnostics };
}

/** Model releases need neither the YAML reader nor the validator of manifests. */
async function newLinkOpener(from: string): Promise<LinkOpener> {
  const { LinkOpener } = await import('./open-link.ts');
  return new LinkOpener(from);
}

async function openRelease(
  path: string,
  nomenclatures: string | null,
  silencesFile: string | null,
  from: string,
  problems: DiagnosticCollector,
): Promise<OpenedRelease | null> {
  const faults = new DiagnosticCollector();
  const files = await readSources(path, { nomenclatures, from }, problems);
  if (files === null) return null;
  const read = await readSilences(silencesFile, files.folder, from, problems, faults);
  if (read === null) return null;
  const pathOfFile = new Map(files.pathOfFile);
  if (files.isWhole) {
    const foreign = await foreignFilesOf(files.folder);
    reportForeignFiles(foreign, faults);
    for (const one of foreign) pathOfFile.set(basename(one), displayedPath(one, from));
    for (const inside of workbookFolders(files.folder)) {
      const shown = (path: string) => {
        pathOfFile.set(basename(path), displayedPath(path, from));
        return basename(path);
      };
      await reportStrays(inside, isWorkbookName, shown, faults);
    }
  }
  if (files.hasManifest) {
    const shown = (name: string) => displayedPath(join(files.folder, name), from);
    reportEncodings(await copiedFiles(files.folder, RELEASE_COPIES), shown, faults);
    await readSourceText(join(files.folder, RELEASE_MANIFEST), shown(RELEASE_MANIFEST), faults);
    checkReleaseName(files, faults);
    await checkReleasePackage(files, shown, faults);
    pathOfFile.set(RELEASE_MANIFEST, displayedPath(join(files.folder, RELEASE_MANIFEST), from));
  }
  if (await isBareRelease(files.folder)) reportBareRelease(files.folder, from, faults);
  if (read.file !== null) pathOfFile.set(read.file.name, read.file.path);
  return { ...files, pathOfFile, silences: read.silences, silenceDiagnostics: faults.diagnostics };
}

/** A model release of ours without what says how it travels. */
function reportBareRelease(folder: string, from: string, reporter: DiagnosticCollector): void {
  const file = displayedPath(join(folder, RELEASE_MANIFEST), from);
  reporter.report(cliDiagnostics['manifest-missing'], { place: { file } }, { release: basename(folder) });
}

/** A model release of ours has the number of its folder, by which links name it. */
function checkReleaseName(
  { folder, declaredRelease, releasePlace }: ReleaseFiles,
  reporter: DiagnosticCollector,
): void {
  const meant = basename(folder);
  if (basename(dirname(folder)) !== MODELS || declaredRelease === meant) return;
  if (declaredRelease === null || releasePlace === null) {
    const place = releasePlace ?? { file: RELEASE_MANIFEST, line: 1 };
    const parameters = { folder: `${MODELS}/${meant}`, meant };
    reporter.report(cliDiagnostics['manifest-release-missing'], { place }, parameters);
    return;
  }
  const context = { place: releasePlace, value: declaredRelease };
  reporter.report(linkDiagnostics['release-unlike-folder'], context, { folder: `${MODELS}/${meant}`, meant });
}

/** The package of a model release of ours has its name: when it agrees with its manifest, the folder is the odd one out. */
async function checkReleasePackage(
  { folder, declaredRelease }: ReleaseFiles,
  shown: (name: string) => string,
  reporter: DiagnosticCollector,
): Promise<void> {
  if (basename(dirname(folder)) !== MODELS) return;
  const path = join(folder, PACKAGE_FILE);
  const text = existsSync(path) ? decodeText(await readBytes(path)) : null;
  // In another encoding, which is told with those of the other files.
  if (text?.kind !== 'text') return;
  const file = readPackageFile(text.text, shown(PACKAGE_FILE), reporter);
  if (file === null) return;
  const ofManifest = `${MODELS}-${declaredRelease}`;
  const isOfManifest = declaredRelease !== null && file.name?.endsWith(`/${ofManifest}`) === true;
  checkPackage(file, isOfManifest ? ofManifest : `${MODELS}-${basename(folder)}`, reporter);
}

/** The name that tells a subject from others: `2.0`, `15-15-v2.0`. */
export function nameOfLink({ folder, link }: OpenedLink): string {
  const version = basename(folder);
  return link === null ? version : `${link.link.toLowerCase()}-${version}`;
}
