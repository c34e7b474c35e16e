import type { TableScalar } from './conversion-table.ts';
import type { ObjectNode } from './target-tree.ts';

/** Who sends a message to whom, as its envelope says. */
export interface Correspondents {
  readonly sender?: string;
  readonly recipient?: string;
}

/**
 * A value with what stands for other values filled in, see `Fill` of the table; `null` where one of them is not there.
 *
 * @param seed what `{#}` depends on.
 */
export function textFilled(
  value: TableScalar,
  holders: readonly ObjectNode[],
  seed: () => string,
  correspondents: Correspondents,
): TableScalar | null {
  if (typeof value !== 'string') return value;
  let isWhole = true;
  const text = value.replace(/\{(#|@?\w+)(?::(\d+))?\}/g, (_, name: string, parts: string | undefined) => {
    if (name === '#') return shortHash(seed());
    const whole = name.startsWith('@')
      ? correspondents[name === '@sender' ? 'sender' : 'recipient']
      : nearest(name, holders);
    if (whole === undefined) {
      isWhole = false;
      return '';
    }
    return parts === undefined ? whole : whole.split('.').slice(0, Number(parts)).join('.');
  });
  return isWhole ? text : null;
}

/** The value of a tag in the nearest object that has one. */
function nearest(tag: string, holders: readonly ObjectNode[]): string | undefined {
  const found = holders.map(({ members }) => members.get(tag)).findLast((member) => member?.kind === 'leaf');
  return found?.kind === 'leaf' ? String(found.value) : undefined;
}

const LENGTH = 7;

/** FNV-1a of the code units of a text, in 32 bits, as seven digits and small letters. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(LENGTH, '0');
}
