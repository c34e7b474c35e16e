import type { XmlElement } from '../../shared/text/xml-element.ts';
import { xsd, xsdSchema } from './xsd.ts';

/** Namespace of XLink 1.1. */
export const XLINK = 'http://www.w3.org/1999/xlink';

/** How an element of the envelope bears `xlink:type`, as groups of attributes to refer to. */
export const XLINK_GROUPS = {
  extended: { value: 'extended', isRequired: true },
  resource: { value: 'resource', isRequired: true },
  /** EDXL-DE 2.0 requires the attribute; published schemas do not on `content`. */
  optionalResource: { value: 'resource', isRequired: false },
} as const;

/** An attribute group of XLink that EDXL-DE refers to. */
export type XlinkGroup = keyof typeof XLINK_GROUPS;

/**
 * The one attribute of XLink 1.1 that the envelope bears, so that the schemas resolve without a network. Its value is a list
 * of one: libxml2 does not look at `fixed` where an attribute is referred to.
 */
export function xlinkXsd(): XmlElement {
  return xsdSchema(
    XLINK,
    new Map(),
    Object.entries(XLINK_GROUPS).map(([name, { value, isRequired }]) =>
      xsd(
        'attributeGroup',
        [['name', name]],
        [
          xsd(
            'attribute',
            [['name', 'type'], ['form', 'qualified'], isRequired && ['use', 'required']],
            [
              xsd(
                'simpleType',
                [],
                [xsd('restriction', [['base', 'xs:string']], [xsd('enumeration', [['value', value]])])],
              ),
            ],
          ),
        ],
      ),
    ),
  );
}
