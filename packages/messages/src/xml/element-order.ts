import type { Fault, Faults, Path } from '../outcome.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * Tells the first element that comes later than the schema wants (docs/reference/echanges.md §5 n° 4); others after it mostly
 * follow from that one.
 *
 * @param positionOf where the schema wants an element of this name; -1 for a name it does not have.
 */
export function tellMisplaced(
  elements: readonly XmlElement[],
  positionOf: (name: string) => number,
  path: Path,
  faults: Faults,
): void {
  let furthest: XmlElement | null = null;
  let reached = -1;
  for (const element of elements) {
    const position = positionOf(element.name);
    if (furthest !== null && position < reached) {
      const { line, name } = element;
      faults.add('element-misplaced', [...path, name], { line, name, next: furthest.name });
      return;
    }
    furthest = element;
    reached = position;
  }
}

/** Reading tolerates another order, since JSON has none, and other attributes; judging does not. */
export function isTolerated({ code }: Fault): boolean {
  return TOLERATED.has(code);
}

const TOLERATED: ReadonlySet<Fault['code']> = new Set([
  'element-misplaced',
  'attribute-unknown',
  'xlink-type-wrong',
]);
