import { SEVERITIES, type Severity } from '@hubsante/model';
import { StyleLists } from '../add-sheet/add-styles.ts';
import type { XmlElement } from '../add-sheet/xml-outline.ts';
import type { XmlPart } from '../add-sheet/xml-part.ts';
import { xmlText } from '../xml-text.ts';

/**
 * The colour of a cell that has findings is a conditional format that is always true: the cell itself, with its style,
 * does not change, and authors' own conditional formats, which would hide the colour of a style, do not hide it.
 */

/** Always true, and nobody else's. */
const ALWAYS = 'N("dsf")=0';
const ALWAYS_IN_XML = /N\((?:"|&quot;|&#34;)dsf(?:"|&quot;|&#34;)\)\s*=\s*0/;

const FILLS: Readonly<Record<Severity, string>> = {
  error: 'FFFFC7CE',
  warning: 'FFFFE699',
  advice: 'FFDDEBF7',
};
const formatOf = (severity: Severity) =>
  `<dxf><fill><patternFill patternType="solid"><fgColor rgb="${FILLS[severity]}"/><bgColor rgb="${FILLS[severity]}"/></patternFill></fill></dxf>`;

/** In one rule: a list of ranges must not be without end. */
const CELLS_OF_A_RULE = 100;

/** What follows conditional formats in a worksheet (ECMA-376 part 1, §18.3.1.99). */
const BEHIND = new Set([
  ...['conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup'],
  ...[
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
    'cellWatches',
    'ignoredErrors',
    'smartTags',
  ],
  ...['drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls'],
  ...['webPublishItems', 'tableParts', 'extLst'],
]);

/** Adds to a stylesheet the colours of some severities; the index of each. */
export function addColours(styles: XmlPart, severities: Iterable<Severity>): ReadonlyMap<Severity, number> {
  const lists = new StyleLists(styles);
  const wanted = new Set(severities);
  const indexes = new Map(
    SEVERITIES.filter((severity) => wanted.has(severity)).map(
      (severity) => [severity, lists.indexOf('dxfs', formatOf(severity))] as const,
    ),
  );
  lists.write();
  return indexes;
}

/** Takes our colours away where they stand last: the others keep their numbers. */
export function stripColours(styles: XmlPart): void {
  const list = styles.root.children.find(({ name }) => name === 'dxfs');
  if (list === undefined) return;
  const ours = new Set(SEVERITIES.map(formatOf));
  const kept = list.children.findLastIndex((format) => !ours.has(styles.textOf(format))) + 1;
  const [first] = list.children.slice(kept);
  if (first === undefined) return;
  const tag = styles.textOf(list).slice(0, list.contentStart - list.start);
  const count = /(\scount\s*=\s*["'])\d+(["'])/;
  const counted = tag.replace(count, `$1${kept}$2`);
  if (kept === 0) {
    // The list that an annotation made bears no count.
    styles.replace(list.start, list.end, counted === tag ? '' : `${counted.slice(0, -1)}/>`);
    return;
  }
  styles.replace(list.start, list.contentStart, counted);
  styles.replace(first.start, list.contentEnd, '');
}

/** Colours cells of a worksheet, before the author's own conditional formats. */
export function colourCells(
  sheet: XmlPart,
  cells: ReadonlyMap<string, Severity>,
  colours: ReadonlyMap<Severity, number>,
): void {
  const { root } = sheet;
  const { prefix } = root;
  const rules: string[] = [];
  for (const severity of SEVERITIES) {
    const own = [...cells].flatMap(([cell, of]) => (of === severity ? [cell] : []));
    for (let at = 0; at < own.length; at += CELLS_OF_A_RULE) {
      const ranges = own.slice(at, at + CELLS_OF_A_RULE).join(' ');
      const rule = `<${prefix}cfRule type="expression" dxfId="${colours.get(severity)}" priority="${rules.length + 1}">`;
      rules.push(
        `<${prefix}conditionalFormatting sqref="${ranges}">${rule}<${prefix}formula>${xmlText(ALWAYS)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
      );
    }
  }
  if (rules.length === 0) return;
  const next = root.children.find(({ name }) => BEHIND.has(name));
  if (next === undefined) sheet.append(root, rules.join(''));
  else sheet.insertBefore(next, rules.join(''));
  renumber(sheet, (priority) => priority + rules.length);
}

/** Takes the colours of a worksheet away. */
export function stripCellColours(sheet: XmlPart): void {
  const ours = sheet.root.children.filter((child) => isOurs(sheet, child));
  if (ours.length === 0) return;
  const gone = ours.flatMap((one) =>
    [...sheet.textOf(one).matchAll(/<(?:\w+:)?cfRule\b[^>]*?\spriority="(\d+)"/g)].map(([, n]) => Number(n)),
  );
  for (const one of ours) sheet.replace(one.start, one.end, '');
  renumber(sheet, (priority) => priority - gone.filter((one) => one < priority).length);
}

function isOurs(sheet: XmlPart, child: XmlElement): boolean {
  return child.name === 'conditionalFormatting' && ALWAYS_IN_XML.test(sheet.textOf(child));
}

/** Two rules of a worksheet never have the same priority. */
function renumber(sheet: XmlPart, priorityOf: (priority: number) => number): void {
  for (const child of sheet.root.children) {
    if (child.name !== 'conditionalFormatting' && child.name !== 'extLst') continue;
    if (isOurs(sheet, child)) continue;
    const text = sheet.textOf(child);
    const renumbered = text.replace(
      /(<(?:\w+:)?cfRule\b[^>]*?\spriority=")(\d+)(")/g,
      (_, before: string, priority: string, after: string) => before + priorityOf(Number(priority)) + after,
    );
    if (renumbered !== text) sheet.replace(child.start, child.end, renumbered);
  }
}
