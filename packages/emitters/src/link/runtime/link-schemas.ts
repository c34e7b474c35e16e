import type { LinkPackage } from '@hubsante/model';
import { anyEnvelope } from '../../shared/envelope/any-envelope.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { STANDARD_HEADER } from '../../shared/envelope/standard-header.ts';
import { messageSchema } from '../../shared/json-schema/message-schema-files.ts';
import type { CodeLists } from './code-lists.ts';
import {
  dayPatternsOf,
  type NameSets,
  openHeader,
  type ValidatorSchema,
  ValidatorSchemas,
} from './validator-schema.ts';

/** What the validators of a link are made from, whatever language they are in. */
export interface LinkSchemas {
  /** The envelope, whatever message it carries. */
  readonly envelope: ValidatorSchema;
  /** The members of the header, whatever stands beside. */
  readonly header: ValidatorSchema;
  /** What stands under each business member. */
  readonly messages: readonly (readonly [root: string, schema: ValidatorSchema])[];
}

/** The schemas of a link, small; codes and names are numbers in the two sets, which get what is missing. */
export function linkSchemas(subject: LinkPackage, codeLists: CodeLists, names: NameSets): LinkSchemas {
  const schemas = new ValidatorSchemas(codeLists, names);
  const { release, principles } = subject;
  const header = release.messages.find(({ name }) => name === principles.header);
  const headerSchema = header === undefined ? STANDARD_HEADER : messageSchema(header, '');
  const messages = new Map(carriedBy(subject).map(({ message }) => [message.root, message]));
  return {
    envelope: schemas.convert(anyEnvelope(subject)),
    header: schemas.convert(openHeader(headerSchema)),
    messages: [...messages].map(([root, message]) => [
      root,
      schemas.convert(messageSchema(message, ''), dayPatternsOf(message)),
    ]),
  };
}
