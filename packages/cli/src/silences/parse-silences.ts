import type { DiagnosticReporter, Silence } from '@hubsante/model';
import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { cliDiagnostics } from '../diagnostics.ts';
import { parseYaml } from '../sources/yaml-document.ts';

const WORDS = ['code', 'place', 'reason'] as const;
type Word = (typeof WORDS)[number];

/** Of the line shown, in characters. */
const LONGEST_VALUE = 120;

/** The silences of a file, each with its line; what cannot be understood is reported and left out. */
export function parseSilences(text: string, file: string, reporter: DiagnosticReporter): Silence[] {
  const parsed = parseYaml(text);
  if (parsed.kind === 'fault') {
    const { line, fr, en } = parsed;
    const value = text.split(/\r?\n/, line)[line - 1]?.trim().slice(0, LONGEST_VALUE);
    reporter.report(cliDiagnostics['silences-not-yaml'], { place: { file, line }, value }, { line, fr, en });
    return [];
  }
  const { lineAt, document } = parsed;
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) {
    reporter.report(cliDiagnostics['silences-not-a-list'], { place: { file, line: 1 } });
    return [];
  }
  const silences: Silence[] = [];
  for (const item of document.contents.items) {
    const offset = isNode(item) ? (item.range?.[0] ?? 0) : 0;
    const place = { file, line: lineAt(offset) };
    const { texts, faulty } = isMap(item) ? readWords(item) : { texts: new Map(), faulty: [...WORDS] };
    const code = texts.get('code');
    const target = texts.get('place');
    if (faulty.length > 0 || code === undefined || target === undefined) {
      // Not in the sentence: what it was written for, if it were right.
      const covering = {
        ...(code === undefined ? {} : { code }),
        ...(target === undefined ? {} : { target }),
      };
      const parameters = { words: faulty.join(', '), ...covering };
      reporter.report(cliDiagnostics['silence-incomplete'], { place }, parameters);
      continue;
    }
    silences.push({ code, target, reason: texts.get('reason') ?? null, place });
  }
  return silences;
}

/** The texts of one silence, and the words that are missing, unknown or not a text. A missing reason is told apart later. */
function readWords(item: YAMLMap): { texts: Map<Word, string>; faulty: string[] } {
  const texts = new Map<Word, string>();
  const faulty: string[] = [];
  for (const { key, value } of item.items) {
    const name = isScalar(key) ? String(key.value) : '?';
    const word = WORDS.find((known) => known === name);
    if (word === undefined) faulty.push(name);
    else if (isScalar(value) && typeof value.value === 'string') texts.set(word, value.value);
    else if (word !== 'reason' || !(value === null || (isScalar(value) && value.value === null))) {
      faulty.push(name);
    }
  }
  for (const word of WORDS) {
    if (word !== 'reason' && !texts.has(word) && !faulty.includes(word)) faulty.push(word);
  }
  return { texts, faulty };
}
