import { isMap, isScalar, stringify } from 'yaml';
import { parseYaml } from '../../sources/yaml-document.ts';

const TITLES = 'titres';

/**
 * The text of a `release.yaml` with the title of one more message; all the rest stays as it is written. `null`
 * when its titles are written in a manner that a line cannot simply be added to.
 */
export function withMessageTitle(text: string, name: string, title: string): string | null {
  const line = `${name}: ${stringify(title, { lineWidth: 0 }).trimEnd()}`;
  const parsed = parseYaml(text);
  if (parsed.kind === 'fault') return null;
  const { document } = parsed;
  if (document.contents !== null && !isMap(document.contents)) return null;
  const pair = document.contents?.items.find(({ key }) => isScalar(key) && key.value === TITLES);
  if (pair === undefined)
    return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${TITLES}:\n  ${line}\n`;
  const titles = pair.value;
  if (!isMap(titles) || titles.flow === true) return null;
  if (titles.has(name)) return text;
  const last = titles.items.at(-1);
  const [first] = titles.items;
  if (!isScalar(first?.key) || !isScalar(last?.value)) return null;
  // A text in a block of lines ends where another rule says.
  if (last.value.type?.startsWith('BLOCK') === true) return null;
  const indent = ' '.repeat(columnOf(text, first.key.range?.[0] ?? 0));
  const end = text.indexOf('\n', last.value.range?.[1] ?? 0);
  const at = end === -1 ? text.length : end;
  return `${text.slice(0, at)}\n${indent}${line}${text.slice(at)}`;
}

/** How many characters stand before an offset on its line. */
function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
