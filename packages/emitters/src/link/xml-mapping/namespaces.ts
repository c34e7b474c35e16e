import type { Message } from '@hubsante/model';
import { xmlIdentity } from '../../ans/xsd/xml-identity.ts';

/** Namespace of a message's root element and of everything inside (docs/reference/echanges.md §5 n° 15). */
export function namespaceOf(message: Message): string {
  return xmlIdentity(message).namespace;
}

/**
 * Namespace of the element `message` and of the header: that of the header when the model describes it, else
 * what the namespaces of the messages begin with.
 */
export function headerNamespace(header: Message | null, messages: readonly Message[]): string {
  if (header !== null) return namespaceOf(header);
  const [first] = messages;
  return first === undefined ? 'urn:emergency:' : namespaceOf(first).replace(/:[^:]*$/, '');
}
