import type { EnvelopeKind } from '@hubsante/model';
import { envelopeSchema } from '../../shared/envelope/envelope-schema.ts';
import { HEADER_TYPE } from './header-type-schema.ts';
import type { MessageSchema } from './make-types.ts';
import { titledSchema } from './titled-schema.ts';

/**
 * The envelope, whatever it carries: which type its message has is known once its root is read, and no language of
 * ours says that in a type. Nor can `message` have the type of the header, which some messages travel without.
 *
 * @param header name of the message that describes the header, `RC-DE`.
 */
export function envelopeTypeSchema(kinds: readonly EnvelopeKind[], header: string): MessageSchema {
  const message = {
    type: 'object',
    description: `Les champs de l’en-tête (type ${HEADER_TYPE} de ${header}), quand le message en porte un, et, à côté d’eux, l’élément métier sous sa balise.`,
  } as const;
  const schema = titledSchema(envelopeSchema(message, kinds), 'Envelope');
  return { message: 'EDXL-DE', schema, labels: new Map() };
}
