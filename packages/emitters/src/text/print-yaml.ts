import { pythonNumber } from './python-number.ts';
import { isTreeList, isTreeMap, type Tree, type TreeMap } from './tree.ts';
import { yamlText } from './yaml-text.ts';

/**
 * YAML in the layout of the published files (ans-outputs.md §4.1): block style, two blanks of indent,
 * lists at the column of their key, ASCII only, lines folded at 80.
 */
export function printYaml(tree: Tree): string {
  const lines: string[] = [];
  if (isTreeMap(tree) && tree.size > 0) printMap(tree, 0, '', lines);
  else if (isTreeList(tree) && tree.length > 0) printList(tree, 0, '', lines);
  else lines.push(scalar(tree, 0, 0));
  return `${lines.join('\n')}\n`;
}

/** `lead` begins the first line: the dash of the list item that holds the map. */
function printMap(map: TreeMap, indent: number, lead: string, lines: string[]): void {
  let start = lead === '' ? ' '.repeat(indent) : lead;
  for (const [key, value] of map) {
    const keyText = yamlText(key, 0, 0, true);
    printMember(value, `${start}${keyText}:`, indent, lines);
    start = ' '.repeat(indent);
  }
}

function printMember(value: Tree, head: string, indent: number, lines: string[]): void {
  if (isTreeMap(value) && value.size > 0) {
    lines.push(head);
    printMap(value, indent + 2, '', lines);
  } else if (isTreeList(value) && value.length > 0) {
    lines.push(head);
    printList(value, indent, '', lines);
  } else {
    lines.push(`${head} ${scalar(value, head.length + 1, indent + 2)}`);
  }
}

function printList(list: readonly Tree[], indent: number, lead: string, lines: string[]): void {
  let start = lead === '' ? ' '.repeat(indent) : lead;
  for (const item of list) {
    if (isTreeMap(item) && item.size > 0) printMap(item, indent + 2, `${start}- `, lines);
    else if (isTreeList(item) && item.length > 0) printList(item, indent + 2, `${start}- `, lines);
    else lines.push(`${start}- ${scalar(item, start.length + 2, indent + 2)}`);
    start = ' '.repeat(indent);
  }
}

/** `column` is where the text begins, `indent` where its continuation lines do. */
function scalar(value: Tree, column: number, indent: number): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return yamlText(value, column, indent, false);
  if (isTreeMap(value)) return '{}';
  if (isTreeList(value)) return '[]';
  // YAML 1.1 wants a point in a number with an exponent: 1e-05 becomes 1.0e-05.
  return pythonNumber(value).replace(/^(-?\d+)e/, '$1.0e');
}
