import { scanXml, type XmlFault } from './scan-xml.ts';

/** A link from one part of the package to another. */
export interface Relationship {
  /** What it leads to: the last word of its type, `worksheet`, `sharedStrings`, the same in strict OOXML. */
  readonly kind: string;
  /** As it is written. */
  readonly target: string;
  /** Name of the part, `null` when the target is outside the package. */
  readonly part: string | null;
}

/** By identifier, those of one part (OPC, ECMA-376 part 2). */
export type Relationships = ReadonlyMap<string, Relationship>;

/** The relationships part of a part (ECMA-376 part 2): `xl/_rels/workbook.xml.rels`; of the package itself for ''. */
export function relationshipsPartOf(part: string): string {
  const name = part.slice(part.lastIndexOf('/') + 1);
  return `${part.slice(0, part.length - name.length)}_rels/${name}.rels`;
}

/** Reads the relationships of `source`, by identifier. */
export function readRelationships(bytes: Uint8Array, source: string): Relationships | XmlFault {
  const relationships = new Map<string, Relationship>();
  const folder = source.split('/').slice(0, -1);
  const fault = scanXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      relationships.set(id, { kind, target, part: mode === 'External' ? null : resolve(target, folder) });
    },
  });
  return fault ?? relationships;
}

/** Targets are relative to the folder of the source, or absolute. */
function resolve(target: string, folder: readonly string[]): string | null {
  const steps = target.startsWith('/') ? [] : [...folder];
  for (const step of target.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
