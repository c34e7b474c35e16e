import type { ArtefactPair } from '../artefact-pair.ts';
import { stampOf } from '../version-stamp.ts';

/** Whether a published JSON Schema bears what the incumbent writes into each one it generates: its own name. */
export function bearsGenerationMarks({ name, data: { published } }: ArtefactPair): boolean {
  if (typeof published !== 'object' || published === null) return false;
  return 'x-id' in published && published['x-id'] === `${name}.schema.json#`;
}

/** The date of the run that generated the published file; `null` when it is not a date `yy.mm.dd`. */
export function generationDate({ published }: ArtefactPair): string | null {
  const stamp = published === null ? null : stampOf(published);
  return stamp !== null && /^\d\d\.\d\d\.\d\d$/.test(stamp) ? stamp : null;
}

/**
 * Whether a published JSON Schema is laid out as the incumbent does (docs/reference/artefacts-publies.md §2.1), no final line
 * end included.
 */
export function isAsGenerated({ published, data }: ArtefactPair): boolean {
  return published !== null && published.text === JSON.stringify(data.published, null, 4);
}
