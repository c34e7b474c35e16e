import { isMap, isScalar, LineCounter, parseDocument, stringify } from 'yaml';

const TITLES = 'titres';

/**
 * The text of a `release.yaml` with the title of one more message; all the rest stays as it is written. `null`
 * when its titles are written in a manner that a line cannot simply be added to.
 */
export function withMessageTitle(text: string, name: string, title: string): string | null {
  const line = `${name}: ${stringify(title, { lineWidth: 0 }).trimEnd()}`;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) return null;
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
  const indent = ' '.repeat(lines.linePos(first.key.range?.[0] ?? 0).col - 1);
  const end = text.indexOf('\n', last.value.range?.[1] ?? 0);
  const at = end === -1 ? text.length : end;
  return `${text.slice(0, at)}\n${indent}${line}${text.slice(at)}`;
}
