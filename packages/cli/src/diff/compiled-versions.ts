import { basename } from 'node:path';
import type { LinkPackage, Release } from '@hubsante/model';
import type { ComparedVersion } from '@hubsante/model/contracts';
import type { ReleaseCheck } from '../pipeline.ts';
import { type CheckLinksOptions, checkOpenedLinks } from '../specifications/check-links.ts';
import { checkOpenedRelease } from '../specifications/check-release.ts';
import type { OpenedRelease, OpenedSubjects } from '../specifications/open-subjects.ts';
import { type Side, sideOfLink, sideOfRelease } from './sides.ts';
import type { ReadUnder } from './wire-rules.ts';

/** A version of a model or of a link that a command line names, compiled. */
export interface CompiledVersion extends ComparedVersion {
  /** What keeps it from being used. */
  readonly side: Side;
  /** The number of its model release, `2.0`. */
  readonly model: string;
  /** Absolute. */
  readonly modelFolder: string;
  /** What its model release was read from and under; `null` for a link whose model is not there. */
  readonly readUnder: ReadUnder | null;
  /** Its model release; to be asked only of sides without faults. */
  readonly release: () => Release;
  /** `null` for a model release; to be asked only of sides without faults. */
  readonly link: () => LinkPackage | null;
}

/** What it takes to compile a version for a comparison. */
export type CompiledVersionOptions = Pick<CheckLinksOptions, 'clock' | 'progress' | 'language'>;

/** Two versions of the same kind, in the order of the command line; `null` for anything else. */
export async function twoVersions(
  subjects: OpenedSubjects,
  options: CompiledVersionOptions,
): Promise<readonly [CompiledVersion, CompiledVersion] | null> {
  const { releases, links } = subjects;
  if (links.length === 2 && releases.length === 0) return pairOf(await compiledLinks(subjects, options));
  if (links.length > 0 || releases.length !== 2) return null;
  return pairOf(releases.map((release) => compiledRelease(release, options)));
}

function pairOf<Item>([previous, current]: readonly Item[]): readonly [Item, Item] | null {
  return previous === undefined || current === undefined ? null : [previous, current];
}

function compile(release: OpenedRelease, options: CompiledVersionOptions): ReleaseCheck {
  return checkOpenedRelease(release, options);
}

/** A model release, compiled without making anything of it. */
export function compiledRelease(opened: OpenedRelease, options: CompiledVersionOptions): CompiledVersion {
  const result = compile(opened, options);
  const version = opened.isFolder ? basename(opened.folder) : opened.name;
  return {
    subject: 'mdd',
    version,
    side: sideOfRelease(opened, result),
    model: version,
    modelFolder: opened.folder,
    readUnder: { ...opened, wire: result.wire },
    release: () => result.release,
    link: () => null,
  };
}

/** Every version of a link that the command line names, compiled as {@link compiledRelease} does. */
export async function compiledLinks(
  subjects: OpenedSubjects,
  options: CompiledVersionOptions,
): Promise<readonly CompiledVersion[]> {
  const models = new Map([...subjects.models.values()].map((model) => [model, compile(model, options)]));
  return checkOpenedLinks(subjects, models, options).map((one) => {
    const { link, root, path } = one.opened;
    const modelFolder = root.modelFolder(link?.modelRelease ?? '');
    const opened = subjects.models.get(modelFolder);
    const model = opened === undefined ? undefined : models.get(opened);
    const content = one.result.subject;
    const sound = (): LinkPackage => {
      if (content === null) throw new Error('a link without errors has neither model nor principles');
      return content;
    };
    return {
      subject: link?.link ?? path,
      version: link?.version ?? '',
      side: sideOfLink(one, model ?? null),
      model: link?.modelRelease ?? '',
      modelFolder,
      readUnder: opened && model ? { ...opened, wire: model.wire } : null,
      release: () => sound().release,
      link: sound,
    };
  });
}
