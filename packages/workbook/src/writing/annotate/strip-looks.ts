import { strFromU8 } from 'fflate';
import type { XmlElement } from '../add-sheet/xml-outline.ts';
import type { XmlPart } from '../add-sheet/xml-part.ts';
import type { PackageEditor } from '../package-editor.ts';
import { BORDERS, FILLS, FONTS } from '../styles.ts';

/**
 * Takes from a stylesheet what the sheet of findings had added to it: the last items of its lists, where they are ours and
 * nothing uses them any more. Other items keep their numbers.
 *
 * @param looks formats that the sheet of findings had.
 * @param used those that other sheets have.
 */
export function stripLooks(
  editor: PackageEditor,
  styles: string,
  looks: ReadonlySet<number>,
  used: ReadonlySet<number>,
): void {
  const xml = editor.xml(styles);
  const listOf = (name: string) => xml.root.children.find((child) => child.name === name);
  const formats = listOf('cellXfs');
  if (formats === undefined) return;
  const kept = keptCount(formats, (_, index) => looks.has(index) && !used.has(index));
  // Without anything of ours at its end, neither are the fonts, fills and borders ours.
  if (kept === formats.children.length) return;
  const others = [...formats.children.slice(0, kept), ...(listOf('cellStyleXfs')?.children ?? [])];
  cut(xml, formats, kept);
  for (const [name, attribute, ours] of [
    ['fonts', 'fontId', FONTS],
    // The first two are reserved in every stylesheet, and the first border is that of no border.
    ['fills', 'fillId', FILLS.slice(2)],
    ['borders', 'borderId', BORDERS.slice(1)],
  ] as const) {
    const list = listOf(name);
    if (list === undefined) continue;
    const named = new Set(others.map(({ attributes }) => Number(attributes[attribute] ?? 0)));
    const known: ReadonlySet<string> = new Set(ours);
    cut(
      xml,
      list,
      keptCount(list, (item, index) => known.has(xml.textOf(item)) && !named.has(index)),
    );
  }
  editor.save(styles, xml);
}

/** How many items of a list stay: those up to the last that is not to go. */
function keptCount({ children }: XmlElement, goes: (item: XmlElement, index: number) => boolean): number {
  return children.findLastIndex((item, index) => !goes(item, index)) + 1;
}

function cut(xml: XmlPart, list: XmlElement, kept: number): void {
  const [first] = list.children.slice(kept);
  if (first === undefined || kept === 0) return;
  const tag = xml.textOf(list).slice(0, list.contentStart - list.start);
  xml.replace(list.start, list.contentStart, tag.replace(/(\scount\s*=\s*["'])\d+(["'])/, `$1${kept}$2`));
  xml.replace(first.start, list.contentEnd, '');
}

/** The formats that cells, rows and columns of some sheets have; those that are gone have none. */
export function formatsIn(editor: PackageEditor, sheets: readonly (string | null)[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const part of sheets) {
    if (part === null || !editor.has(part)) continue;
    const text = strFromU8(editor.read(part));
    for (const [, number] of text.matchAll(/\s(?:s|style)="(\d+)"/g)) used.add(Number(number));
  }
  return used;
}
