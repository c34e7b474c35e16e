import changelog from 'nx/release/changelog-renderer';
import { workspaceRoot } from 'nx/src/devkit-exports.js';
import { specificationsOf } from '../specifications-of.ts';
import { CHANGE_TITLES, type ChangeSections, changeSections } from './changelog-sections.ts';
import { sinceLastTag } from './since-last-tag.ts';

/** Headings of an entry. */
const HEADINGS = {
  ...CHANGE_TITLES,
  feat: 'Nouveautés',
  fix: 'Corrections',
  dependencies: 'Modèle de données',
};

const NOTHING: ChangeSections = { toChange: [], toVerify: [], toPlan: [], harmless: [], words: [] };

/**
 * Entries of `CHANGELOG.md` in French: the sentences of the version plans, and below them what changed since the last
 * tag, as `dsf diff` tells it. Before a first tag there are only sentences.
 */
export default class FrenchChangelog extends changelog.default {
  #sections = NOTHING;

  protected override renderVersionTitle(): string {
    return `## ${this.changelogEntryVersion} (${today(process.env)})`;
  }

  protected override renderBreakingChanges(): string[] {
    return [...new Set(this.breakingChanges)];
  }

  protected override renderDependencyBumps(): string[] {
    return (this.dependencyBumps ?? []).map(
      ({ dependencyName, newVersion }) => `- ${dependencyName} passe en version ${newVersion}.`,
    );
  }

  protected override shouldRenderEmptyEntry(): boolean {
    return super.shouldRenderEmptyEntry() && Object.values(this.#sections).every(isEmpty);
  }

  /** Who wrote the plan is in git; nothing is asked of the network. */
  protected override shouldRenderAuthors(): boolean {
    return false;
  }

  /** What breaks comes first. */
  override async render(): Promise<string> {
    this.preprocessChanges();
    this.#sections = this.#sinceLastTag();
    if (this.shouldRenderEmptyEntry()) return this.renderEmptyEntry();
    const { toChange, toVerify, toPlan, harmless, words } = this.#sections;
    const sections: readonly (readonly [heading: string, ...parts: (readonly string[])[]])[] = [
      [HEADINGS.toChange, this.renderBreakingChanges(), toChange],
      [HEADINGS.toVerify, toVerify],
      [HEADINGS.toPlan, toPlan],
      [HEADINGS.feat, this.#planned('feat')],
      [HEADINGS.fix, this.#planned('fix')],
      [HEADINGS.harmless, harmless],
      [HEADINGS.words, words],
      [HEADINGS.dependencies, this.renderDependencyBumps()],
    ];
    const written = sections.flatMap(([heading, ...parts]) => {
      const texts = parts.filter((part) => !isEmpty(part)).map((part) => part.join('\n').trim());
      return texts.length === 0 ? [] : [`### ${heading}`, ...texts];
    });
    return [this.renderVersionTitle(), ...written].join('\n\n');
  }

  /** The sentences of the plans that ask for such a version. */
  #planned(type: 'feat' | 'fix'): readonly string[] {
    const changes = this.relevantChanges.filter((change) => change.type === type);
    return [...new Set(changes.map((change) => this.formatChange(change)))];
  }

  #sinceLastTag(): ChangeSections {
    const own = specificationsOf(workspaceRoot).find(({ name }) => name === this.project);
    if (own === undefined) return NOTHING;
    const last = sinceLastTag(workspaceRoot, own.folder, own.name, this.changelogEntryVersion);
    return last === null ? NOTHING : changeSections(last.comparison.changes);
  }
}

function isEmpty(lines: readonly string[]): boolean {
  return lines.length === 0;
}

/** The day in Coordinated Universal Time, `2026-11-23`; `SOURCE_DATE_EPOCH` (seconds) takes the place of the clock. */
function today({ SOURCE_DATE_EPOCH }: NodeJS.ProcessEnv): string {
  const date = SOURCE_DATE_EPOCH === undefined ? new Date() : new Date(Number(SOURCE_DATE_EPOCH) * 1000);
  return date.toISOString().slice(0, 10);
}
