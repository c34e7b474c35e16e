import type { LinkPackage } from '@hubsante/model';
import { STANDARD_HEADER } from '../../shared/envelope/standard-header.ts';
import type { MessageSchema } from './make-types.ts';
import { titledSchema } from './titled-schema.ts';
import { typeSchema } from './type-schema.ts';

/** Name of the type, whatever the model calls the root of the header. */
export const HEADER_TYPE = 'Header';

/** The names that the types have where the model describes the header: who changes version keeps their code. */
const NAMES_OF_MODEL = { Kind: 'HeaderKind', Status: 'HeaderStatus', RecipientItem: 'Recipient' };

/** The header, as the model of the release describes it, else as docs/reference/echanges.md §4 does. */
export function headerTypeSchema({ release, principles }: LinkPackage): MessageSchema {
  const message = principles.header;
  const description = `En-tête ${message} : dans l’enveloppe, ses champs sont ceux de « message », à côté de l’élément métier.`;
  const described = release.messages.find(({ name }) => name === message);
  if (described === undefined) {
    const schema = titledSchema({ ...STANDARD_HEADER, description }, HEADER_TYPE, NAMES_OF_MODEL);
    return { message, schema, labels: new Map() };
  }
  const { schema, labels } = typeSchema({ ...described, root: HEADER_TYPE });
  return { message, schema: { ...schema, description }, labels };
}
