import {
  cellAddress,
  DiagnosticCollector,
  type DiagnosticContext,
  foldAlike,
  isForbiddenKey,
  latinLookAlike,
  relay,
  UNSEEN,
} from '@hubsante/model';
import { nomenclatureDiagnostics as diagnostics } from '../diagnostics/nomenclature.ts';
import type { CodeTable } from './code-table.ts';
import type { Heading } from './heading.ts';
import { publishedText } from './published-text.ts';
import type { SheetReading } from './sheet-reading.ts';
import { labelLevelOf } from './table-header.ts';

/** Reports what is wrong with the codes of a table, and with the labels they have or lack. */
export function checkCodes(reading: SheetReading, heading: Heading, table: CodeTable): void {
  if (hasNoCode(table)) {
    const context = { place: reading.place(table.code.column, table.firstRow - 1) };
    reading.reporter.report(diagnostics['nomenclature-without-codes'], context);
    return;
  }
  reportBlankCodes(reading, table);
  reportSpelling(reading, table);
  reportLetters(reading, table);
  reportSharedLabels(reading, table);
  reportDuplicates(reading, table);
  reportCaseVariants(reading, table);
  reportNumbers(reading, table);
  reportUnusedLabels(reading, heading, table);
  reportMissingLabels(reading, table);
}

/** Whether nothing stands below the title of the codes. */
function hasNoCode({ code, unreadableCodes, struckCodes }: CodeTable): boolean {
  return code.values.every((value) => value === null) && unreadableCodes.size === 0 && struckCodes.size === 0;
}

/** The value a message carries since releases 3.x (docs/reference/format-des-classeurs.md §9). */
function onTheWire(code: string): string {
  return code.replaceAll(',', ' ').trim();
}

/** The codes as their author typed them, with their index; blank ones left out. */
function* typedCodes({ code }: CodeTable): Generator<readonly [index: number, text: string]> {
  for (const [index, value] of code.values.entries()) {
    if (value === null) continue;
    const text = publishedText(value);
    if (text.trim() !== '') yield [index, text];
  }
}

function codeContext(
  reading: SheetReading,
  table: CodeTable,
  index: number,
  value?: string,
): DiagnosticContext {
  return { place: reading.place(table.code.column, table.firstRow + index), value };
}

function reportBlankCodes(reading: SheetReading, table: CodeTable): void {
  const { code, columns, unreadableCodes, struckCodes } = table;
  let firstBlank: number | null = null;
  // One step beyond the last row closes a run of blank rows.
  for (let index = 0; index <= code.values.length; index += 1) {
    const isRow = index < code.values.length && !unreadableCodes.has(index) && !struckCodes.has(index);
    const isBlank = isRow && columns.every(({ values }) => values[index] === null);
    if (isBlank) {
      firstBlank ??= index;
      continue;
    }
    if (firstBlank !== null) {
      const parameters = { count: index - firstBlank };
      const context = codeContext(reading, table, firstBlank);
      reading.reporter.report(diagnostics['nomenclature-row-blank'], context, parameters);
      firstBlank = null;
    }
    const value = code.values[index] ?? null;
    if (isRow && (value === null || publishedText(value).trim() === '')) {
      reading.reporter.report(diagnostics['nomenclature-code-missing'], codeContext(reading, table, index));
    }
  }
}

/** Double blanks, no-break spaces, tabulations and line breaks. */
const ODD_BLANK = /\s\s|[^\S ]/;

function reportSpelling(reading: SheetReading, table: CodeTable): void {
  const { reporter } = reading;
  for (const [index, text] of typedCodes(table)) {
    const context = codeContext(reading, table, index, text);
    const trimmed = text.trim();
    if (isForbiddenKey(text)) reporter.report(diagnostics['nomenclature-code-forbidden'], context);
    if (trimmed !== text) reporter.report(diagnostics['nomenclature-code-padded'], context, { trimmed });
    if (ODD_BLANK.test(trimmed.replace(UNSEEN, ''))) {
      reporter.report(diagnostics['nomenclature-code-inner-blank'], context);
    }
    if (text.includes(',')) {
      reporter.report(diagnostics['nomenclature-code-comma'], context, { wire: onTheWire(text) });
    }
  }
}

