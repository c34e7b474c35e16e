import type { Language, Message } from '@hubsante/model';
import type { ReleaseCheck } from '../pipeline.ts';
import type { Progress } from '../progress.ts';
import { type CheckedModel, checkOpenedLink, type LinkCheck } from './check-link.ts';
import { checkOpenedRelease } from './check-release.ts';
import type { OpenedLink } from './open-link.ts';
import type { OpenedRelease, OpenedSubjects } from './open-subjects.ts';

/** How link versions are checked. */
export interface CheckLinksOptions {
  /** Clients the broker must know; those of the examples when it is left out or `null`. */
  readonly clients?: readonly string[] | null;
  readonly clock: () => number;
  readonly progress: Progress;
  readonly language: Language;
}

/** A link version with what its check gave. */
export interface CheckedLink {
  readonly opened: OpenedLink;
  readonly result: LinkCheck;
  /** Those of its model release; none without one. */
  readonly messages: readonly Message[];
  /** From the file name a diagnostic bears to its path: those of the link, and of its model release. */
  readonly pathOfFile: ReadonlyMap<string, string>;
}

/**
 * Checks every link of a command line. Model releases that were checked for themselves are not checked
 * again; the others are, once, and their own findings are left to those who check them.
 */
export function checkOpenedLinks(
  { links, models }: OpenedSubjects,
  checked: ReadonlyMap<OpenedRelease, ReleaseCheck>,
  options: CheckLinksOptions,
): readonly CheckedLink[] {
  const { clients = null, clock, progress, language } = options;
  const quiet = new Map<OpenedRelease, CheckedModel>();
  const modelOf = (release: OpenedRelease): CheckedModel => {
    const known = quiet.get(release);
    if (known !== undefined) return known;
    const result = checked.get(release) ?? checkOpenedRelease(release, { clock, progress, language });
    const model = { ...result, messageTitles: release.messageTitles };
    quiet.set(release, model);
    return model;
  };
  const results: CheckedLink[] = [];
  for (const opened of links) {
    const folder = opened.link === null ? null : opened.root.modelFolder(opened.link.modelRelease);
    const release = folder === null ? undefined : models.get(folder);
    const model = release === undefined ? null : modelOf(release);
    const result = checkOpenedLink(opened, model, { clients, clock });
    const pathOfFile = new Map([...(release?.pathOfFile ?? []), ...opened.pathOfFile]);
    results.push({ opened, result, messages: model?.release.messages ?? [], pathOfFile });
  }
  return results;
}
