/** An item of a changelog, and the items below it. */
export interface ChangelogItem {
  readonly text: string;
  readonly items: readonly string[];
}

/** What stands under one heading of an entry; `null` before the first heading. */
export interface ChangelogSection {
  readonly title: string | null;
  /** Whether it is part of the section before it. */
  readonly isPart: boolean;
  readonly items: readonly ChangelogItem[];
}

/** What a changelog says of one version of a package. */
export interface ChangelogEntry {
  readonly version: string;
  readonly sections: readonly ChangelogSection[];
}

/** What a changelog of ours holds: `## 1.0.0`, `### Nouveautés`, `#### Si vous envoyez`, and lists. */
const HEADING = /^(#{2,4}) (.+)$/;

/** The entries of a changelog, for a template. Only the forms our changelogs use are known: headings, lists, text. */
export function changelogEntries(text: string): readonly ChangelogEntry[] {
  const entries: { version: string; sections: OpenSection[] }[] = [];
  for (const line of text.split('\n')) {
    const [, marks, title] = HEADING.exec(line) ?? [];
    const sections = entries.at(-1)?.sections;
    if (marks === '##' && title !== undefined) entries.push({ version: title, sections: [] });
    else if (sections === undefined) continue;
    else if (title !== undefined) sections.push({ title: plain(title), isPart: marks === '####', items: [] });
    else addLine(line, sections);
  }
  return entries
    .map(({ version, sections }) => ({ version, sections: sections.filter(hasContent) }))
    .filter(({ sections }) => sections.length > 0);
}

interface OpenItem {
  text: string;
  items: string[];
}

interface OpenSection {
  readonly title: string | null;
  readonly isPart: boolean;
  readonly items: OpenItem[];
}

/** Adds an item, an item of the last one, or what follows on the next line. */
function addLine(line: string, sections: OpenSection[]): void {
  const [, blanks = '', mark, text = ''] = /^(\s*)(- )?(.*)$/.exec(line) ?? [];
  if (text === '') return;
  if (blanks === '' && mark !== undefined) {
    if (sections.length === 0) sections.push({ title: null, isPart: false, items: [] });
    sections.at(-1)?.items.push({ text: plain(text), items: [] });
    return;
  }
  const item = sections.at(-1)?.items.at(-1);
  if (blanks === '' || item === undefined) return;
  if (mark !== undefined) item.items.push(plain(text));
  else if (item.items.length > 0) item.items.push(`${item.items.pop()} ${plain(text)}`);
  else item.text += ` ${plain(text)}`;
}

/** A section that only announces its parts stays. */
function hasContent(
  { items, isPart }: OpenSection,
  index: number,
  sections: readonly OpenSection[],
): boolean {
  return items.length > 0 || (!isPart && sections[index + 1]?.isPart === true);
}

/** Without the marks of Markdown, which the page does not need. */
function plain(text: string): string {
  return text.replaceAll(
    /\\([!-/:-@[-`{-~])|`([^`]*)`|\*|\[([^\]]*)\]\([^)]*\)/g,
    (_, character?: string, code?: string, label?: string) => character ?? code ?? label ?? '',
  );
}
