/** What places a code in the hierarchy of its nomenclature. */
export interface Labelled {
  /** One per level, the most general first; `null` for a blank one. */
  readonly labels: readonly (string | null)[];
  /** 1-based level of the most precise label. */
  readonly level: number;
}

/** A label under the labels that lead to it. */
interface LabelNode {
  /** Index of the first code whose labels end here. */
  code: number | null;
  readonly children: Map<string | null, LabelNode>;
}

/**
 * The index of the code right above each code; `null` at the top. Parents have a lower level, so that there is
 * no cycle. Authors write a hierarchy in two ways:
 *
 * - the upper labels are repeated (`Animaux` then `Animaux | Contaminés`): the parent bears the longest part
 *   of them that is a code, wherever it stands; upper labels that no code bears are mere titles;
 * - the upper labels are left blank: the parent is the last code before it of a lower level, as in an outline.
 */
export function parentIndexes(codes: readonly Labelled[]): readonly (number | null)[] {
  const root = labelTree(codes);
  const outline: number[] = [];
  return codes.map(({ labels, level }, index) => {
    while ((codes[outline.at(-1) ?? -1]?.level ?? 0) >= level) outline.pop();
    const above = outline.at(-1) ?? null;
    outline.push(index);
    const upper = labels.slice(0, level - 1);
    return upper.every((label) => label === null) ? above : codeBearing(upper, root);
  });
}

function labelTree(codes: readonly Labelled[]): LabelNode {
  const root: LabelNode = { code: null, children: new Map() };
  for (const [index, { labels, level }] of codes.entries()) {
    let node = root;
    for (const label of labels.slice(0, level)) {
      const next = node.children.get(label) ?? { code: null, children: new Map() };
      node.children.set(label, next);
      node = next;
    }
    node.code ??= index;
  }
  return root;
}

function codeBearing(upper: readonly (string | null)[], root: LabelNode): number | null {
  let found: number | null = null;
  let node: LabelNode | undefined = root;
  for (const label of upper) {
    node = node?.children.get(label);
    // The labels of a code end with one that is filled; a blank one leads on to longer ones.
    found = (label === null ? null : node?.code) ?? found;
  }
  return found;
}
