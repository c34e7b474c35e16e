import { styleText } from 'node:util';
import { type Severity, visibleText, withoutControls, withVisibleBlanks } from '@hubsante/model';
import { type Finding, type Printer, shortPlace } from './report.ts';
import { type PrinterWords, printerWords } from './words.ts';
import { wrap } from './wrap.ts';

const NARROWEST = 80;
const WIDEST = 120;

/** How a text stands out, on a terminal that has colours. */
type Emphasis = 'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'cyan';
type Paint = (emphasis: Emphasis, text: string) => string;

const EMPHASIS_OF: Readonly<Record<Severity, Emphasis>> = {
  error: 'red',
  warning: 'yellow',
  advice: 'cyan',
};

/** For a person: grouped by file and sheet, in the order of the sheet, with the counts at the end. */
export const printText: Printer = (
  { language, findings: all, silencedCount, isAdviceTold = false },
  style,
) => {
  const words = printerWords[language];
  const paint: Paint = (emphasis, text) =>
    style.colors ? styleText(emphasis, text, { validateStream: false }) : text;
  const width = Math.min(Math.max(style.columns, NARROWEST), WIDEST);
  const lines: string[] = [];
  const findings = all.filter(({ severity }) => isAdviceTold || severity !== 'advice');
  const counted = all.filter((finding) => !findings.includes(finding));
  for (const group of groupsOf(findings)) {
    lines.push(paint('underline', withoutControls(titleOf(group.findings[0]))), '');
    const indent = group.findings.reduce(
      (most, finding) => Math.max(most, addressOf(finding, words).length),
      0,
    );
    for (const finding of group.findings) lines.push(...linesOf(finding, indent, width, words, paint), '');
  }
  if (counted.length > 0) lines.push(...adviceLines(counted, words, paint), '');
  lines.push(paint('bold', conclusion(findings, silencedCount, words)));
  return `${lines.join('\n')}\n`;
};

/** How often each piece of advice is given, the most frequent first. */
function adviceLines(findings: readonly Finding[], words: PrinterWords, paint: Paint): string[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const width = String(sorted[0]?.[1] ?? '').length;
  return [
    words.advice(findings.length),
    ...sorted.map(([code, count]) => `  ${String(count).padStart(width)}  ${paint('dim', code)}`),
    words.seeAdvice,
  ];
}

interface Group {
  readonly title: string;
  readonly findings: [Finding, ...Finding[]];
}

/** Neighbours of the same file and sheet; findings come sorted. */
function groupsOf(findings: readonly Finding[]): Group[] {
  const groups: Group[] = [];
  for (const finding of findings) {
    const title = titleOf(finding);
    const last = groups.at(-1);
    if (last?.title === title) last.findings.push(finding);
    else groups.push({ title, findings: [finding] });
  }
  return groups;
}

function titleOf({ file, sheet }: Finding): string {
  return sheet === null ? file : `${file} › ${sheet}`;
}

function addressOf({ cell, line }: Finding, words: PrinterWords): string {
  return cell ?? (line === null ? '' : words.line(line));
}

function linesOf(
  finding: Finding,
  indent: number,
  width: number,
  words: PrinterWords,
  paint: Paint,
): string[] {
  const { severity, code, value } = finding;
  const margin = ' '.repeat(indent + (indent === 0 ? 2 : 4));
  const sentence = (text: string) => wrap(withoutControls(shownValue(text, value)), width - margin.length);
  const labelled = (label: string, text: string) => {
    const [first = '', ...rest] = wrap(text, width - margin.length - label.length - 1);
    const hanging = margin + ' '.repeat(label.length + 1);
    return [`${margin}${paint('dim', label)} ${first}`, ...rest.map((line) => `${hanging}${line}`)];
  };
  const address = addressOf(finding, words).padEnd(indent);
  const start = indent === 0 ? '  ' : `  ${paint('bold', address)}  `;
  return [
    `${start}${paint(EMPHASIS_OF[severity], words.severity[severity])} ${paint('dim', code)}`,
    ...sentence(finding.message).map((line) => `${margin}${line}`),
    ...(value === null ? [] : labelled(words.value, visibleText(value))),
    ...labelled(words.remedy, sentence(finding.remedy).join(' ')),
    ...relatedLines(finding, words, labelled),
  ];
}

/** Enough places to recognise what happened. */
const LISTED_PLACES = 3;

/** How many consequences there are, and where the first ones stand. */
function relatedLines(
  { related }: Finding,
  words: PrinterWords,
  labelled: (label: string, text: string) => string[],
): string[] {
  if (related.length === 0) return [];
  const places = [...new Set(related.map(shortPlace))];
  const listed = places.slice(0, LISTED_PLACES).map(withoutControls).join(' ; ');
  return labelled(words.related(related.length), places.length > LISTED_PLACES ? `${listed} ; …` : listed);
}

/** A sentence that quotes the offending value shows it the way the value itself is shown. */
function shownValue(sentence: string, value: string | null): string {
  if (value === null || value === '') return sentence;
  return sentence.replaceAll(withVisibleBlanks(value), () => visibleText(value));
}

function conclusion(findings: readonly Finding[], silencedCount: number, words: PrinterWords): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const advice = findings.length - errors - warnings;
  const told = findings.length === 0 ? words.nothingFound : words.counts(errors, warnings);
  const counts = advice === 0 ? told : `${told} ${words.adviceCount(advice)}`;
  return silencedCount === 0 ? counts : `${counts} ${words.silenced(silencedCount)}`;
}
