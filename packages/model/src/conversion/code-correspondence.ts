import { codesByLabel, plainText } from '../diff/diff-nomenclatures.ts';
import type { EnumerationItem, LeafField, Scalar } from '../field.ts';
import { enumerationValues } from '../validation/enumeration-values.ts';
import type { CodeRule, Direction } from './evolution.ts';

/** Which code of a list is which of another, both ways. */
export interface CodeCorrespondence {
  /** Of every code that the source names: what it becomes; those that have nothing to become are left out. */
  readonly becomes: ReadonlyMap<string, string>;
  /** Those that the way back does not give again. */
  readonly approximate: ReadonlySet<string>;
}

/** The codes of a field, whether its schema asks for them or not; empty where there are none. */
export function codesOf({ enumeration, suggested }: LeafField): readonly EnumerationItem[] {
  return enumeration?.items ?? suggested?.items ?? [];
}

/**
 * A code is what a person says; else the same, unless its label went to another code; else the one of the same label. What
 * has none becomes its parent or what a person chose for the rest.
 */
export function correspondenceOf(
  source: LeafField,
  target: LeafField,
  rules: readonly CodeRule[],
  direction: Direction,
): CodeCorrespondence {
  const there = becomesIn(source, target, rules, direction);
  const back = becomesIn(target, source, rules, direction === 'up' ? 'down' : 'up');
  const approximate = new Set(
    [...there].filter(([code, other]) => back.get(other) !== code).map(([code]) => code),
  );
  return { becomes: there, approximate };
}

function becomesIn(
  source: LeafField,
  target: LeafField,
  rules: readonly CodeRule[],
  direction: Direction,
): ReadonlyMap<string, string> {
  const [had, has] = [labelsOf(source), labelsOf(target)];
  const becomes = new Map<string, string>();
  const said = saidCodes(rules, direction);
  // A field whose list is only suggested takes any code of its form.
  const isFree = target.enumeration === null;
  const [sources, targets] = [codesByLabel(had), codesByLabel(has)];
  /** The code that says the same; `null` for none. */
  const sameAs = (code: string): string | null => {
    const text = plainText(had.get(code) ?? '');
    const byLabel = sources.get(text) === code ? targets.get(text) : undefined;
    const isKept = has.has(code) && (plainText(has.get(code) ?? '') === text || byLabel === undefined);
    return said.get(code) ?? (isKept ? code : byLabel) ?? null;
  };
  for (const code of had.keys()) {
    const other = sameAs(code) ?? (isFree ? code : fallbackOf(code, rules, direction, { had, has, sameAs }));
    if (other !== null) becomes.set(code, other);
  }
  for (const [code, other] of said) becomes.set(code, other);
  return becomes;
}

/** Two lists of codes with their labels, and which code of the first says what one of the second does. */
interface TwoLists {
  readonly had: ReadonlyMap<string, string>;
  readonly has: ReadonlyMap<string, string>;
  readonly sameAs: (code: string) => string | null;
}

function labelsOf(field: LeafField): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  // Codes without labels say what they mean themselves.
  for (const { value, label } of codesOf(field)) if (!labels.has(value)) labels.set(value, label || value);
  return labels;
}

/** What a person says of codes in one direction. */
export function saidCodes(rules: readonly CodeRule[], direction: Direction): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { same, up, down } of rules) {
    for (const [one, other] of same) {
      if (direction === 'up') said.set(one, other);
      else said.set(other, one);
    }
    for (const [one, other] of direction === 'up' ? up : down) said.set(one, other);
  }
  return said;
}

/** What a parent of the source became says more of it than a code of the target that only looks like a parent. */
function fallbackOf(
  code: string,
  rules: readonly CodeRule[],
  direction: Direction,
  { had, has, sameAs }: TwoLists,
): string | null {
  const parents = rules.some((rule) => rule.parents) ? parentsOf(code) : [];
  for (const parent of parents) {
    const other = had.has(parent) ? sameAs(parent) : has.has(parent) ? parent : null;
    if (other !== null) return other;
  }
  return rules.find(({ otherwise }) => otherwise[direction] !== null)?.otherwise[direction] ?? null;
}

/** The codes above one, the nearest first: its last part made `00`, or left out. */
function parentsOf(code: string): readonly string[] {
  const parents: string[] = [];
  for (let parts = code.split('.'); parts.length > 1; parts = parts.slice(0, -1)) {
    const above = parts.slice(0, -1);
    parents.push([...above, '00'].join('.'), above.join('.'));
  }
  return parents.filter((one) => one !== code);
}

/** A code as a message of the target carries it. */
export function asValue(code: string, { enumeration, type }: LeafField): Scalar {
  const values = enumeration === null ? [] : enumerationValues(enumeration, type);
  return values.find((value) => String(value) === code) ?? code;
}
