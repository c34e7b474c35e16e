import { basename, dirname } from 'node:path';
import {
  type Diagnostic,
  type DiagnosticReporter,
  isJsonObject,
  type LinkVersion,
  linkDiagnostics,
  type Place,
} from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { parseJson } from '../links/json-positions.ts';

/** What `package.json` says, with the line of each member. */
export interface PackageFile {
  readonly name: string | null;
  /** `null` while it has none. */
  readonly version: string | null;
  /** The model releases it depends on, `3.4`, and where. */
  readonly models: readonly { readonly release: string; readonly place: Place }[];
  readonly place: (member: string) => Place;
}

const SCOPE = /^@[^/]+\//;
const MODEL = /^(?:@[^/]+\/)?mdd-(.+)$/;
/** What npm takes for a version (https://semver.org). */
const SEMVER = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;

/** Reads the `package.json` that authors keep; `null` once it was reported that it is not JSON. */
export function readPackageFile(
  text: string,
  file: string,
  reporter: DiagnosticReporter,
): PackageFile | null {
  const parsed = parseJson(text);
  if (parsed.kind === 'fault') {
    const { line, fr, en } = parsed;
    reporter.report(cliDiagnostics['package-not-json'], { place: { file, line } }, { line, fr, en });
    return null;
  }
  const members = isJsonObject(parsed.value) ? parsed.value : {};
  const textOf = (name: string) => (typeof members[name] === 'string' ? members[name] : null);
  const at = (...path: string[]): Place => ({ file, line: parsed.lineOf(path) });
  const models = ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((kind) =>
    Object.keys(isJsonObject(members[kind]) ? members[kind] : {}).flatMap((name) => {
      const release = MODEL.exec(name)?.[1];
      return release === undefined ? [] : [{ release, place: at(kind, name) }];
    }),
  );
  return { name: textOf('name'), version: textOf('version'), models, place: (member) => at(member) };
}

/** Whether a package has the name of its folder, and a version that npm takes: one that has neither yet is a draft. */
export function checkPackage(
  { name, version, place }: PackageFile,
  expected: string,
  reporter: DiagnosticReporter,
): void {
  const bare = (name ?? '').replace(SCOPE, '');
  if (name !== null && bare !== expected) {
    const scope = SCOPE.exec(name)?.[0] ?? '';
    const context = { place: place('name'), value: name };
    reporter.report(linkDiagnostics['package-name-differs'], context, { expected: `${scope}${expected}` });
  }
  if (version !== null && !SEMVER.test(version)) {
    const meant = [...(version.match(/\d+/g) ?? []), '0', '0', '0'].slice(0, 3).join('.');
    const context = { place: place('version'), value: version };
    reporter.report(linkDiagnostics['package-version-unusable'], context, { meant });
  }
}

/** The link and the version that the name of a folder says, `15-15/v2.1`; `null` when it says none. */
export function identityOfFolder(folder: string): { readonly link: string; readonly version: string } | null {
  const version = /^v(\d.*)$/.exec(basename(folder))?.[1];
  return version === undefined ? null : { link: basename(dirname(folder)), version };
}

/**
 * Whether a manifest, its folder and its package are of one link and version, and the package of its model. The odd one
 * out is told: a package that agrees with its manifest is not told beside it.
 *
 * @param others versions of links beside this one.
 */
export function checkIdentity(
  folder: string,
  link: LinkVersion,
  packageFile: PackageFile | null,
  others: readonly LinkVersion[],
  reporter: DiagnosticReporter,
): void {
  const named = identityOfFolder(folder);
  const nameOf = (name: string, version: string) => `${name.toLowerCase()}-v${version}`;
  if (named !== null) {
    const shown = `${named.link}/v${named.version}`;
    if (link.link.toLowerCase() !== named.link.toLowerCase()) {
      // Folders are in lower case; the other versions say how the link is written.
      const other = others.find((one) => one.link.toLowerCase() === named.link.toLowerCase());
      const context = { place: link.linkPlace, value: link.link };
      const meant = other?.link ?? named.link;
      reporter.report(linkDiagnostics['link-unlike-folder'], context, { folder: shown, meant });
    }
    if (link.version !== named.version) {
      const context = { place: link.versionPlace, value: link.version };
      reporter.report(linkDiagnostics['version-unlike-folder'], context, {
        folder: shown,
        meant: named.version,
      });
    }
  }
  // `2.1` and `V2.1` would be other addresses than the one that everybody expects; a hidden folder is one that is being made.
  if (named === null && !basename(folder).startsWith('.'))
    reporter.report(
      linkDiagnostics['folder-misnamed'],
      { place: link.versionPlace, value: basename(folder) },
      { folder: `${basename(dirname(folder))}/${basename(folder)}`, meant: `v${link.version}` },
    );
  if (packageFile === null) return;
  const ofManifest = nameOf(link.link, link.version);
  const ofFolder = named === null ? ofManifest : nameOf(named.link, named.version);
  const bare = (packageFile.name ?? '').replace(SCOPE, '');
  checkPackage(packageFile, bare === ofManifest ? ofManifest : ofFolder, reporter);
  for (const { release, place } of packageFile.models) {
    if (release === link.modelRelease) continue;
    const context = { place, value: release };
    reporter.report(linkDiagnostics['package-model-differs'], context, { meant: link.modelRelease });
  }
}

/** What a wrong name of the link, or of its version, entails. */
const OF_IDENTITY: ReadonlySet<string> = new Set([
  linkDiagnostics['vhost-unlike-rule'].code,
  linkDiagnostics['vhost-shared'].code,
  linkDiagnostics['successor-unknown'].code,
  linkDiagnostics['package-name-differs'].code,
  'workbook/acceptance-test-perimeter-differs',
]);

/** Whether a finding follows from a manifest that is of another link, or version, than its folder. */
export function isOfIdentity({ definition }: Diagnostic): boolean {
  return OF_IDENTITY.has(definition.code);
}
