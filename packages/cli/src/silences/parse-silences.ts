import type { DiagnosticReporter, Silence } from '@hubsante/model';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { cliDiagnostics } from '../diagnostics.ts';

const WORDS = ['code', 'place', 'reason'] as const;
type Word = (typeof WORDS)[number];

/** The silences of a file, each with its line; what cannot be understood is reported and left out. */
export function parseSilences(text: string, file: string, reporter: DiagnosticReporter): Silence[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lineAt(error.pos[0]);
    const value = text.split(/\r?\n/)[line - 1]?.trim();
    reporter.report(cliDiagnostics['silences-not-yaml'], { place: { file, line }, value });
    return [];
  }
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
      reporter.report(cliDiagnostics['silence-incomplete'], { place }, { words: faulty.join(', ') });
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
