import {
  CHANGE_KINDS,
  type Change,
  describeChange,
  type Language,
  type Verdict,
  worstVerdict,
} from '@hubsante/model';
import type { ComparedVersion, Comparison } from './compared-versions.ts';

const WORDS = {
  fr: {
    version: ({ subject, version }: ComparedVersion) =>
      subject === 'mdd' ? `Modèle ${version}` : `${subject} v${version}`,
    summary: (all: number, breaking: number, dangerous: number) =>
      all === 0
        ? 'aucun changement.'
        : `${plural(all, 'changement', 'changements')}, dont ${plural(breaking, 'cassant', 'cassants')} et ${dangerous} à vérifier.`,
    link: 'Le lien',
    nomenclature: 'Nomenclature',
    breaking: 'cassant',
    dangerous: 'à vérifier',
    compatible: 'sans effet',
    sender: 'pour qui envoie',
    receiver: 'pour qui reçoit',
    both: 'pour les deux',
  },
  en: {
    version: ({ subject, version }: ComparedVersion) =>
      subject === 'mdd' ? `Model ${version}` : `${subject} v${version}`,
    summary: (all: number, breaking: number, dangerous: number) =>
      all === 0
        ? 'no change.'
        : `${plural(all, 'change', 'changes')}, of which ${breaking} breaking and ${dangerous} dangerous.`,
    link: 'The link',
    nomenclature: 'Code list',
    breaking: 'breaking',
    dangerous: 'dangerous',
    compatible: 'no effect',
    sender: 'for senders',
    receiver: 'for receivers',
    both: 'for both',
  },
} as const;

/** The comparison for a person: grouped by message, the worst first within a group. */
export function comparisonText({ previous, current, changes }: Comparison, language: Language): string {
  const words = WORDS[language];
  const count = (verdict: Verdict) =>
    changes.filter(({ verdicts }) => worstVerdict(verdicts) === verdict).length;
  const title = `${words.version(previous)} → ${words.version(current)}`;
  const separator = language === 'fr' ? ' : ' : ': ';
  const lines = [
    `${title}${separator}${words.summary(changes.length, count('breaking'), count('dangerous'))}`,
  ];
  for (const [group, members] of grouped(changes, language)) {
    lines.push('', group);
    const width = Math.max(...members.map((change) => verdictWords(change, language).length));
    for (const change of members) {
      const where = change.field === undefined ? '' : `  (${change.field})`;
      lines.push(
        `  ${verdictWords(change, language).padEnd(width)}  ${describeChange(change, language)}${where}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The comparison for software: every change with its sentence. */
export function comparisonJson({ previous, current, changes }: Comparison, language: Language): string {
  const told = changes.map((change) => ({
    ...change,
    subject: CHANGE_KINDS[change.kind].subject,
    verdict: worstVerdict(change.verdicts),
    sentence: describeChange(change, language),
  }));
  return `${JSON.stringify({ previous, current, changes: told }, null, 2)}\n`;
}

function plural(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

const ORDER: readonly Verdict[] = ['breaking', 'dangerous', 'compatible'];

function grouped(changes: readonly Change[], language: Language): ReadonlyMap<string, readonly Change[]> {
  const words = WORDS[language];
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { message, nomenclature } = change;
    const isOfLink = CHANGE_KINDS[change.kind].subject === 'link';
    const name =
      isOfLink || (message === undefined && nomenclature === undefined)
        ? words.link
        : (message ?? `${words.nomenclature} ${change.parameters.list ?? nomenclature}`);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(change);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => ORDER.indexOf(worstVerdict(a.verdicts)) - ORDER.indexOf(worstVerdict(b.verdicts)));
  }
  return groups;
}

/** « cassant pour qui envoie ». */
function verdictWords({ verdicts: { sender, receiver } }: Change, language: Language): string {
  const words = WORDS[language];
  const worst = worstVerdict({ sender, receiver });
  if (worst === 'compatible') return words.compatible;
  const who = sender === receiver ? words.both : sender === worst ? words.sender : words.receiver;
  return `${words[worst]} ${who}`;
}
