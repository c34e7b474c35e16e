/** A text line by line, so that a change of one line is one in the history too. */
export function printed(text: string): string {
  return `[\n${text
    .split('\n')
    .map((line) => `  ${quoted(line)},\n`)
    .join('')}].join('\\n')`;
}

/** A text between the quotes that our formatter chooses. */
function quoted(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1);
  const count = (quote: string) => text.split(quote).length;
  if (count("'") > count('"')) return `"${inside}"`;
  return `'${inside.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
