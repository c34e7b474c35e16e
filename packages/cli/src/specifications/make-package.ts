import type {
  Emitter,
  EmitterOptions,
  LinkEmitter,
  LinkEmitterOptions,
  ReleaseEmitter,
} from '@hubsante/emitters';
import type { ReleaseCheck } from '../pipeline.ts';
import type { CheckedLink } from './check-links.ts';
import { type CopiedFile, copiedFiles, RELEASE_COPIES } from './copied-files.ts';
import { type EmitRun, type Emitted, emitLink, emitRelease } from './emit.ts';
import type { OpenedRelease } from './open-subjects.ts';
import { completedPackage } from './package-contents.ts';

/** What is written of a release or a link. */
export interface MadePackage extends Emitted {
  /** What makes a package of the files: what authors wrote, and the list of its parts; empty when no package is asked. */
  readonly copies: readonly CopiedFile[];
}

/** How a package is made. */
export interface PackageRun extends EmitRun {
  /** Whether it is completed: not when some formats alone were asked, nor in the forms of the ANS. */
  readonly isPackage: boolean;
}

/** Makes the files of a release, with those that make it a package where it is one of ours. */
export async function makeRelease(
  release: OpenedRelease,
  check: ReleaseCheck,
  emitters: readonly ReleaseEmitter[],
  options: EmitterOptions,
  run: PackageRun,
): Promise<MadePackage> {
  const emitted = await emitRelease(check.release, emitters, options, run);
  if (!run.isPackage || !release.hasManifest || emitted.files.length === 0) return { ...emitted, copies: [] };
  const written = await copiedFiles(release.folder, RELEASE_COPIES);
  return { ...emitted, copies: completedPackage(emitted.files, written, partsOf(emitters), 'model') };
}

/** Makes the files of a link version; none when it has errors. */
export async function makeLink(
  { opened, result }: CheckedLink,
  emitters: readonly LinkEmitter[],
  options: Pick<LinkEmitterOptions, 'baseUrl' | 'clients'>,
  run: PackageRun,
): Promise<MadePackage> {
  const emitted = await emitLink(result.subject, emitters, options, run);
  if (!run.isPackage || emitted.files.length === 0) return { ...emitted, copies: [] };
  return { ...emitted, copies: completedPackage(emitted.files, opened.copies, partsOf(emitters), 'link') };
}

function partsOf(emitters: readonly Emitter[]) {
  return emitters.flatMap(({ parts }) => parts);
}
