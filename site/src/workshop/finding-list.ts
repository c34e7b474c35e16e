import type { WorkshopFinding, WorkshopRow } from '@hubsante/model/contracts';
import { pageLanguage, say, sayCount } from '../scripts/say.ts';
import { element } from './element.ts';
import { inFrench, typeset } from './typeset.ts';

/** One and several, in French and in English. */
const SEVERITIES = {
  error: [
    ['erreur', 'erreurs'],
    ['error', 'errors'],
  ],
  warning: [
    ['avertissement', 'avertissements'],
    ['warning', 'warnings'],
  ],
  advice: [
    ['conseil', 'conseils'],
    ['advice', 'pieces of advice'],
  ],
} as const;
const ORDER = ['error', 'warning', 'advice'] as const;

/** Findings shown at once in a sheet: a column that was moved may be told of a thousand rows. */
const MOST_SHOWN = 200;

/** Findings drawn before the page is shown: the rest follows at once, and nobody reads more in that time. */
const DRAWN_FIRST = 20;

/** « 2 erreurs, 1 avertissement », “2 errors, 1 warning”. */
export function countWords(findings: readonly WorkshopFinding[]): string {
  const counts = ORDER.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    const [french, english] = SEVERITIES[severity];
    return count === 0 ? [] : [sayCount(count, french, english)];
  });
  return counts.length === 0 ? say('aucun constat', 'no finding') : counts.join(', ');
}

/** What tells a finding from another, wherever its row went since. */
function keyOf({ code, path, sheet, message }: WorkshopFinding): string {
  return JSON.stringify([code, path, sheet, message]);
}

/** Findings by what tells them from others, several times where rows share a fault. */
export class FindingCounts {
  readonly #counts = new Map<string, number>();

