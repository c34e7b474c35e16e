import { answerOf } from '../run.ts';
import type { PackageBump } from './bumps-of-change.ts';
import { describeBumps } from './bumps-of-change.ts';
import { CHANGE_TITLES, type ChangeSections, changeSections } from './changelog-sections.ts';
import type { Change, Sides } from './comparison.ts';
import { code, escaped } from './markdown.ts';
import { BUMP_WORDS } from './needed-bump.ts';

const DSF = 'packages/cli/bin/dsf.js';

/** What `dsf check --format json` prints of a finding, as far as a review goes. */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'advice';
  readonly message: string;
  readonly remedy: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly line?: number;
  /** Its consequences. */
  readonly related?: readonly unknown[];
}

/** What people review of a change of the sources. */
export interface Review {
  /** The branch that it is compared with. */
  readonly base: string;
  /** Findings that were not there before; `null` when they could not be looked for. */
  readonly findings: readonly Finding[] | null;
  readonly bumps: readonly PackageBump[];
  /** Where the site is seen as it would be published; `null` when it is nowhere. */
  readonly preview: string | null;
}

/**
 * Findings of the sources at hand that a base did not have; `null` when `dsf` could not look for them.
 *
 * @param workspace a clone of git, with what was not committed.
 * @param base a branch or a commit.
 */
export function newFindings(workspace: string, base: string): readonly Finding[] | null {
  const args = ['check', 'specs/**', '--since', base, '--format', 'json', '--lang', 'fr'];
  // Its exit code tells of errors, which are what is asked for.
  const printed = answerOf(process.execPath, [DSF, ...args], workspace, [0, 1]);
  if (printed === null) return null;
  return (JSON.parse(printed) as { readonly diagnostics: readonly Finding[] }).diagnostics;
}

/** A comment of GitHub has 65 536 characters; what is around this one takes some. */
const MOST_CHARACTERS = 60_000;

/** Findings that are shown one by one. */
const MOST_FINDINGS = 30;

/** The review as Markdown: findings at their cell, the change in words with its verdict, versions, the way to see it. */
export function describeReview(review: Review): string {
  const parts = [
    '## Relecture des spécifications',
    ...findingsOf(review.findings),
    ...changesOf(review.bumps),
    describeBumps(review.bumps, review.base, true),
    ...previewOf(review.preview),
  ];
  return `${parts.join('\n\n')}\n`;
}

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
  error: 'erreur',
  warning: 'avertissement',
  advice: 'conseil',
};

function findingsOf(findings: readonly Finding[] | null): readonly string[] {
  const title = '### Constats nouveaux';
  if (findings === null)
    return [title, 'Ils n’ont pas pu être cherchés : voir ce que dit `dsf check` dans les étapes de la CI.'];
  if (findings.length === 0) return [title, 'Aucun.'];
  const rows = findings.slice(0, MOST_FINDINGS).map((finding) => {
    const { severity, message, remedy, related = [] } = finding;
    const more = related.length === 0 ? '' : ` (et ${counted(related.length, 'conséquence')})`;
    return `| ${SEVERITIES[severity]} | ${code(placeOf(finding))} | ${cellText(message)}${more} | ${cellText(remedy)} |`;
  });
  const others = findings.length - rows.length;
  const table = ['| | Où | Constat | Remède |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return [title, table, ...(others > 0 ? [`Et ${counted(others, 'autre')}, que dit \`dsf check\`.`] : [])];
}

/** `specs/mdd/2.0/model.xlsx › RS-EDA!K13`, `specs/15-15/v2.1/link.yaml:14`. */
function placeOf({ file, sheet, cell, line }: Finding): string {
  if (sheet !== null) return `${file} › ${sheet}${cell === null ? '' : `!${cell}`}`;
  return line === undefined ? file : `${file}:${line}`;
}

/** In a table, a line ends the row and a bar the cell. */
function cellText(text: string): string {
  return escaped(text).replace(/\s*\n\s*/g, '<br>');
}

function changesOf(bumps: readonly PackageBump[]): readonly string[] {
  const packages = bumps.flatMap((bump) => (bump.needs === 'version' ? [bump] : []));
  if (packages.length === 0) return [];
  let left = MOST_CHARACTERS;
  const told = packages.map(({ name, needed, changes }) => {
    const summary = `${name} : version ${BUMP_WORDS[needed.bump]} ; ${verdictOf(changes)}`;
    const sections = sectionsWithin(changeSections(changes), left);
    left -= sections.length;
    return `<details><summary>${summary}</summary>\n\n${sections}\n\n</details>`;
  });
  return ['### Ce qui change, en mots', ...told];
}

/** « 2 changements cassants pour qui envoie, 1 pour qui reçoit ». */
function verdictOf(changes: readonly Change[]): string {
  const broken = (side: keyof Sides<unknown>) =>
    changes.filter(({ verdicts }) => verdicts[side] === 'breaking').length;
  const [sender, receiver] = [broken('sender'), broken('receiver')];
  if (sender + receiver === 0) return 'rien ne casse';
  return `${counted(sender, 'changement')} qui ${sender > 1 ? 'cassent' : 'casse'} qui envoie, ${receiver} qui reçoit`;
}

/** As many lines of a change as fit, what vendors must do first; that there are more is said. */
function sectionsWithin(sections: ChangeSections, most: number): string {
  const parts = Object.entries(CHANGE_TITLES) as [keyof ChangeSections, string][];
  const lines = parts
    .filter(([part]) => sections[part].length > 0)
    .flatMap(([part, title]) => [
      `#### ${title}`,
      '',
      ...sections[part].map((line) => line.replace(/^#### /, '##### ')),
      '',
    ]);
  let length = 0;
  const fitting = lines.filter((line) => {
    length += line.length + 1;
    return length <= most;
  });
  const isWhole = fitting.length === lines.length;
  const rest = isWhole ? [] : ['', 'Le reste est trop long pour être montré ici : `dsf diff` le dit.'];
  return [...fitting, ...rest]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** An artefact of GitHub is a zip that has to be unpacked and served. */
function previewOf(address: string | null): readonly string[] {
  if (address === null) return [];
  const link = `[Le site tel qu’il serait publié](${address})`;
  const isZip = address.includes('/artifacts/');
  return [
    '### Aperçu',
    isZip
      ? `${link} : une archive, à décompresser et à ouvrir avec \`python3 -m http.server\` dans son dossier.`
      : link,
  ];
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count > 1 ? 's' : ''}`;
}
