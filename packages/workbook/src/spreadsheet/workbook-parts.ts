import { scanXml, type XmlFault } from './scan-xml.ts';

/** A sheet as the workbook part names it. */
export interface SheetReference {
  readonly name: string;
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetReference[];
  /** Whether dates count from 1904 (old Macintosh workbooks). */
  readonly countsFrom1904: boolean;
}

export function readWorkbookPart(bytes: Uint8Array): WorkbookPart | XmlFault {
  const sheets: SheetReference[] = [];
  let countsFrom1904 = false;
  const fault = scanXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      // The prefix of the relationship namespace is the writer's choice.
      const [, relationship = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({ name: attributes.name ?? '', relationship });
    },
  });
  return fault ?? { sheets, countsFrom1904 };
}

export interface Relationship {
  readonly target: string;
  readonly type: string;
}

/** Reads a relationships part; targets are resolved against `folder`, `null` when they leave the package. */
export function readRelationships(bytes: Uint8Array, folder: string): Map<string, Relationship> | XmlFault {
  const relationships = new Map<string, Relationship>();
  const fault = scanXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = resolveTarget(attributes.Target ?? '', folder);
      relationships.set(attributes.Id ?? '', { target, type: attributes.Type ?? '' });
    },
  });
  return fault ?? relationships;
}

function resolveTarget(target: string, folder: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
