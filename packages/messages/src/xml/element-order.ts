import { type Fault, fault, type Path } from '../outcome.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * The first element that comes later than the schema wants (exchange rules, §4 n° 4); others after it mostly
 * follow from that one.
 *
 * @param order every name that may stand there.
 */
export function misplaced(
  elements: readonly XmlElement[],
  order: readonly string[],
  path: Path,
): readonly Fault[] {
  const positions = new Map(order.map((name, position) => [name, position]));
  let furthest: XmlElement | null = null;
  for (const element of elements) {
    const position = positions.get(element.name) ?? -1;
    const reached: number = furthest === null ? -1 : (positions.get(furthest.name) ?? -1);
    if (furthest !== null && position < reached) {
      const { line, name } = element;
      return [fault('element-misplaced', [...path, name], { line, name, next: furthest.name })];
    }
    furthest = element;
  }
  return [];
}

/** Reading tolerates another order, since JSON has none; judging does not. */
export function isTolerated({ code }: Fault): boolean {
  return code === 'element-misplaced';
}
