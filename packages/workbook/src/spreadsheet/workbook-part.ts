import { LIMITS } from './limits.ts';
import { scanXml, type XmlFault } from './scan-xml.ts';

/** A sheet as the workbook part names it. */
export interface SheetReference {
  readonly name: string;
  /** Identifier of the relationship that leads to its part. */
  readonly relationship: string;
  /** Whether its author has hidden it, by Excel's menu or by a program (`veryHidden`). */
  readonly isHidden: boolean;
}

/** What `xl/workbook.xml` says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetReference[];
  /** Whether dates count from 1904 (old Macintosh workbooks). */
  readonly countsFrom1904: boolean;
}

/** Why a file is no workbook that can be read. */
export type WorkbookPartFault = XmlFault | 'not-a-workbook' | 'too-many-parts';

/** The namespace of `r:id`, transitional and strict; its prefix is the writer's choice. */
const RELATIONSHIP_NAMESPACES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/** More than any document declares; a hostile one must not make every sheet costly. */
const MOST_PREFIXES = 16;

/** Reads `xl/workbook.xml`: the sheets in their order, and the epoch of dates. */
export function readWorkbookPart(bytes: Uint8Array): WorkbookPart | WorkbookPartFault {
  const sheets: SheetReference[] = [];
  const identifiers = new Set<string>();
  let root: string | null = null;
  let countsFrom1904 = false;
  const fault = scanXml(bytes, {
    open(name, attributes) {
      root ??= name;
      for (const [key, value] of Object.entries(attributes)) {
        const isPrefix = key.startsWith('xmlns:') && RELATIONSHIP_NAMESPACES.includes(value);
        if (isPrefix && identifiers.size < MOST_PREFIXES) identifiers.add(`${key.slice('xmlns:'.length)}:id`);
      }
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relationship = [...identifiers].map((key) => attributes[key]).find((id) => id !== undefined);
      sheets.push({
        name: attributes.name ?? '',
        relationship: relationship ?? '',
        isHidden: ['hidden', 'veryHidden'].includes(attributes.state ?? ''),
      });
    },
    isDone: () => (root !== null && root !== 'workbook') || sheets.length > LIMITS.entries,
  });
  if (fault !== null) return fault;
  if (root !== 'workbook') return 'not-a-workbook';
  return sheets.length > LIMITS.entries ? 'too-many-parts' : { sheets, countsFrom1904 };
}
