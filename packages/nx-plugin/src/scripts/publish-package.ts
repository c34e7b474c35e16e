import { npm } from './npm.ts';
import { type PackageFile, publishCommand } from './publish-command.ts';

/** What is published: the folder or the archive that npm is handed. */
export interface Publication {
  readonly manifest: PackageFile;
  /** As npm takes it: `./dist/…`. */
  readonly target: string;
  /** Options of npm, see {@link publishCommand}. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly isRehearsal: boolean;
  /** Called when the package is going to leave, before it does. */
  readonly prepare?: () => void;
}

/**
 * Puts a package on the registry and says so on the console, unless it is a draft or this version is there already. So a
 * publication that stopped half-way is simply run again. Returns the exit status.
 */
export function publishPackage({ manifest, target, options, isRehearsal, prepare }: Publication): number {
  const name = `${manifest.name}@${manifest.version}`;
  if (manifest.private === true) {
    console.log(`${name} est un brouillon ("private": true) : rien à publier.`);
    return 0;
  }
  if (!isRehearsal && npm(['view', name, 'version']).stdout.trim() === manifest.version) {
    console.log(`${name} est déjà publié : rien à faire.`);
    return 0;
  }
  prepare?.();
  const { status, stdout, stderr } = npm(publishCommand(target, options, isRehearsal));
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  console.log(`${name} ${said(status, isRehearsal)}`);
  return status;
}

function said(status: number, isRehearsal: boolean): string {
  if (status !== 0) return 'n’est pas publié : voir ci-dessus ce que répond npm.';
  return isRehearsal ? 'serait publié (répétition, rien n’est parti).' : 'est publié.';
}