/** Blanks, accents and what is not seen, which travel badly: one finding for each kind and list, at the first code that has one. */
function reportLetters(reading: SheetReading, table: CodeTable): void {
  const found = new DiagnosticCollector();
  const codes = new Set([...typedCodes(table)].map(([, text]) => text));
  for (const [index, text] of typedCodes(table)) {
    const trimmed = text.trim();
    const context = codeContext(reading, table, index, text);
    const latin = latinLookAlike(trimmed, codes);
    if (latin !== null) {
      found.report(diagnostics['nomenclature-code-look-alike'], context, { suggestion: latin });
    } else if (trimmed.search(UNSEEN) >= 0) {
      const suggestion = trimmed.replace(UNSEEN, '').trim();
      found.report(diagnostics['nomenclature-code-unseen'], context, { suggestion });
    } else if (trimmed !== trimmed.normalize('NFC')) {
      found.report(diagnostics['nomenclature-code-decomposed'], context);
    } else if (/[^\p{ASCII}]/u.test(trimmed.replace(/\s/g, '')) && /\p{M}/u.test(trimmed.normalize('NFD'))) {
      found.report(diagnostics['nomenclature-code-accent'], context);
    } else if (trimmed.includes(' ') && !ODD_BLANK.test(trimmed)) {
      found.report(diagnostics['nomenclature-code-blank'], context);
    }
  }
  const folded = foldAlike(found.diagnostics, ({ definition: { severity, code } }) =>
    severity === 'error' ? null : code,
  );
  relay(folded, reading.reporter);
}

/** Two codes that read alike at every level cannot be told apart on a screen; one finding for a list. */
function reportSharedLabels(reading: SheetReading, table: CodeTable): void {
  const labels = table.columns.filter(({ title }) => title !== null && labelLevelOf(title) !== null);
  const description = table.columns.find(({ role }) => role.kind === 'description');
  const firsts = new Map<string, { readonly code: string; readonly index: number }>();
  const found = new DiagnosticCollector();
  /** Labels of the levels above, which the rows below do not repeat. */
  const path: string[] = [];
  for (const [index, text] of typedCodes(table)) {
    const words = labels.map(({ values }) =>
      String(values[index] ?? '')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
    const label = words.findLast((word) => word !== '');
    if (label === undefined) continue;
    for (const [level, word] of words.entries()) if (word !== '') path.splice(level, path.length, word);
    const key = [...path, description?.values[index] ?? ''].join('\u0000').normalize('NFC').toLowerCase();
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, { code: onTheWire(text), index });
    else if (first.code !== onTheWire(text)) {
      const column = labels.findLast(({ values }) => values[index] !== null) ?? table.code;
      const place = reading.place(column.column, table.firstRow + index);
      const parameters = { code: text, other: first.code, row: table.firstRow + first.index };
      found.report(diagnostics['nomenclature-label-shared'], { place, value: label }, parameters);
    }
  }
  const folded = foldAlike(found.diagnostics, ({ definition }) => definition.code);
  relay(folded, reading.reporter);
}

/** Enough cells for an author to find the rest. */
const LISTED_CELLS = 20;

function listed(cells: readonly string[]): string {
  return [...cells.slice(0, LISTED_CELLS), ...(cells.length > LISTED_CELLS ? ['…'] : [])].join(', ');
}

