import {
  actionFor,
  CHANGE_KINDS,
  type Change,
  describeChange,
  type Language,
  printedLines,
  smallestBump,
  VERDICT_WORDS,
  type Verdict,
  worstVerdict,
} from '@hubsante/model';
import type { ComparedVersion, ToldChange, ToldComparison } from '@hubsante/model/contracts';
import type { Comparison } from './compared-versions.ts';

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
    sender: 'pour qui envoie',
    receiver: 'pour qui reçoit',
    both: 'pour les deux',
    receivers: {
      strict: 'Verdicts pour des récepteurs stricts, qui refusent ce que leur version ne connaît pas.',
      tolerant:
        'Verdicts pour des récepteurs tolérants, qui passent sur les balises, les codes et les messages qu’ils ne connaissent pas.',
    },
    action: { sender: 'Qui envoie : ', receiver: 'Qui reçoit : ' },
    json: 'en JSON',
    xml: 'en XML',
    places: (count: number) => ` et ${plural(count, 'autre endroit', 'autres endroits')}`,
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
    sender: 'for senders',
    receiver: 'for receivers',
    both: 'for both',
    receivers: {
      strict: 'Verdicts for strict receivers, which refuse what their version does not know.',
      tolerant: 'Verdicts for tolerant receivers, which pass over unknown tags, codes and messages.',
    },
    action: { sender: 'Senders: ', receiver: 'Receivers: ' },
    json: 'in JSON',
    xml: 'in XML',
    places: (count: number) => ` and ${plural(count, 'other place', 'other places')}`,
  },
} as const;

/** The comparison for a person: grouped by message, the worst first within a group. */
export function comparisonText(
  { previous, current, changes, tolerance }: Comparison,
  language: Language,
): string {
  const words = WORDS[language];
  const count = (verdict: Verdict) =>
    changes.filter(({ verdicts }) => worstVerdict(verdicts) === verdict).length;
  const title = `${words.version(previous)} → ${words.version(current)}`;
  const separator = language === 'fr' ? ' : ' : ': ';
  const lines = [
    `${title}${separator}${words.summary(changes.length, count('breaking'), count('dangerous'))}`,
    ...(changes.length === 0 ? [] : [words.receivers[tolerance]]),
  ];
  for (const [group, members] of grouped(changes, language)) {
    lines.push('', group);
    const width = Math.max(...members.map((change) => verdictWords(change, language).length));
    for (const change of members) {
      lines.push(
        `  ${verdictWords(change, language).padEnd(width)}  ${describeChange(change, language)}${whereWords(change, language)}`,
      );
      for (const side of ['sender', 'receiver'] as const) {
        const action = actionFor(change, side, language);
        if (action !== null) lines.push(`  ${''.padEnd(width)}  → ${words.action[side]}${action}`);
      }
    }
  }
  return printedLines(lines);
}

/** The comparison for software: every change with its sentence. */
export function comparisonJson(comparison: Comparison, language: Language): string {
  return `${JSON.stringify(toldComparison(comparison, language), null, 2)}\n`;
}

/** The same as data. */
export function toldComparison(
  { previous, current, changes, tolerance }: Comparison,
  language: Language,
): ToldComparison {
  const told = changes.map((change) => toldChange(change, language));
  const bump = smallestBump(changes);
  return { previous, current, receivers: tolerance, bump, changes: told };
}

/** A change with its sentences. */
export function toldChange(change: Change, language: Language): ToldChange {
  return {
    ...change,
    subject: CHANGE_KINDS[change.kind].subject,
    verdict: worstVerdict(change.verdicts),
    sentence: describeChange(change, language),
    actions: {
      sender: actionFor(change, 'sender', language),
      receiver: actionFor(change, 'receiver', language),
    },
  };
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

/** Where a change is, and in how many other places it holds: « (patient.sex et 2 autres endroits) ». */
function whereWords(change: Change, language: Language): string {
  const { field, places = [], verdicts } = change;
  const others = places.length > 1 ? WORDS[language].places(places.length - 1) : '';
  const where = field === undefined ? '' : `  (${field}${others})`;
  return worstVerdict(verdicts) === 'compatible' ? where : `${where}${cellWords(change)}`;
}

/** The cells to look at: « [RS-EDA!J20 → RS-EDA!J21] ». */
function cellWords({ cells = {} }: Change): string {
  const words = [cells.previous, cells.current].map((place) =>
    place === undefined ? '—' : [place.sheet ?? place.file, place.cell].filter(Boolean).join('!'),
  );
  return words.every((word) => word === '—') ? '' : `  [${words.join(' → ')}]`;
}

/** « cassant pour qui envoie »; « …, en XML » where the other syntax is not concerned. */
export function verdictWords(change: Change, language: Language): string {
  const words = WORDS[language];
  const { verdicts, bySyntax } = change;
  const worst = worstVerdict(verdicts);
  if (worst === 'compatible') return VERDICT_WORDS[language].compatible;
  const { sender, receiver } = verdicts;
  const who = sender === receiver ? words.both : sender === worst ? words.sender : words.receiver;
  const told = `${VERDICT_WORDS[language][worst]} ${who}`;
  if (bySyntax === undefined) return told;
  const isOf = (syntax: 'json' | 'xml') => worstVerdict(bySyntax[syntax]) === worst;
  return isOf('json') && isOf('xml') ? told : `${told}, ${isOf('json') ? words.json : words.xml}`;
}
