import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PICTURES } from './page-looks.ts';

const LOOKS = fileURLToPath(new URL('looks', import.meta.url));

/**
 * Writes `dist/looks/index.html`: each picture of the last run beside what it was, for a person to look at. Where no picture
 * was recorded on this machine, what it was is the look that git keeps.
 */
export function writeContactSheet(): void {
  if (!existsSync(`${PICTURES}/now`)) return;
  mkdirSync(`${PICTURES}/kept`, { recursive: true });
  const rows = readdirSync(`${PICTURES}/now`)
    .sort()
    .map((name) => {
      if (existsSync(`${LOOKS}/${name}`)) copyFileSync(`${LOOKS}/${name}`, `${PICTURES}/kept/${name}`);
      const before = ['before', 'kept'].find((folder) => existsSync(`${PICTURES}/${folder}/${name}`));
      const [kind = '', size = '', theme = ''] = name.split('.');
      const pictures = [before, 'now'].map((folder) =>
        folder === undefined
          ? '<td>—</td>'
          : `<td><a href="${folder}/${name}"><img class="${folder}" src="${folder}/${name}" alt="${folder}" loading="lazy"></a></td>`,
      );
      return `<tr class="${size}"><th scope="row">${kind.replaceAll('-', ' ')}<br>${size}, ${theme}</th>${pictures.join('')}</tr>`;
    });
  writeFileSync(
    `${PICTURES}/index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks of the pages</title>
<style>body{font:14px system-ui;margin:1rem}td,th{padding:.4rem;vertical-align:top;text-align:start}img{width:42vw;max-height:80vh;object-fit:cover;object-position:top;border:1px solid #888}.phone img{width:260px}.kept{image-rendering:pixelated}</style>
<h1>Looks of the pages</h1><table><thead><tr><th>Page</th><th>Before</th><th>Now</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></html>
`,
  );
}
