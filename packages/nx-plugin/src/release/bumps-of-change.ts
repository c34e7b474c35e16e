import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf } from '../run.ts';
import type { Specification } from '../specification.ts';
import { specificationsOf } from '../specifications-of.ts';
import { type Change, compare } from './comparison.ts';
import { code, escaped } from './markdown.ts';
import { BUMP_WORDS, type NeededBump, neededBump, planCommand, reasonLines } from './needed-bump.ts';
import { withSpecsAt } from './specs-at.ts';

/** What a change of the sources asks of a package. */
export type PackageBump =
  | {
      readonly name: string;
      readonly needs: 'version';
      readonly needed: NeededBump;
      /** Everything that changes, what asks for less included. */
      readonly changes: readonly Change[];
    }
  /** It was not there before; it is there no longer; it has faults, or had, which `check` tells. */
  | { readonly name: string; readonly needs: 'first-version' | 'nothing-more' | 'check' };

/**
 * What the sources at hand ask of each package that they change; `null` when git does not know the base.
 *
 * @param workspace a clone of git; what was not committed counts.
 * @param base a branch: what it got since this one left it is not ours.
 */
export function neededBumps(workspace: string, base: string): readonly PackageBump[] | null {
  const commit = answerOf('git', ['merge-base', base, 'HEAD'], workspace)?.trim();
  if (commit === undefined) return null;
  const isUntouched =
    answerOf('git', ['diff', '--quiet', commit, '--', 'specs'], workspace) !== null &&
    answerOf('git', ['ls-files', '--others', '--exclude-standard', '--', 'specs'], workspace) === '';
  if (isUntouched) return [];
  return withSpecsAt(workspace, commit, (before) => {
    const now = specificationsOf(workspace);
    const folders = new Set(now.map(({ folder }) => folder));
    const gone = specificationsOf(before).filter(({ folder }) => !folders.has(folder));
    return [
      ...now.flatMap((specification) => bumpOf(specification, workspace, before)),
      ...gone.map(({ name }) => ({ name, needs: 'nothing-more' as const })),
    ];
  });
}

function bumpOf({ name, folder }: Specification, workspace: string, before: string): readonly PackageBump[] {
  const previous = join(before, folder);
  if (!existsSync(previous)) return [{ name, needs: 'first-version' }];
  const comparison = comparisonOrNull(workspace, previous, folder);
  if (comparison === null) return [{ name, needs: 'check' }];
  const needed = neededBump(comparison);
  return needed.bump === 'none' ? [] : [{ name, needs: 'version', needed, changes: comparison.changes }];
}

function comparisonOrNull(workspace: string, before: string, after: string) {
  try {
    return compare(workspace, before, after);
  } catch {
    return null;
  }
}

/** The bumps for people: a line for each package, then why, then what to type. */
export function describeBumps(bumps: readonly PackageBump[], base: string, isMarkdown: boolean): string {
  const said = isMarkdown ? escaped : (text: string) => text;
  const title = `${isMarkdown ? '### ' : ''}Versions que demande ce changement, par rapport à ${said(base)}`;
  if (bumps.length === 0) return `${title}\n\nAucune : rien ne change pour qui utilise les paquets.`;
  const packages = bumps.map((bump) => {
    const [first = '', ...reasons] = linesOf(bump).map(said);
    return [`${isMarkdown ? code(bump.name) : bump.name} : ${first}`, ...reasons].join('\n');
  });
  const commands = bumps.flatMap((bump) =>
    bump.needs === 'version' ? [`    ${planCommand(bump.name, bump.needed.bump)}`] : [],
  );
  if (commands.length === 0) return [title, ...packages].join('\n\n');
  const toDo = 'À faire, pour ce qu’aucun plan de version ne dit encore :';
  return [title, ...packages, toDo, commands.join('\n')].join('\n\n');
}

function linesOf(bump: PackageBump): readonly string[] {
  switch (bump.needs) {
    case 'version':
      return [`${BUMP_WORDS[bump.needed.bump]} — parce que :`, ...reasonLines(bump.needed)];
    case 'first-version':
      return ['nouveau paquet, en première version.'];
    case 'nothing-more':
      return ['n’est plus là, et n’aura plus de version.'];
    case 'check':
      return [
        'ne peut se dire tant que dsf check trouve des erreurs dans ces sources, ou dans celles d’avant.',
      ];
  }
}
