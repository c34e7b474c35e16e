/** What a changelog of ours holds: `## 1.0.0` and lists. */
const HEADING = /^## (.+)$/;

/** The entries of a changelog, for a template. Only the forms our changelogs use are known: headings, lists, text. */
export function changelogHtml(
  text: string,
): readonly { readonly version: string; readonly lines: readonly string[] }[] {
  const entries: { version: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const version = HEADING.exec(line)?.[1];
    if (version !== undefined) entries.push({ version, lines: [] });
    else if (line.startsWith('- ')) entries.at(-1)?.lines.push(plain(line.slice(2)));
    else if (/^\s+\S/.test(line)) {
      const lines = entries.at(-1)?.lines;
      if (lines !== undefined && lines.length > 0) lines[lines.length - 1] += ` ${plain(line.trim())}`;
    }
  }
  return entries.filter(({ lines }) => lines.length > 0);
}

/** Without the marks of Markdown, which the page does not need. */
function plain(text: string): string {
  return text.replaceAll(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1');
}
