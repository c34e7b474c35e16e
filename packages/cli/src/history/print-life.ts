import type { FoundTraced, Language } from '@hubsante/model';
import { printedLines } from '@hubsante/model';
import type { ToldLife, ToldTimeline, ToldTimelineStep } from '@hubsante/model/contracts';
import { verdictWords } from '../diff/print-comparison.ts';
import { MODELS } from '../specifications/find-subjects.ts';

const WORDS = {
  fr: {
    model: 'Modèle',
    link: 'Lien',
    links: 'Liens',
    event: {
      first: 'présent dès cette version, la plus ancienne qui soit lue',
      came: 'arrive',
      unchanged: 'inchangé',
      changed: 'change',
      went: 'n’y est plus',
      absent: 'absent',
    },
    named: (name: string) => `, sous le nom ${name}`,
    travels: (versions: readonly string[]) => `voyage en ${listed(versions, 'et')}`,
    travelled: (versions: readonly string[], latest: string) =>
      `voyageait en ${listed(versions, 'et')}, plus en ${latest}`,
    never: 'n’y voyage pas',
    inside: (all: number, breaking: number) =>
      `${all} changement${all === 1 ? '' : 's'} dans ce qu’il contient, dont ${breaking} cassant${breaking === 1 ? '' : 's'} : voir « dsf diff ».`,
    separator: ' : ',
    unknown: (written: string) => `Aucune des versions lues n’a « ${written} ».`,
    nearest: (name: string) => ` Vouliez-vous dire « ${name} » ?`,
    list: (written: string, example: string) =>
      `« ${written} » est une nomenclature : ajouter l’un de ses codes, comme « ${example} ».`,
    ambiguous: (written: string, names: readonly string[]) =>
      `« ${written} » peut désigner ${listed(names, 'ou')} : écrire l’un d’eux.`,
  },
  en: {
    model: 'Model',
    link: 'Link',
    links: 'Links',
    event: {
      first: 'there in this version, the oldest that is read',
      came: 'comes',
      unchanged: 'unchanged',
      changed: 'changes',
      went: 'gone',
      absent: 'absent',
    },
    named: (name: string) => `, called ${name}`,
    travels: (versions: readonly string[]) => `travels in ${listed(versions, 'and')}`,
    travelled: (versions: readonly string[], latest: string) =>
      `travelled in ${listed(versions, 'and')}, no longer in ${latest}`,
    never: 'does not travel there',
    inside: (all: number, breaking: number) =>
      `${all} change${all === 1 ? '' : 's'} in what it holds, of which ${breaking} breaking: see “dsf diff”.`,
    separator: ': ',
    unknown: (written: string) => `None of the versions read has “${written}”.`,
    nearest: (name: string) => ` Did you mean “${name}”?`,
    list: (written: string, example: string) =>
      `“${written}” is a code list: add one of its codes, as in “${example}”.`,
    ambiguous: (written: string, names: readonly string[]) =>
      `“${written}” may stand for ${listed(names, 'or')}: write one of them.`,
  },
} as const;

function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** The life for a person: that of the model in full, then in which link versions it travels; of links alone, in full. */
export function lifeText(life: ToldLife, language: Language): string {
  const words = WORDS[language];
  const model = life.timelines.find(({ subject }) => subject === MODELS);
  const links = life.timelines.filter((one) => one !== model);
  const lines = [life.name];
  const full = model === undefined ? links.filter(({ steps }) => steps.length > 0) : [model];
  for (const timeline of full) {
    lines.push('', timeline === model ? words.model : `${words.link} ${timeline.subject}`);
    lines.push(...stepLines(timeline, life.name, language));
  }
  if (model !== undefined && links.length > 0) {
    lines.push('', words.links);
    for (const one of links) lines.push(`  ${one.subject}${words.separator}${travelWords(one, language)}.`);
  }
  return printedLines(lines);
}

function stepLines({ steps, subject }: ToldTimeline, name: string, language: Language): readonly string[] {
  const words = WORDS[language];
  if (steps.length === 0) return [`  ${words.never}.`];
  const shown = steps.map(({ version }) => versionWords(subject, version));
  const width = Math.max(...shown.map(({ length }) => length));
  const indent = ' '.repeat(width + 4);
  return steps.flatMap((step, index) => [
    `  ${(shown[index] ?? '').padEnd(width)}  ${eventWords(step, name, language)}.`,
    ...step.changes.map(
      (change) => `${indent}${verdictWords(change, language)}${words.separator}${change.sentence}`,
    ),
    ...insideLines(step, language).map((line) => `${indent}${line}`),
  ]);
}

function eventWords({ event, name: here }: ToldTimelineStep, name: string, language: Language): string {
  const words = WORDS[language];
  return `${words.event[event]}${here === null || here === name ? '' : words.named(here)}`;
}

function insideLines({ inside }: ToldTimelineStep, language: Language): readonly string[] {
  if (inside.length === 0) return [];
  const breaking = inside.filter(({ verdict }) => verdict === 'breaking').length;
  return [WORDS[language].inside(inside.length, breaking)];
}

function travelWords({ subject, steps, isThereToday }: ToldTimeline, language: Language): string {
  const words = WORDS[language];
  const versions = steps
    .filter(({ name }) => name !== null)
    .map(({ version }) => versionWords(subject, version));
  if (versions.length === 0) return words.never;
  if (isThereToday) return words.travels(versions);
  return words.travelled(versions, versionWords(subject, steps.at(-1)?.version ?? ''));
}

function versionWords(subject: string, version: string): string {
  return subject === MODELS ? version : `v${version}`;
}

/** The life for software. */
export function lifeJson(life: ToldLife): string {
  return `${JSON.stringify(life, null, 2)}\n`;
}

/** Why a name gives no life, and what to write instead. */
export function refusedNameText(
  written: string,
  found: Exclude<FoundTraced, { kind: 'found' }>,
  language: Language,
): string {
  const words = WORDS[language];
  switch (found.kind) {
    case 'unknown': {
      const { nearest } = found;
      return printedLines([`${words.unknown(written)}${nearest === null ? '' : words.nearest(nearest)}`]);
    }
    case 'list':
      return printedLines([words.list(written, found.example)]);
    case 'ambiguous':
      return printedLines([words.ambiguous(written, found.names)]);
  }
}
