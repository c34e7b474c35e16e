import { closestName } from '@hubsante/model';

/** A row as far as its place in the tree of a message goes. */
export interface LeveledRow {
  /** 1 to 6. */
  readonly level: number;
  readonly kind: 'object' | 'code-and-label' | 'value' | 'other';
  readonly name: string;
  readonly type: string;
  /** The messages that keep it. */
  readonly messages: readonly string[];
}

/** What is wrong with the levels of a table. */
export interface LevelFaults {
  /** Rows that nothing can contain, or objects that contain nothing: by index, once for each fault. */
  readonly hard: readonly number[];
  /** Of `hard`, rows that nothing can contain. */
  readonly misplaced: readonly number[];
  /** Of `hard`, how many are objects that contain nothing. */
  readonly empty: number;
  /** What is odd, and may be meant: a tag twice in one object, a type that two rows describe. */
  readonly soft: number;
}

/** All that a code-and-label object contains. */
const CODE_AND_LABEL_TAGS: ReadonlySet<string> = new Set(['code', 'label']);

/**
 * Finds rows without a parent, under a plain value or in a code-and-label object, and those missing under their object;
 * one pass over the rows.
 */
export function findLevelFaults(rows: readonly LeveledRow[]): LevelFaults {
  const misplaced: number[] = [];
  const containers = new Set<number>();
  const siblings = new Set<string>();
  const first = rows.findIndex(({ kind }) => kind === 'code-and-label');
  let soft = 0;
  for (const [index, parent] of parentsOf(rows).entries()) {
    const { name, kind, messages } = rows[index] as LeveledRow;
    if (parent === undefined) misplaced.push(index);
    for (const message of messages) {
      const key = JSON.stringify([message, parent ?? null, name]);
      if (siblings.has(key)) soft += 1;
      siblings.add(key);
    }
    if (parent === undefined || parent === null) continue;
    containers.add(parent);
    const above = rows[parent]?.kind;
    const isTemplate = parent === first && index <= first + CODE_AND_LABEL_TAGS.size;
    const isCodeOrLabel = kind !== 'object' && (isTemplate || CODE_AND_LABEL_TAGS.has(name));
    const isForeign = above === 'code-and-label' && (kind === 'code-and-label' || !isCodeOrLabel);
    if (above === 'value' || isForeign) misplaced.push(index);
  }
  const { empty, describedTwice } = checkDescriptions(rows, containers);
  return {
    hard: [...misplaced, ...empty, ...templateFaults(rows, first)],
    misplaced,
    empty: empty.length,
    soft: soft + describedTwice,
  };
}

function checkDescriptions(rows: readonly LeveledRow[], containers: ReadonlySet<number>) {
  const described = new Set<string>();
  const ofMessage = new Set<string>();
  let describedTwice = 0;
  let isSure = true;
  for (const index of containers) {
    const { kind, type, name, messages } = rows[index] as LeveledRow;
    // A type that is misspelt where it is described is told there.
    described.add(type).add(name);
    // Whatever it was meant to describe may be what another row lacks.
    if (kind === 'other') isSure = false;
    for (const message of kind === 'object' ? messages : []) {
      const key = JSON.stringify([message, type]);
      if (ofMessage.has(key)) describedTwice += 1;
      ofMessage.add(key);
    }
  }
  const isMisspelt = ({ name, type }: LeveledRow) =>
    described.has(type) ||
    (name.toLowerCase() !== type.toLowerCase() && closestName(type, described) !== null);
  const isEmpty = (row: LeveledRow, index: number) =>
    isSure && row.kind === 'object' && !containers.has(index) && !isMisspelt(row);
  const empty = rows.flatMap((row, index) => (isEmpty(row, index) ? [index] : []));
  return { empty, describedTwice };
}

/** The parent of each row by index: `null` at level 1, `undefined` where there is none. */
export function parentsOf(rows: readonly LeveledRow[]): (number | null | undefined)[] {
  const latest: (number | undefined)[] = [];
  return rows.map(({ level }, index) => {
    const parent = level === 1 ? null : latest[level - 1];
    latest[level] = index;
    latest.length = level + 1;
    return parent;
  });
}

/** The code and the label that the first code-and-label object does not contain, though they stand right below it. */
function templateFaults(rows: readonly LeveledRow[], first: number): number[] {
  const level = (rows[first]?.level ?? 0) + 1;
  return [first + 1, first + 2].filter((index) => {
    const row = rows[index];
    return first >= 0 && row !== undefined && CODE_AND_LABEL_TAGS.has(row.name) && row.level !== level;
  });
}
