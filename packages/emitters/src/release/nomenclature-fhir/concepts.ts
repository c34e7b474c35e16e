import type { NomenclatureEntry } from '../../shared/nomenclatures/nomenclature-entry.ts';
import { parentIndexes } from '../../shared/nomenclatures/parent-indexes.ts';
import { conceptProperties } from './concept-properties.ts';
import { fhirCode } from './fhir-code.ts';
import type { Concept } from './fhir-resource.ts';

/** The concepts of a code system. */
export interface Concepts {
  /** Those at the top; the others are nested. */
  readonly roots: readonly Concept[];
  /** Nested ones included. */
  readonly count: number;
  /** Codes of the properties that some concept has, in order, perhaps repeated. */
  readonly propertyCodes: readonly string[];
}

/** The rows that bear one code, and what stands below it. */
interface Node {
  readonly code: string;
  readonly rows: readonly NomenclatureEntry[];
  /** Up to which level the labels above are those of its parents. */
  readonly coveredLevels: number;
  readonly children: Node[];
}

/**
 * One concept per code (FHIR wants them unique): rows that repeat a code, which their author was warned of, add
 * their labels as designations and their other texts as properties. The first row decides the place.
 */
export function conceptsOf(entries: readonly NomenclatureEntry[], language: string): Concepts {
  const rowsByCode = new Map<string, [NomenclatureEntry, ...NomenclatureEntry[]]>();
  for (const entry of entries) {
    const code = fhirCode(entry.code);
    const rows = rowsByCode.get(code);
    if (rows === undefined) rowsByCode.set(code, [entry]);
    else rows.push(entry);
  }
  const firstRows = [...rowsByCode.values()].map(([first]) => first);
  const parents = parentIndexes(firstRows);
  const nodes = [...rowsByCode].map(([code, rows], index): Node => {
    const coveredLevels = firstRows[parents[index] ?? -1]?.level ?? 0;
    return { code, rows, coveredLevels, children: [] };
  });
  const top: Node[] = [];
  for (const [index, node] of nodes.entries()) (nodes[parents[index] ?? -1]?.children ?? top).push(node);
  const propertyCodes: string[] = [];
  const roots = top.map((node) => conceptOf(node, language, propertyCodes));
  return { roots, count: nodes.length, propertyCodes };
}

function conceptOf(node: Node, language: string, propertyCodes: string[]): Concept {
  const { code, rows, coveredLevels, children } = node;
  const labels = [...new Set(rows.flatMap(({ label }) => label ?? []))];
  const [display, ...otherLabels] = labels;
  const definition = rows[0]?.description ?? null;
  const properties = conceptProperties(code, rows, coveredLevels);
  propertyCodes.push(...properties.map((property) => property.code));
  const concepts = children.map((child) => conceptOf(child, language, propertyCodes));
  return {
    code,
    ...(display === undefined ? {} : { display }),
    ...(definition === null ? {} : { definition }),
    ...(otherLabels.length === 0 ? {} : { designation: otherLabels.map((value) => ({ language, value })) }),
    ...(properties.length === 0 ? {} : { property: properties }),
    ...(concepts.length === 0 ? {} : { concept: concepts }),
  };
}
