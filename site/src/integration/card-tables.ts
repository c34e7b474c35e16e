import { htmlParts } from './html-parts.ts';

/**
 * A page whose tables can be shown as cards on a telephone: each cell bears the words of its column, which the style sheet
 * puts before it (`styles/cards.css`).
 */
export function withCardTables(html: string): string {
  return html.replaceAll(/<table[\s>][\s\S]*?<\/table>/g, labelled);
}

/** Two columns fit on any screen. */
const FEWEST_COLUMNS = 3;

function labelled(table: string): string {
  const [, head = ''] = /<thead>([\s\S]*?)<\/thead>/.exec(table) ?? [];
  const titles = [...head.matchAll(/<th[\s>][\s\S]*?<\/th>/g)].map(([cell]) => wordsOf(cell));
  if (titles.length < FEWEST_COLUMNS) return table;
  return table.replaceAll(/<tbody>[\s\S]*?<\/tbody>/g, (body) => {
    let column = -1;
    return htmlParts(body)
      .map(({ html, name, isEnd }) => {
        if (isEnd) return html;
        if (name === 'tr') column = -1;
        if (name !== 'td' && name !== 'th') return html;
        column += 1;
        const title = titles[column] ?? '';
        return title === '' || name === 'th' ? html : html.replace(/^<td/, `<td data-label="${title}"`);
      })
      .join('');
  });
}

/** The words of a cell, which may stand in an attribute as they are. */
function wordsOf(cell: string): string {
  return cell
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('"', '&quot;')
    .trim();
}
