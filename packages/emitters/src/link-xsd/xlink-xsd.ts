import type { XmlElement } from '../text/xml-element.ts';
import { xsd, xsdSchema } from './xsd.ts';

export const XLINK = 'http://www.w3.org/1999/xlink';

/** The one attribute of XLink 1.1 that the envelope bears, so that the schemas resolve without a network. */
export function xlinkXsd(): XmlElement {
  return xsdSchema(XLINK, new Map(), [
    xsd(
      'attribute',
      [['name', 'type']],
      [
        xsd(
          'simpleType',
          [],
          [
            xsd(
              'restriction',
              [['base', 'xs:token']],
              ['simple', 'extended', 'title', 'resource', 'locator', 'arc', 'none'].map((value) =>
                xsd('enumeration', [['value', value]]),
              ),
            ),
          ],
        ),
      ],
    ),
  ]);
}
