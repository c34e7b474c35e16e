import { join } from 'node:path';
import { answerOf } from '../run.ts';
import { type Comparison, compare } from './comparison.ts';
import { withSpecsAt } from './specs-at.ts';

/** What changed of a package since it was last released. */
export interface SinceLastTag {
  /** The version of the tag, `1.0.1`. */
  readonly version: string;
  readonly comparison: Comparison;
}

/** A release asks for the smallest version first, and then for the changelog: one comparison answers both. */
const known = new Map<string, Comparison>();

/**
 * Compares a specification with its last tag; `null` before its first one.
 *
 * @param workspace a clone of git.
 * @param root of the specification, from there.
 * @param name of its package, which its tags begin with.
 * @param except the version that is being made, which may have its tag already.
 * @throws Error when one of the two has faults: what they hide cannot be published.
 */
export function sinceLastTag(
  workspace: string,
  root: string,
  name: string,
  except?: string,
): SinceLastTag | null {
  const version = versionsOf(workspace, name).find((one) => one !== except);
  if (version === undefined) return null;
  const tag = `${name}@${version}`;
  const key = [workspace, root, tag].join('\n');
  const comparison =
    known.get(key) ??
    withSpecsAt(workspace, `refs/tags/${tag}`, (folder) => compare(workspace, join(folder, root), root));
  known.set(key, comparison);
  return { version, comparison };
}

/** The versions that lead to the commit at hand, the newest first. A candidate (`2.0.0-rc.1`) obliges to nothing. */
function versionsOf(workspace: string, name: string): readonly string[] {
  const args = ['tag', '--list', `${name}@*`, '--merged', 'HEAD', '--sort=-version:refname'];
  const tags = (answerOf('git', args, workspace) ?? '').split('\n');
  return tags.map((tag) => tag.slice(name.length + 1)).filter((version) => /^\d+\.\d+\.\d+$/.test(version));
}
