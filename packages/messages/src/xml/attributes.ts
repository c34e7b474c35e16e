import type { Faults, Path } from '../outcome.ts';
import { shownText } from '../words/shown.ts';
import { XLINK } from './edxl-mapping.ts';
import { type XmlElement, XSI } from './xml-element.ts';

/** Where a document says its schemas: allowed on every element (XML Schema part 1, §2.6.3). */
const LOCATIONS: ReadonlySet<string> = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);

/**
 * Tells the attributes an element may not have; messages have none, and the wrappers of an envelope one, `xlink:type`, always
 * with the same value.
 *
 * @param xlinkType that value, `resource`; `null` for an element without.
 * @param isOptional whether it may be absent, as published schemas let it on `content` alone.
 */
export function checkAttributes(
  { name, line, attributes = [] }: XmlElement,
  xlinkType: string | null,
  path: Path,
  faults: Faults,
  isOptional = false,
): void {
  if (attributes.length === 0 && xlinkType === null) return;
  let isTyped = xlinkType === null || isOptional;
  const unknown: string[] = [];
  for (const { name: attribute, namespace, value } of attributes) {
    if (namespace === XSI && LOCATIONS.has(attribute)) continue;
    if (xlinkType !== null && namespace === XLINK && attribute === 'type') isTyped = value === xlinkType;
    else if (namespace === XSI && attribute === 'nil')
      faults.add('element-nil', path, { line, name: shownText(name) });
    else unknown.push(attribute);
  }
  for (const attribute of unknown) {
    // Without its prefix it is what is asked for below: one fault.
    if (!isTyped && attribute === 'type') continue;
    faults.add('attribute-unknown', path, { line, name: shownText(name), attribute: shownText(attribute) });
  }
  if (!isTyped) faults.add('xlink-type-wrong', path, { line, name, expected: xlinkType ?? '' });
}
