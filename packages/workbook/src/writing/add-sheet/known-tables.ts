import type { FaultReporter } from '../../spreadsheet/fault-reporter.ts';
import { PartReader } from '../../spreadsheet/part-reader.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { XmlPart } from './xml-part.ts';

/** What the tables of a workbook are called. */
export interface KnownTables {
  /** 0 where there is none. */
  readonly greatestId: number;
  /** Of tables and of ranges, which share their names; in small letters. */
  readonly names: ReadonlySet<string>;
}

/** The tables of a workbook, wherever they are; `null` when one cannot be read, which is reported. */
export function knownTables(
  { parts, contentTypes, workbook }: WorkbookParts,
  faults: FaultReporter,
): KnownTables | null {
  const reader = new PartReader(parts, faults);
  const names = new Set<string>();
  let greatestId = 0;
  for (const { attributes } of contentTypes.xml.root.children) {
    const part = (attributes.PartName ?? '').replace(/^\//, '');
    if (!/\.table\+xml$/.test(attributes.ContentType ?? '') || !reader.has(part)) continue;
    const xml = reader.read(part, (content) => XmlPart.open(content, 1));
    if (xml === null) return null;
    const { id, name, displayName } = xml.root.attributes;
    greatestId = Math.max(greatestId, Number(id) || 0);
    for (const one of [name, displayName]) if (one !== undefined) names.add(one.toLowerCase());
  }
  const defined = workbook.xml.root.children.find(({ name }) => name === 'definedNames');
  for (const { attributes } of defined?.children ?? []) names.add((attributes.name ?? '').toLowerCase());
  return { greatestId, names };
}
