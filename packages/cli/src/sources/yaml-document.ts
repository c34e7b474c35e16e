import { type Document, isAlias, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { wordsOfYamlError } from './yaml-errors.ts';
import { yamlShapeFault } from './yaml-shape.ts';

/** A YAML text that can be read, or why it cannot: in words of both languages, at its line. */
export type ParsedYaml =
  | {
      readonly kind: 'yaml';
      readonly document: Document.Parsed;
      /** 1-based. */
      readonly lineAt: (offset: number) => number;
    }
  | YamlFault;

/** Why a text is no YAML that we read, with its line, in both languages. */
export interface YamlFault {
  readonly kind: 'fault';
  readonly line: number;
  readonly fr: string;
  readonly en: string;
}

/** Names that JavaScript gives a meaning of its own. */
const RESERVED_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Every YAML file of authors is read here. What one text can make the reader do is bounded before and after it is
 * parsed: its size, its depth, and references, which multiply what they name and are read differently by each reader.
 */
export function parseYaml(text: string): ParsedYaml {
  const shape = yamlShapeFault(text);
  if (shape !== null) return { kind: 'fault', ...shape };
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  // Keys are compared below: the parser compares each with all the others of its block. Silent, it would not tell that a second
  // document begins, and leave out all that follows.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(text, options);
  const [error] = document.errors;
  if (error !== undefined) {
    return { kind: 'fault', ...wordsOfYamlError(error.code, lineAt(error.pos[0])) };
  }
  return referenceFault(document, lineAt) ?? { kind: 'yaml', document, lineAt };
}

/** The first reference, merge, repeated or reserved key, in the order of the text. */
function referenceFault(document: Document.Parsed, lineAt: (offset: number) => number): YamlFault | null {
  let found: YamlFault | null = null;
  const stop = (code: Parameters<typeof wordsOfYamlError>[0], offset: number, value = '') => {
    found = { kind: 'fault', ...wordsOfYamlError(code, lineAt(offset), value) };
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_, { source, range }) => stop('ALIAS', range?.[0] ?? 0, source),
    Map: (_, map) => {
      const names = new Set<string>();
      for (const { key } of map.items) {
        const offset = rangeStart(key) ?? map.range?.[0] ?? 0;
        if (isAlias(key)) return stop('ALIAS', offset, key.source);
        if (!isScalar(key)) return stop('KEY_NOT_A_TEXT', offset);
        const name = String(key.value);
        if (name === '<<') return stop('MERGE_KEY', offset);
        if (RESERVED_KEYS.includes(name)) return stop('RESERVED_KEY', offset, name);
        if (names.has(name)) return stop('DUPLICATE_KEY', offset);
        names.add(name);
      }
      return undefined;
    },
  });
  return found;
}

function rangeStart(node: unknown): number | undefined {
  if (!isScalar(node) && !isAlias(node)) return undefined;
  return node.range?.[0];
}
