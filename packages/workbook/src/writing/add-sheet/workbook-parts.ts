import type { FaultReporter } from '../../spreadsheet/fault-reporter.ts';
import { PackageParts } from '../../spreadsheet/package-parts.ts';
import { PartReader } from '../../spreadsheet/part-reader.ts';
import {
  type Relationships,
  readRelationships,
  relationshipsPartOf,
} from '../../spreadsheet/relationships.ts';
import { XmlPart } from './xml-part.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const USUAL_MAIN_PART = 'xl/workbook.xml';

/** The parts of a workbook that name its sheets, open for additions. */
export interface WorkbookParts {
  readonly parts: PackageParts;
  readonly contentTypes: NamedPart;
  readonly workbook: NamedPart;
  readonly relationships: NamedPart;
  /** What the relationships part says. */
  readonly targets: Relationships;
  /** `null` when the workbook has none. */
  readonly styles: NamedPart | null;
}

/** A part of a workbook with its name in the zip. */
export interface NamedPart {
  readonly name: string;
  readonly xml: XmlPart;
}

/** Opens these parts; `null` when one is missing or cannot be read, which is reported. */
export function openWorkbookParts(bytes: Uint8Array, faults: FaultReporter): WorkbookParts | null {
  const parts = PackageParts.open(bytes);
  if (typeof parts === 'string') return faults.fail(parts, faults.file);
  const reader = new PartReader(parts, faults);
  const open = (name: string): NamedPart | null => {
    const xml = reader.read(name, (part) => XmlPart.open(part));
    return xml === null ? null : { name, xml };
  };
  const mainPart = mainPartOf(reader);
  const contentTypes = open(CONTENT_TYPES);
  const workbook = open(mainPart);
  const relationshipsPart = relationshipsPartOf(mainPart);
  const relationships = open(relationshipsPart);
  const targets = reader.read(relationshipsPart, (part) => readRelationships(part, mainPart));
  if (contentTypes === null || workbook === null || relationships === null || targets === null) return null;
  const stylesPart = [...targets.values()].find(({ kind }) => kind === 'styles')?.part ?? null;
  if (stylesPart === null) return { parts, contentTypes, workbook, relationships, targets, styles: null };
  const styles = open(stylesPart);
  return styles === null ? null : { parts, contentTypes, workbook, relationships, targets, styles };
}

/** The part of each sheet, by its name, the first of two; `null` for one that leads nowhere. */
export function sheetParts({
  workbook,
  targets,
}: Pick<WorkbookParts, 'workbook' | 'targets'>): ReadonlyMap<string, string | null> {
  const sheets = workbook.xml.root.children.find(({ name }) => name === 'sheets')?.children ?? [];
  const found = new Map<string, string | null>();
  for (const { attributes } of sheets) {
    const identifier = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1];
    const name = attributes.name ?? '';
    if (!found.has(name)) found.set(name, targets.get(identifier ?? '')?.part ?? null);
  }
  return found;
}

/** The part that names the sheets: the package's own relationships have the last word. */
function mainPartOf(reader: PartReader): string {
  const packageRelationships = relationshipsPartOf('');
  if (!reader.has(packageRelationships)) return USUAL_MAIN_PART;
  const relationships = reader.read(packageRelationships, (part) => readRelationships(part, ''));
  const found = [...(relationships?.values() ?? [])].find(({ kind }) => kind === 'officeDocument');
  return found?.part ?? USUAL_MAIN_PART;
}
