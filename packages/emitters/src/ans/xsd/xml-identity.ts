import type { Message } from '@hubsante/model';

/** Before every namespace of the published XSDs. */
const PREFIX = 'urn:emergency:';
/** Where the contents of the envelope live, and the header beside them. */
export const SHARED_SUFFIX = 'eda:1.9';
/** The same, before configuration tables. */
const UNCONFIGURED_SUFFIX = 'cisu:2.0';
/** The header, and its element before configuration tables, whatever its sheet calls its root. */
const HEADER = { name: 'RC-DE', element: 'distributionElement' } as const;

/** How a message is told from the others in XML (docs/reference/artefacts-publies.md §8). */
export interface XmlIdentity {
  readonly namespace: string;
  /** The root element, and the type of the same name. */
  readonly element: string;
}

/** A namespace from what the configuration table says of it: `urn:emergency:eda:1.9:visit`. */
export function namespaceOfSuffix(suffix: string): string {
  return PREFIX + suffix;
}

/** The namespace and the root element of a message in published XSDs. */
export function xmlIdentity({ name, root, configuration }: Message): XmlIdentity {
  if (configuration !== null) {
    return { namespace: namespaceOfSuffix(configuration.xmlns ?? `${SHARED_SUFFIX}:${name}`), element: root };
  }
  return name === HEADER.name
    ? { namespace: namespaceOfSuffix(UNCONFIGURED_SUFFIX), element: HEADER.element }
    : { namespace: namespaceOfSuffix(`${UNCONFIGURED_SUFFIX}:${root}`), element: root };
}