  constructor(findings: readonly WorkshopFinding[]) {
    for (const key of findings.map(keyOf)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** How many of these are not among those of the other. */
  beyond(other: FindingCounts): number {
    let sum = 0;
    for (const [key, count] of this.#counts) sum += Math.max(0, count - (other.#counts.get(key) ?? 0));
    return sum;
  }

  has(finding: WorkshopFinding): boolean {
    return this.#counts.has(keyOf(finding));
  }
}

/**
 * Findings by sheet, each with its row as the sheet shows it and what to do.
 *
 * @param known those told before, `null` the first time: the others are marked as new.
 */
export function findingList(
  findings: readonly WorkshopFinding[],
  known: FindingCounts | null,
): readonly HTMLElement[] {
  const sheets = new Map<string, WorkshopFinding[]>();
  for (const finding of findings) {
    const { path, sheet } = finding;
    const file = path.slice(path.lastIndexOf('/') + 1);
    const name = sheet === null ? path : `${file} › ${sheet}`;
    sheets.set(name, [...(sheets.get(name) ?? []), finding]);
  }
  const ranked = [...sheets].sort(([, a], [, b]) => rankOf(a) - rankOf(b));
  const draw = drawing();
  return ranked.map(([name, members]) => {
    const isOpen = members.some(({ severity }) => severity !== 'advice');
    const section = element('details', { className: 'sheet-findings', open: isOpen });
    const shown = members
      .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
      .slice(0, MOST_SHOWN)
      .map((finding) => () => item(finding, known !== null && !known.has(finding)));
    const list = element('ol', { className: 'findings' });
    draw(list, shown);
    const rest = members.length - shown.length;
    section.append(
      element('summary', {}, element('strong', {}, name), ` ${countWords(members)}`),
      list,
      ...(rest > 0
        ? [
            element(
              'p',
              {},
              say(
                `Et ${rest} autres, que « dsf check » dit aussi.`,
                `And ${rest} others, which “dsf check” says too.`,
              ),
            ),
          ]
        : []),
    );
    return section;
  });
}

/** Draws the first findings of all lists now, the others once the page was shown. */
function drawing(): (list: HTMLElement, items: readonly (() => HTMLElement)[]) => void {
  let left = DRAWN_FIRST;
  return (list, items) => {
    const [first, later] = [items.slice(0, left), items.slice(left)];
    left -= first.length;
    list.append(...first.map((make) => make()));
    if (later.length === 0) return;
    afterFrames(2, () => list.append(...later.map((make) => make())));
  };
}

/** Runs a task once the reader sees what is there: a frame is drawn after its callbacks, and before the next ones. */
function afterFrames(count: number, task: () => void): void {
  if (count === 0) setTimeout(task);
  else requestAnimationFrame(() => afterFrames(count - 1, task));
}

function rankOf(members: readonly WorkshopFinding[]): number {
  return Math.min(...members.map(({ severity }) => ORDER.indexOf(severity)));
}

function item(finding: WorkshopFinding, isNew: boolean): HTMLElement {
  const { severity, cell, line, message, remedy, related, row, code, fix } = finding;
  const place = cell ?? (line === null ? null : say(`ligne ${line}`, `line ${line}`));
  return element(
    'li',
    { className: severity },
    element(
      'p',
      { className: 'told' },
      element('span', { className: 'severity' }, say(SEVERITIES[severity][0][0], SEVERITIES[severity][1][0])),
      ...(place === null ? [] : [' ', element('code', {}, place)]),
      ...(isNew ? [' ', element('span', { className: 'new' }, say('nouveau', 'new'))] : []),
      ` ${typeset(message)}`,
    ),
    ...(row === null ? [] : [rowTable(row)]),
    ...(fix === null
      ? []
      : [
          element(
            'p',
            { className: 'fix' },
            `${say('Réponse sûre :', 'Certain answer:')} `,
            fix === '' ? say('vider la cellule', 'empty the cell') : element('code', {}, fix),
          ),
        ]),
    element('p', { className: 'remedy' }, typeset(remedy), ' ', codePage(code)),
    ...(related.length === 0 ? [] : [relatedList(related)]),
  );
}

/** The page of a kind of finding; its code alone where there is no site around. */
function codePage(code: string): HTMLElement {
  if (document.documentElement.hasAttribute('data-offline')) return element('code', {}, code);
  return element(
    'a',
    { href: `${pageLanguage() === 'en' ? '/en' : ''}/reference/diagnostics/${code}/` },
    say('En savoir plus', 'More about it'),
  );
}

/** The row as the sheet shows it: letters of columns, headings, and the cell that is told apart. */
function rowTable({ number, cells }: WorkshopRow): HTMLElement {
  const letters = cells.map(({ column, heading }) =>
    element('th', { scope: 'col' }, column, ...(heading === '' ? [] : [element('small', {}, heading)])),
  );
  const texts = cells.map(({ text, isTold }) =>
    isTold
      ? element(
          'td',
          { className: 'told-cell' },
          element('mark', {}, text === '' ? say('(vide)', '(empty)') : text),
        )
      : element('td', {}, text),
  );
  const table = element(
    'table',
    inFrench(),
    element('thead', {}, element('tr', {}, element('td', {}), ...letters)),
    element('tbody', {}, element('tr', {}, element('th', { scope: 'row' }, String(number)), ...texts)),
  );
  const scroll = element('div', { className: 'sheet-row', tabIndex: 0 }, table);
  scroll.setAttribute('role', 'group');
  scroll.setAttribute('aria-label', say(`Ligne ${number} de la feuille`, `Row ${number} of the sheet`));
  return scroll;
}

function relatedList(related: readonly string[]): HTMLElement {
  const count = related.length;
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      sayCount(
        count,
        ['conséquence, qui part avec', 'conséquences, qui partent avec'],
        ['consequence, which goes with it', 'consequences, which go with it'],
      ),
    ),
    element('ul', {}, ...related.map((place) => element('li', {}, element('code', {}, place)))),
  );
}
