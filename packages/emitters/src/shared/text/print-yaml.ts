import { pythonNumber } from './python-number.ts';
import { isTreeList, isTreeMap, type Tree, type TreeMap } from './tree.ts';
import { yamlText } from './yaml-text.ts';

/** What the dumper measures a key with: its text and its tag, `!!str`. */
const SIMPLE_KEY_LENGTH = 128 - '!!str'.length;
/** Empty, or with what YAML 1.1 takes for a line break. */
const NEVER_SIMPLE = /^$|[\n\u0085\u2028\u2029]/;

/**
 * YAML in the layout of the published files (docs/reference/artefacts-publies.md §5.1): block style, two blanks of indent,
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
  const pad = ' '.repeat(indent);
  let start = lead === '' ? pad : lead;
  for (const [key, value] of map) {
    if (isSimpleKey(key)) {
      printMember(value, `${start}${yamlText(key, 0, 0, false)}:`, indent, lines);
    } else {
      lines.push(`${start}? ${yamlText(key, indent + 2, indent + 2, true)}`);
      printItem(value, `${pad}: `, indent, lines);
    }
    start = pad;
  }
}

/** Any other key has a line of its own, marked `?` (YAML 1.1 §10.2.2); its value follows, marked `:`. */
function isSimpleKey(key: string): boolean {
  return !NEVER_SIMPLE.test(key) && [...key].length < SIMPLE_KEY_LENGTH;
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
    printItem(item, `${start}- `, indent, lines);
    start = ' '.repeat(indent);
  }
}

/** What follows a mark (`- ` or `: `) on its line; `lead` ends with the mark. */
function printItem(item: Tree, lead: string, indent: number, lines: string[]): void {
  if (isTreeMap(item) && item.size > 0) printMap(item, indent + 2, lead, lines);
  else if (isTreeList(item) && item.length > 0) printList(item, indent + 2, lead, lines);
  else lines.push(lead + scalar(item, lead.length, indent + 2));
}

/** `column` is where the text begins, `indent` where its continuation lines do. */
function scalar(value: Tree, column: number, indent: number): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return yamlText(value, column, indent, true);
  if (isTreeMap(value)) return '{}';
  if (isTreeList(value)) return '[]';
  // YAML 1.1 wants a point in a number with an exponent: 1e-05 becomes 1.0e-05.
  return pythonNumber(value).replace(/^(-?\d+)e/, '$1.0e');
}
