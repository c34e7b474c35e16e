import changelog from 'nx/release/changelog-renderer';

/** Headings of an entry, in the order in which a vendor needs them. */
const HEADINGS = {
  breaking: '### À modifier dans les logiciels',
  feat: '### Nouveautés',
  fix: '### Corrections',
  dependencies: '### Modèle de données',
};

/**
 * Entries of `CHANGELOG.md` in French, from the sentences of the version plans.
 */
export default class FrenchChangelog extends changelog.default {
  protected override renderVersionTitle(): string {
    return `## ${this.changelogEntryVersion} (${today(process.env)})`;
  }

  protected override renderBreakingChanges(): string[] {
    return [HEADINGS.breaking, '', ...new Set(this.breakingChanges)];
  }

  protected override renderChangesByType(): string[] {
    return (['feat', 'fix'] as const).flatMap((type) => {
      const lines = this.relevantChanges
        .filter((change) => change.type === type)
        .map((change) => this.formatChange(change));
      return lines.length === 0 ? [] : [HEADINGS[type], '', ...new Set(lines), ''];
    });
  }

  protected override renderDependencyBumps(): string[] {
    const lines = (this.dependencyBumps ?? []).map(
      ({ dependencyName, newVersion }) => `- ${dependencyName} passe en version ${newVersion}.`,
    );
    return [HEADINGS.dependencies, '', ...lines];
  }

  /** Who wrote the plan is in git; nothing is asked of the network. */
  protected override shouldRenderAuthors(): boolean {
    return false;
  }

  /** What breaks comes first. */
  override async render(): Promise<string> {
    this.preprocessChanges();
    if (this.shouldRenderEmptyEntry()) return this.renderEmptyEntry();
    const sections = [
      [this.renderVersionTitle()],
      this.hasBreakingChanges() ? this.renderBreakingChanges() : [],
      this.renderChangesByType(),
      this.hasDependencyBumps() ? this.renderDependencyBumps() : [],
    ];
    return sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n').trim())
      .join('\n\n');
  }
}

/** The day in Coordinated Universal Time, `2026-11-23`; `SOURCE_DATE_EPOCH` (seconds) takes the place of the clock. */
function today({ SOURCE_DATE_EPOCH }: NodeJS.ProcessEnv): string {
  const date = SOURCE_DATE_EPOCH === undefined ? new Date() : new Date(Number(SOURCE_DATE_EPOCH) * 1000);
  return date.toISOString().slice(0, 10);
}
