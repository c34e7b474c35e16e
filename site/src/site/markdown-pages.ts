import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';

/** Folders of `docs`, beside the site, whose Markdown files are pages. */
const FOLDERS = ['guides', 'reference', 'en/guides'];

/** Where the pages of findings are, and their list. */
const FINDINGS = 'reference/diagnostics/';
const FINDINGS_INDEX = `${FINDINGS}index.md`;

/** What the addresses of pages in English begin with. */
const ENGLISH = 'en/';

/**
 * The Markdown files of `docs` as pages. They carry no front matter, so that they read the same on the forge and
 * here: the first heading is the title, the first sentence the description, and links to other files lead to
 * their pages.
 */
export function markdownPages(): Loader {
  return {
    name: 'markdown-pages',
    load: async ({ store, parseData, renderMarkdown, config, generateDigest }) => {
      const root = fileURLToPath(new URL('../docs/', config.root));
      store.clear();
      const files = FOLDERS.flatMap((folder) => markdownUnder(root, folder));
      for (const { path, id, text } of files.flatMap((path) =>
        pagesOf(path, readFileSync(join(root, path), 'utf8')),
      )) {
        const { title, description, body } = partsOf(text, path, id.startsWith(ENGLISH));
        const order = Number(/^<!-- ordre : (\d+) -->/m.exec(text)?.[1] ?? 1000);
        const data = await parseData({
          id,
          data: {
            title,
            description,
            ...(path.startsWith(FINDINGS) && path !== FINDINGS_INDEX
              ? { sidebar: { hidden: true } }
              : { sidebar: { order } }),
          },
        });
        const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(join(root, path)) });
        store.set({
          id,
          data,
          body,
          rendered: { ...rendered, html: reachable(rendered.html) },
          filePath: path,
          digest: generateDigest(text),
        });
      }
    },
  };
}

/** What may be wider than the screen scrolls, and can be reached with the keyboard. */
function reachable(html: string): string {
  let tables = 0;
  return html
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', () => {
      tables += 1;
      return `<div class="table-scroll" tabindex="0" role="region" aria-label="Tableau ${tables}"><table>`;
    })
    .replaceAll('</table>', '</table></div>');
}

/** A page that a file gives. */
interface MarkdownPage {
  readonly path: string;
  readonly id: string;
  readonly text: string;
}

/** Files of findings hold both languages, which are two pages; `## English, Title` gives the second its own title. */
export function pagesOf(path: string, text: string): readonly MarkdownPage[] {
  const id = idOf(path);
  if (!path.startsWith(FINDINGS)) return [{ path, id, text }];
  const [french = '', titleInEnglish, english = ''] = text.split(/^## English(?:, (.+))?$/m);
  const title = titleInEnglish ?? /^# (.+)$/m.exec(french)?.[1] ?? '';
  return [
    { path, id, text: french },
    { path, id: `${ENGLISH}${id}`, text: `# ${title}\n${english}` },
  ];
}

/** The parts of a page. A file without title is a mistake of ours. */
export function partsOf(text: string, path: string, isEnglish = false) {
  const lines = text.replaceAll(/^<!--.*-->\n/gm, '').trimStart();
  const title = /^# (.+)\n/.exec(lines)?.[1];
  if (title === undefined) throw new Error(`${path} has no title`);
  const body = withRoutes(lines.slice(lines.indexOf('\n')), path, isEnglish ? '/en/' : '/');
  const description = /^(?![#|<`\-\d])[^\n]+(?:\n[^\n]+)*/m.exec(body)?.[0] ?? title;
  return { title: plain(title), description: plain(description).slice(0, 200), body };
}

/**
 * Links to Markdown files lead to their pages: `../x.md#part` to `/guides/x/#part`. Files that are no pages, decisions, are read
 * on the forge only: their links are left as words.
 */
function withRoutes(body: string, path: string, root: '/' | '/en/'): string {
  return body
    .replaceAll(/\]\((?:\.\.\/)+site\/public\//g, '](/')
    .replaceAll(
      /\[([^\]]*)\]\(([^():#\s]+)\.md(#[^)\s]*)?\)/g,
      (_, words: string, target: string, anchor = '') => {
        const resolved = posix.join(posix.dirname(path), `${target}.md`);
        const isPage = FOLDERS.some((folder) => resolved.startsWith(`${folder}/`));
        return isPage
          ? `[${words}](${resolved.startsWith(ENGLISH) ? '/' : root}${idOf(resolved)}/${anchor})`
          : words;
      },
    );
}

/** `reference/diagnostics/index.md` is the page `reference/diagnostics`. */
function idOf(path: string): string {
  return path
    .replace(/\.md$/, '')
    .replace(/\/index$/, '')
    .toLowerCase();
}

/** Markdown without its marks. */
function plain(text: string): string {
  return text
    .replaceAll(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function markdownUnder(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return markdownUnder(root, path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
