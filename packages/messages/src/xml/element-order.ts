import type { Fault, Faults, Path } from '../outcome.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * Tells the first element that comes later than the schema wants (exchange rules, §4 n° 4); others after it mostly
 * follow from that one.
 *
 * @param order every name that may stand there.
 */
export function tellMisplaced(
  elements: readonly XmlElement[],
  order: readonly string[],
  path: Path,
  faults: Faults,
): void {
  const positions = new Map(order.map((name, position) => [name, position]));
  let furthest: XmlElement | null = null;
  for (const element of elements) {
    const position = positions.get(element.name) ?? -1;
    const reached: number = furthest === null ? -1 : (positions.get(furthest.name) ?? -1);
    if (furthest !== null && position < reached) {
      const { line, name } = element;
      faults.add('element-misplaced', [...path, name], { line, name, next: furthest.name });
      return;
    }
    furthest = element;
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
