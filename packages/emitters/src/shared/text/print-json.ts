import { pythonNumber } from './python-number.ts';
import { isTreeList, isTreeMap, type Tree } from './tree.ts';

/** JSON in the layout of the published files (docs/reference/artefacts-publies.md §2.1): no final line feed. */
export function printJson(tree: Tree, indent: number): string {
  return print(tree, '\n', ' '.repeat(indent));
}

function print(tree: Tree, lineBreak: string, step: string): string {
  if (typeof tree === 'string') return JSON.stringify(tree);
  if (tree === null || typeof tree === 'boolean') return String(tree);
  const inner = lineBreak + step;
  if (isTreeMap(tree)) {
    if (tree.size === 0) return '{}';
    const members = [...tree].map(([key, value]) => `${JSON.stringify(key)}: ${print(value, inner, step)}`);
    return `{${inner}${members.join(`,${inner}`)}${lineBreak}}`;
  }
  if (isTreeList(tree)) {
    if (tree.length === 0) return '[]';
    return `[${inner}${tree.map((item) => print(item, inner, step)).join(`,${inner}`)}${lineBreak}]`;
  }
  return pythonNumber(tree);
}
