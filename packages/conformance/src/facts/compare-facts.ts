import type { Artefact } from '../artefact-kind.ts';
import { compareData, type DataDifference } from '../compare-data.ts';
import { parseCsv } from '../csv-table.ts';

/** Facts of two releases that differ: what counts on the wire, whatever the words around it. */
export interface FactDifference extends DataDifference {
  /** Message or nomenclature. */
  readonly subject: string;
}

/** What differs between the facts of our release and those of a published one. */
export interface FactsReport {
  /** Messages and nomenclatures compared. */
  readonly compared: number;
  readonly differences: readonly FactDifference[];
}

/** Kinds of artefacts that hold facts, and the emitters that make them. */
export const FACT_KINDS: readonly string[] = ['json-schema', 'nomenclature-csv'];

/**
 * Compares the facts of our own release with those published: names, cardinalities, patterns, enumerations,
 * codes and labels; titles, descriptions and examples are left out. A published schema that no generator made
 * (it has no `x-id` of its own name) states no fact of the workbooks.
 */
export function compareFacts(ours: readonly Artefact[], published: readonly Artefact[]): FactsReport {
  const oursBySubject = factsBySubject(ours);
  const publishedBySubject = factsBySubject(published);
  const differences: FactDifference[] = [];
  for (const [subject, facts] of oursBySubject) {
    const theirs = publishedBySubject.get(subject);
    // A file whose name has an accent may be lost in a copy; its codes are facts of the schemas as well.
    if (theirs === undefined && isAccented(subject)) continue;
    for (const difference of compareData(theirs, facts)) differences.push({ subject, ...difference });
  }
  for (const [subject, facts] of publishedBySubject) {
    if (!oursBySubject.has(subject))
      differences.push({ subject, path: '', published: facts, produced: undefined });
  }
  return { compared: oursBySubject.size, differences };
}

function isAccented(subject: string): boolean {
  return /[^\u0020-\u007e]/.test(subject);
}

function factsBySubject(artefacts: readonly Artefact[]): Map<string, unknown> {
  const facts = new Map<string, unknown>();
  for (const { kind, name, text } of artefacts) {
    if (!FACT_KINDS.includes(kind.name)) continue;
    if (kind.name === 'json-schema') {
      const schema: unknown = JSON.parse(text);
      if (isGenerated(schema, name)) facts.set(name, withoutWords(schema));
    } else {
      facts.set(name, codesAndLabels(text));
    }
  }
  return facts;
}

function isGenerated(schema: unknown, name: string): boolean {
  return (
    typeof schema === 'object' &&
    schema !== null &&
    'x-id' in schema &&
    schema['x-id'] === `${name}.schema.json#`
  );
}

// `x-nomenclature` is an annotation that only newer workbooks ask for, and no published schema has yet.
const WORDS = new Set(['title', 'description', 'example', 'version', 'x-nomenclature']);

/** A property may be named `title`: words are texts, properties are schemas. */
function withoutWords(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutWords);
  if (typeof tree !== 'object' || tree === null) return tree;
  const members = Object.entries(tree).filter(
    ([key, value]) => !(WORDS.has(key) && typeof value === 'string'),
  );
  return Object.fromEntries(members.map(([key, value]) => [key, withoutWords(value)]));
}

/** Codes in order, each with its labels; rows without a code, and everything else, are words. */
function codesAndLabels(text: string): unknown {
  const { columns, rows } = parseCsv(text);
  const labels = columns.filter((column) => /^label_n\d+$/.test(column));
  return rows
    .filter(({ code }) => code !== undefined && code !== '')
    .map((row) => [row.code, ...labels.map((column) => row[column] ?? '')]);
}
