import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { linkEmitters, releaseEmitters } from '@hubsante/emitters';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import { packageFacts } from '../../bundle/package-facts.ts';
import { type PackageFile, packageFiles } from '../../bundle/package-file.ts';
import type { Environment } from '../../environment.ts';
import { filesAt } from '../../git/files-at.ts';
import { MANIFEST_NAME } from '../../output/manifest.ts';
import type { Progress } from '../../progress.ts';
import { readText } from '../../sources/read-input.ts';
import { checkOpenedLinks } from '../../specifications/check-links.ts';
import { checkOpenedRelease } from '../../specifications/check-release.ts';
import { PACKAGE_FILE } from '../../specifications/copied-files.ts';
import { findSubjects, type Subject } from '../../specifications/find-subjects.ts';
import { type MadePackage, makeLink, makeRelease } from '../../specifications/make-package.ts';
import { openSubjects } from '../../specifications/open-subjects.ts';
import { DEFAULT_BASE_URL, recordedStamp } from '../build/build-options.ts';
import { recordedDate } from '../build/recorded-date.ts';
import type { FileDifference, PackageReport } from './package-report.ts';

/** What a package is made again with. */
export interface RebuildRun {
  readonly invocation: Invocation;
  readonly environment: Environment;
  readonly progress: Progress;
  /** The folder of specifications, as its user wrote it. */
  readonly specs: string;
}

/**
 * Makes a published package again and compares every file of it. A whole build has every file we make; an npm archive has
 * some of them, so what it lacks is no difference.
 *
 * @throws the error of the system when a published file cannot be read.
 */
export async function rebuildPackage(path: string, run: RebuildRun): Promise<PackageReport> {
  const folder = resolve(run.environment.workingFolder, path);
  const published = await packageFiles(folder);
  const facts = packageFacts(published);
  if (facts === null) return refused(path, { name: path, version: '' }, 'not-a-package');
  const made = await madeAgain(facts, run);
  if (typeof made === 'string') return refused(path, facts, made);
  const differences = differencesOf(published, made, existsSync(join(folder, MANIFEST_NAME)));
  const { name, version } = facts;
  return { path, name, version, compared: published.length, differences, reason: null };
}

function refused(
  path: string,
  { name, version }: Pick<PackageReport, 'name' | 'version'>,
  reason: NonNullable<PackageReport['reason']>,
): PackageReport {
  return { path, name, version, compared: 0, differences: [], reason };
}

/** From the sources at hand when they are of this version, else from those that git keeps under its tag. */
async function madeAgain(
  { name, version }: Pick<PackageReport, 'name' | 'version'>,
  run: RebuildRun,
): Promise<MadePackage | 'no-source' | 'no-tag' | 'errors'> {
  const { environment, specs } = run;
  const here = await sourceOf(name, specs, environment.workingFolder);
  if (here?.version === version) return make(here.subject, run);
  const files = filesAt(`${basename(name)}@${version}`, environment.workingFolder);
  if (typeof files === 'string') return here === null ? 'no-source' : 'no-tag';
  try {
    const there = { ...environment, workingFolder: files.workingFolder };
    const source = await sourceOf(name, specs, there.workingFolder);
    return source === null ? 'no-source' : await make(source.subject, { ...run, environment: there });
  } finally {
    files.discard();
  }
}

interface PackageSource {
  readonly subject: Subject;
  readonly version: string;
}

async function sourceOf(name: string, specs: string, from: string): Promise<PackageSource | null> {
  for (const subject of await findSubjects([specs], from)) {
    const manifest = join(resolve(from, subject.path), PACKAGE_FILE);
    if (!existsSync(manifest)) continue;
    const facts = factsOf(await readText(manifest));
    if (facts?.name === name) return { subject, version: facts.version };
  }
  return null;
}

/** A manifest that is no JSON is told by `dsf check`, and is that of no package. */
function factsOf(text: string): { readonly name: string; readonly version: string } | null {
  try {
    const { name, version } = JSON.parse(text) as Record<string, unknown>;
    return { name: String(name), version: String(version) };
  } catch {
    return null;
  }
}

async function make(
  subject: Subject,
  { invocation, environment, progress }: RebuildRun,
): Promise<MadePackage | 'errors'> {
  const { language } = invocation;
  const { clock } = environment;
  const opened = await openSubjects([subject], { ...invocation, values: new Map() }, environment);
  const run = { clock, isPackage: true };
  const [release] = opened.releases;
  if (release !== undefined) {
    const checked = checkOpenedRelease(release, { clock, progress, language });
    const options = { versionStamp: recordedStamp(recordedDate(release.sources)), baseUrl: DEFAULT_BASE_URL };
    return makeRelease(release, checked, await releaseEmitters('release'), options, run);
  }
  const [link] = checkOpenedLinks(opened, new Map(), { clock, progress, language });
  if (link === undefined || link.result.subject === null) return 'errors';
  return makeLink(link, await linkEmitters(), { baseUrl: DEFAULT_BASE_URL, clients: null }, run);
}

function differencesOf(
  published: readonly PackageFile[],
  { files, copies }: MadePackage,
  isWhole: boolean,
): readonly FileDifference[] {
  const made = new Map<string, string | Uint8Array>([
    ...files.map(({ path, content }) => [path, content] as const),
    ...copies.map(({ path, bytes }) => [path, bytes] as const),
  ]);
  const known = new Set(published.map(({ path }) => path));
  const ofPublished = published.flatMap(({ path, bytes }): FileDifference[] => {
    const content = made.get(path);
    if (content === undefined) return [{ path, kind: 'lost' }];
    return Buffer.from(content as Uint8Array).equals(bytes) ? [] : [{ path, kind: 'changed' }];
  });
  const added = isWhole ? [...made.keys()].filter((path) => !known.has(path)) : [];
  return [...ofPublished, ...added.sort().map((path) => ({ path, kind: 'added' as const }))];
}
