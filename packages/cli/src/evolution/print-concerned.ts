import { type Change, describeChange, type Language, printedLines } from '@hubsante/model';
import type { ToldConcerns } from '@hubsante/model/contracts';
import { adviceOf, type ConcernedReport, reasonOf } from './concerned-report.ts';

const WORDS = {
  fr: {
    colon: ' : ',
    role: {
      sender: 'Pour qui envoie ces messages aujourd’hui.',
      receiver: 'Pour qui recevra ces messages avec le logiciel d’aujourd’hui.',
    },
    kinds: { refused: 'refusé', 'to-verify': 'à vérifier', already: 'déjà fautif' },
    message: (name: string, all: number, refused: number) =>
      `${name} : ${plural(all, 'message', 'messages')}, ${refused === 0 ? 'aucun refusé' : plural(refused, 'refusé', 'refusés')}`,
    times: (count: number) => `${number(count, 'fr')} fois`,
    example: 'ex.',
    line: (line: number) => ` ligne ${line}`,
    news: (count: number) => `Nouveau${count > 1 ? ` (${count})` : ''} :`,
    more: (count: number) => `… et ${count} de plus : « dsf diff » les donne tous.`,
    unknown: (count: number, examples: string) =>
      `${plural(count, 'texte n’est pas', 'textes ne sont pas')} un message de cette version : ${examples}`,
    reasons: {
      missing: 'ce chemin n’existe pas',
      'empty-folder': 'aucun message dans ce dossier (fichiers .json, .xml, .ndjson, .zip)',
      'not-messages': 'ce n’est ni du JSON, ni du XML, ni du NDJSON, ni un zip',
      unreadable: 'illisible',
    },
    summary: (all: number, refused: number, toVerify: number, already: number) =>
      `${plural(all, 'message', 'messages')} : ${plural(refused, 'refusé', 'refusés')}, ${number(toVerify, 'fr')} à vérifier, ${plural(already, 'déjà fautif', 'déjà fautifs')} ; ${refused + toVerify === 0 ? 'vous n’êtes pas concerné.' : 'vous êtes concerné.'}`,
  },
  en: {
    colon: ': ',
    role: {
      sender: 'For who sends these messages today.',
      receiver: 'For who will receive these messages with the software of today.',
    },
    kinds: { refused: 'refused', 'to-verify': 'to verify', already: 'faulty already' },
    message: (name: string, all: number, refused: number) =>
      `${name}: ${plural(all, 'message', 'messages')}, ${refused === 0 ? 'none' : number(refused, 'en')} refused`,
    times: (count: number) => `${number(count, 'en')} ${count === 1 ? 'time' : 'times'}`,
    example: 'e.g.',
    line: (line: number) => ` line ${line}`,
    news: (count: number) => `New${count > 1 ? ` (${count})` : ''}:`,
    more: (count: number) => `… and ${count} more: “dsf diff” gives them all.`,
    unknown: (count: number, examples: string) =>
      `${plural(count, 'text is', 'texts are')} no message of this version: ${examples}`,
    reasons: {
      missing: 'this path does not exist',
      'empty-folder': 'no message in this folder (files .json, .xml, .ndjson, .zip)',
      'not-messages': 'neither JSON, XML, NDJSON nor a zip',
      unreadable: 'unreadable',
    },
    summary: (all: number, refused: number, toVerify: number, already: number) =>
      `${plural(all, 'message', 'messages')}: ${number(refused, 'en')} refused, ${number(toVerify, 'en')} to verify, ${number(already, 'en')} faulty already; ${refused + toVerify === 0 ? 'you are not concerned.' : 'you are concerned.'}`,
  },
} as const;

function number(count: number, language: Language): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, language === 'fr' ? '\u202f' : ',');
}

function plural(count: number, one: string, several: string): string {
  return `${number(count, 'fr')} ${Math.abs(count) < 2 ? one : several}`;
}

/** Of what is new, the first lines. */
const MOST_NEWS = 5;

/** The report for a person: by kind of message, each cause once, the commonest first. */
export function concernedText(
  report: ConcernedReport,
  newsOf: (message: string) => readonly Change[],
  language: Language,
): string {
  const words = WORDS[language];
  const lines = [`${report.from} → ${report.to}`, words.role[report.role]];
  for (const [name, { messages, refused }] of report.counts) {
    lines.push('', words.message(name, messages, refused));
    for (const { message, concern, count, examples } of report.groupsOf(name)) {
      const reason = reasonOf(message, concern, language);
      lines.push(`  ${words.kinds[concern.kind]}, ${words.times(count)}${words.colon}${reason}`);
      const advice = adviceOf(concern, report.role, language);
      if (advice !== null) lines.push(`    → ${advice}`);
      for (const { file, line, path, value } of examples) {
        const shown = value === undefined ? '' : ` = ${shortened(JSON.stringify(value))}`;
        lines.push(`    ${words.example} ${file}${line === null ? '' : words.line(line)}, ${path}${shown}`);
      }
    }
    const news = newsOf(name);
    if (news.length > 0) lines.push(`  ${words.news(news.length)}`);
    for (const change of news.slice(0, MOST_NEWS)) lines.push(`    ${describeChange(change, language)}`);
    if (news.length > MOST_NEWS) lines.push(`    ${words.more(news.length - MOST_NEWS)}`);
  }
  lines.push('');
  if (report.unknown > 0) lines.push(words.unknown(report.unknown, report.unknownExamples.join(', ')));
  for (const { file, reason } of report.unread) lines.push(`${file}${words.colon}${words.reasons[reason]}`);
  const { all, refused, toVerify, already } = totalsOf(report);
  lines.push(words.summary(all, refused, toVerify, already));
  return printedLines(lines);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function totalsOf({ counts }: ConcernedReport) {
  const all = [...counts.values()];
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    all: sum(({ messages }) => messages),
    refused: sum(({ refused }) => refused),
    toVerify: sum(({ toVerify }) => toVerify),
    already: sum(({ already }) => already),
  };
}

/** Whether a message is refused, or may be misunderstood. */
export function isConcerned(report: ConcernedReport): boolean {
  const { refused, toVerify } = totalsOf(report);
  return refused + toVerify > 0;
}

/** The report for software. */
export function concernedJson(
  report: ConcernedReport,
  newsOf: (message: string) => readonly Change[],
  language: Language,
): string {
  return `${JSON.stringify(toldConcerns(report, newsOf, language), null, 2)}\n`;
}

/** The same as data. */
export function toldConcerns(
  report: ConcernedReport,
  newsOf: (message: string) => readonly Change[],
  language: Language,
): ToldConcerns {
  const messages = [...report.counts].map(([name, counts]) => ({
    message: name,
    ...counts,
    causes: report.groupsOf(name).map(({ message, concern, count, examples }) => ({
      kind: concern.kind,
      count,
      reason: reasonOf(message, concern, language),
      action: adviceOf(concern, report.role, language),
      change: concern.change,
      examples,
    })),
    news: newsOf(name).map((change) => describeChange(change, language)),
  }));
  const { all, ...totals } = totalsOf(report);
  const { from, to, role, unknown, unread } = report;
  return { from, to, role, total: all, ...totals, unknown, unread, messages };
}
