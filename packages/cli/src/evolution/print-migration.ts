import { formatJsonPath, type Language, printedLines } from '@hubsante/model';
import type { UnreadFile } from './message-files.ts';
import type { MigratedMessage } from './migration.ts';
import type { ReadEvolution } from './read-evolutions.ts';

/** What a run of `dsf migrate` did. */
export interface MigrationReport {
  readonly from: string;
  readonly to: string;
  readonly messages: readonly MigratedMessage[];
  readonly unread: readonly UnreadFile[];
  readonly written: readonly ReadEvolution[];
}

const WORDS = {
  fr: {
    colon: ' : ',
    line: (line: number) => ` ligne ${line}`,
    refused: 'refusé',
    converted: (names: readonly string[]) => `converti en ${names.join(', ')}`,
    losses: (count: number, noted: number) =>
      count === 0
        ? 'rien n’est perdu'
        : `${plural(count, 'valeur n’est pas portée', 'valeurs ne sont pas portées')}${noted === 0 ? '' : `, dont ${plural(noted, 'notée', 'notées')} dans le message`}`,
    faulty: (before: number, after: number) =>
      before > 0
        ? `le message de départ a ${plural(before, 'faute', 'fautes')}, le message converti ${after}`
        : `le message converti a ${plural(after, 'faute', 'fautes')} : c’est un défaut de la conversion, à signaler`,
    reasons: {
      missing: 'ce chemin n’existe pas',
      'empty-folder': 'aucun message dans ce dossier (fichiers .json, .xml, .ndjson, .zip)',
      'not-messages': 'ce n’est ni du JSON, ni du XML, ni du NDJSON, ni un zip',
      unreadable: 'illisible',
    },
    summary: (all: number, converted: number, lossless: number, refused: number) =>
      `${plural(all, 'message', 'messages')} : ${plural(converted, 'converti', 'convertis')}, dont ${lossless} sans perte ; ${plural(refused, 'refusé', 'refusés')}.`,
    written: ({ file, lines }: ReadEvolution) =>
      `Écrit à la main : ${file}, ${plural(lines, 'ligne', 'lignes')}.`,
    nothing: 'Rien n’est écrit à la main entre ces versions : tout vient de leur comparaison.',
  },
  en: {
    colon: ': ',
    line: (line: number) => ` line ${line}`,
    refused: 'refused',
    converted: (names: readonly string[]) => `converted to ${names.join(', ')}`,
    losses: (count: number, noted: number) =>
      count === 0
        ? 'nothing is lost'
        : `${plural(count, 'value is', 'values are')} not carried${noted === 0 ? '' : `, of which ${noted} noted in the message`}`,
    faulty: (before: number, after: number) =>
      before > 0
        ? `the source has ${plural(before, 'fault', 'faults')}, the converted message ${after}`
        : `the converted message has ${plural(after, 'fault', 'faults')}: a defect of the conversion, to be reported`,
    reasons: {
      missing: 'this path does not exist',
      'empty-folder': 'no message in this folder (files .json, .xml, .ndjson, .zip)',
      'not-messages': 'neither JSON, XML, NDJSON nor a zip',
      unreadable: 'unreadable',
    },
    summary: (all: number, converted: number, lossless: number, refused: number) =>
      `${plural(all, 'message', 'messages')}: ${converted} converted, of which ${lossless} without loss; ${refused} refused.`,
    written: ({ file, lines }: ReadEvolution) =>
      `Written by hand: ${file}, ${plural(lines, 'line', 'lines')}.`,
    nothing: 'Nothing is written by hand between these versions: all comes from their comparison.',
  },
} as const;

function plural(count: number, one: string, several: string): string {
  return `${count} ${Math.abs(count) < 2 ? one : several}`;
}

/** The report for a person: each message, then each value that is not carried. */
export function migrationText(report: MigrationReport, language: Language): string {
  const words = WORDS[language];
  const lines = [`${report.from} → ${report.to}`, ''];
  for (const one of report.messages) lines.push(...linesOf(one, language));
  for (const { file, reason } of report.unread) lines.push(`${file}${words.colon}${words.reasons[reason]}`);
  const converted = report.messages.flatMap(({ outcome }) => (outcome.kind === 'converted' ? [outcome] : []));
  const lossless = converted.filter(({ losses }) => losses.length === 0).length;
  const all = report.messages.length;
  lines.push(
    ...(report.messages.length + report.unread.length > 0 ? [''] : []),
    words.summary(all, converted.length, lossless, all - converted.length),
    ...(report.written.length === 0 ? [words.nothing] : report.written.map(words.written)),
  );
  return printedLines(lines);
}

function linesOf({ file, line, message, outcome }: MigratedMessage, language: Language): string[] {
  const words = WORDS[language];
  const where = `${file}${line === null ? '' : words.line(line)}${message === null ? '' : `, ${message}`}`;
  const sentence = language === 'fr' ? 'message' : 'messageEn';
  if (outcome.kind === 'refused')
    return [`${where}${words.colon}${words.refused}${words.colon}${outcome.reason[sentence]}.`];
  const { names, losses, faults } = outcome;
  const noted = losses.filter(({ notedAt }) => notedAt !== undefined).length;
  return [
    `${where}${words.colon}${words.converted(names)}, ${words.losses(losses.length, noted)}.`,
    ...losses.map((loss) => `  ${formatJsonPath(loss.path)}  ${loss[sentence]}.`),
    ...(faults.after === 0 ? [] : [`  ${words.faulty(faults.before, faults.after)}.`]),
  ];
}

/** The report for software. */
export function migrationJson({ from, to, messages, unread, written }: MigrationReport): string {
  const told = messages.map(({ file, line, message, outcome }) => {
    const place = { file, ...(line === null ? {} : { line }), message };
    if (outcome.kind === 'refused') return { ...place, refusal: outcome.reason };
    const { names, values, losses, added, faults } = outcome;
    return { ...place, names, messages: values, losses, added, faults };
  });
  const handwritten = written.map(({ file, lines }) => ({ file, lines }));
  return `${JSON.stringify({ from, to, messages: told, unread, handwritten }, null, 2)}\n`;
}