/** One finding per repeated code: a fill-down over fifteen rows is one slip. */
function reportDuplicates(reading: SheetReading, table: CodeTable): void {
  const indexes = new Map<string, number[]>();
  for (const [index, text] of typedCodes(table)) {
    const key = onTheWire(text);
    const known = indexes.get(key);
    if (known === undefined) indexes.set(key, [index]);
    else known.push(index);
  }
  for (const [, [first = 0, second, ...others]] of indexes) {
    if (second === undefined) continue;
    const address = (index: number) => cellAddress(table.code.column, table.firstRow + index);
    const text = publishedText(table.code.values[second] ?? '');
    reading.reporter.report(
      diagnostics['nomenclature-code-duplicate'],
      codeContext(reading, table, second, text),
      { first: address(first), cells: listed([second, ...others].map(address)) },
    );
  }
}

/** Each spelling that a code already has in other capitals, once. */
function reportCaseVariants(reading: SheetReading, table: CodeTable): void {
  const firsts = new Map<string, { readonly code: string; readonly index: number }>();
  const spelt = new Set<string>();
  for (const [index, text] of typedCodes(table)) {
    const code = onTheWire(text);
    if (spelt.has(code)) continue;
    spelt.add(code);
    const folded = code.toLowerCase();
    const first = firsts.get(folded);
    if (first === undefined) {
      firsts.set(folded, { code, index });
      continue;
    }
    const parameters = {
      other: first.code,
      first: cellAddress(table.code.column, table.firstRow + first.index),
    };
    reading.reporter.report(
      diagnostics['nomenclature-code-case'],
      codeContext(reading, table, index, text),
      parameters,
    );
  }
}

/** At the first cell of its kind only: the cure is the same for the whole column. */
function reportNumbers(reading: SheetReading, table: CodeTable): void {
  const { values, published } = table.code;
  const typed = [...typedCodes(table)];
  const numbers = typed.filter(([index]) => typeof values[index] === 'number');
  const [number] = numbers;
  if (number !== undefined && numbers.length < typed.length) {
    const context = codeContext(reading, table, ...number);
    reading.reporter.report(diagnostics['nomenclature-code-number'], context, { count: numbers.length });
  }
  const republished = typed.filter(([index, text]) => published[index] !== text);
  const [example] = republished;
  if (example !== undefined) {
    const context = codeContext(reading, table, ...example);
    const parameters = { published: published[example[0]] ?? '', count: republished.length };
    reading.reporter.report(diagnostics['nomenclature-code-republished'], context, parameters);
  }
}

/** Blank columns beyond the declared levels come with the authors' template and harm nobody. */
function reportUnusedLabels(reading: SheetReading, heading: Heading, { columns }: CodeTable): void {
  if (heading.levels === null) return;
  let deepest: { level: number; title: string; count: number } | null = null;
  for (const { title, role, values } of columns) {
    const level = title === null || role.kind !== 'other' ? null : labelLevelOf(title);
    if (title === null || level === null || level <= heading.levels) continue;
    const count = values.filter((value) => value !== null).length;
    if (count > 0 && (deepest === null || level > deepest.level)) deepest = { level, title, count };
  }
  if (deepest === null) return;
  const context = { place: heading.levelsPlace, value: heading.levels };
  reading.reporter.report(diagnostics['nomenclature-labels-beyond-levels'], context, deepest);
}

/** A label in a column beyond the declared levels counts here: its column is reported already. */
function reportMissingLabels(reading: SheetReading, table: CodeTable): void {
  const labels = table.columns.filter(({ title }) => title !== null && labelLevelOf(title) !== null);
  const first = labels[0];
  if (first === undefined) return;
  const typed = [...typedCodes(table)];
  const unlabelled = typed.filter(([index]) => labels.every(({ values }) => values[index] === null));
  if (typed.length > 1 && unlabelled.length === typed.length) {
    const context = { place: reading.place(first.column, table.firstRow - 1) };
    reading.reporter.report(diagnostics['nomenclature-labels-blank'], context, { count: typed.length });
    return;
  }
  for (const [index, text] of unlabelled) {
    const context = { place: reading.place(first.column, table.firstRow + index), value: text };
    reading.reporter.report(diagnostics['nomenclature-code-without-label'], context);
  }
}
