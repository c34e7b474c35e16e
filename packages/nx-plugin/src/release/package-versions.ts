import { VersionActions } from 'nx/release';
import { type ProjectGraph, type Tree, workspaceRoot } from 'nx/src/devkit-exports.js';
import { BUMP_WORDS, type NeededBump, neededBump, planCommand, reasonLines } from './needed-bump.ts';
import { withPlaceFor } from './place-for-entry.ts';
import { sinceLastTag } from './since-last-tag.ts';
import { isEnough } from './version-moves.ts';

const MANIFEST = 'package.json';

/** A `package.json`, as far as versions go. */
interface PackageFile {
  version?: string;
  devDependencies?: Record<string, string>;
}

/**
 * Reads and writes the versions of specification packages. Nx's own way comes with `@nx/js`, and Babel with
 * it, for a work that takes few lines here: a specification has one `package.json`, and is built from at most one model: a development dependency, for
 * a vendor who installs the package needs nothing else.
 */
export default class PackageVersions extends VersionActions {
  override readonly validManifestFilenames = [MANIFEST];

  override async readCurrentVersionFromSourceManifest(
    tree: Tree,
  ): Promise<{ currentVersion: string; manifestPath: string } | null> {
    const manifestPath = this.#manifestPath();
    const { version } = readPackage(tree, manifestPath);
    return version === undefined ? null : { currentVersion: version, manifestPath };
  }

  /** The file in git says the version; the registry is never asked. */
  override async readCurrentVersionFromRegistry(): Promise<null> {
    return null;
  }

  override async readCurrentVersionOfDependency(
    tree: Tree,
    _graph: ProjectGraph,
    dependency: string,
  ): Promise<{ currentVersion: string | null; dependencyCollection: string | null }> {
    const range = readPackage(tree, this.#manifestPath()).devDependencies?.[dependency];
    if (range === undefined) return { currentVersion: null, dependencyCollection: null };
    return { currentVersion: range, dependencyCollection: 'devDependencies' };
  }

  /** Refuses a version that moves less than what changed since the last one asks for. */
  override async calculateNewVersion(
    ...args: Parameters<VersionActions['calculateNewVersion']>
  ): ReturnType<VersionActions['calculateNewVersion']> {
    const planned = await super.calculateNewVersion(...args);
    const { name, data } = this.projectGraphNode;
    const last = sinceLastTag(workspaceRoot, data.root, name);
    if (last === null) return planned;
    const needed = neededBump(last.comparison);
    if (isEnough(last.version, planned.newVersion, needed.bump)) return planned;
    throw new Error(refusal(name, planned.newVersion, needed));
  }

  override async updateProjectVersion(tree: Tree, version: string): Promise<string[]> {
    const changelog = `${this.projectGraphNode.data.root}/CHANGELOG.md`;
    const text = tree.read(changelog, 'utf8');
    if (text !== null) tree.write(changelog, withPlaceFor(version, text));
    return this.manifestsToUpdate.map(({ manifestPath }) => {
      writePackage(tree, manifestPath, { ...readPackage(tree, manifestPath), version });
      return `Version ${version} écrite dans ${manifestPath}`;
    });
  }

  override async updateProjectDependencies(
    tree: Tree,
    _graph: ProjectGraph,
    ranges: Record<string, string>,
  ): Promise<string[]> {
    return this.manifestsToUpdate.flatMap(({ manifestPath }) => {
      const manifest = readPackage(tree, manifestPath);
      const changed = Object.entries(ranges).filter(
        ([name]) => manifest.devDependencies?.[name] !== undefined,
      );
      if (changed.length === 0) return [];
      const devDependencies = { ...manifest.devDependencies, ...Object.fromEntries(changed) };
      writePackage(tree, manifestPath, { ...manifest, devDependencies });
      return changed.map(([name, range]) => `Dépendance ${name} ${range} écrite dans ${manifestPath}`);
    });
  }

  #manifestPath(): string {
    return `${this.projectGraphNode.data.root}/${MANIFEST}`;
  }
}

function refusal(name: string, version: string, needed: NeededBump): string {
  return [
    `${name} : la version ${version} ne suffit pas. Ce qui a changé depuis la dernière demande une version ${BUMP_WORDS[needed.bump]} :`,
    ...reasonLines(needed),
    `À faire : ${planCommand(name, needed.bump)}`,
  ].join('\n');
}

function readPackage(tree: Tree, path: string): PackageFile {
  return JSON.parse(tree.read(path, 'utf8') ?? '{}') as PackageFile;
}

/** The printer of npm: two spaces, a final newline, keys where they were. */
function writePackage(tree: Tree, path: string, manifest: PackageFile): void {
  tree.write(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
