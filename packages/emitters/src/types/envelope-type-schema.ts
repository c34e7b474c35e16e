import type { EnvelopeKind } from '@hubsante/model';
import { envelopeSchema } from '../edxl-de/envelope-schema.ts';
import type { JsonSchemaObject } from '../json-schema/json-schema.ts';
import type { MessageSchema } from './make-types.ts';
import { pascalCase } from './names.ts';
import type { SchemaView } from './type-schema.ts';

/**
 * The envelope, whatever it carries: which type its message has is known once its root is read, and no language of
 * ours says that in a type.
 */
export function envelopeTypeSchema(kinds: readonly EnvelopeKind[]): MessageSchema {
  const schema = envelopeSchema({ type: 'object', description: 'L’en-tête et le message.' }, kinds);
  return { message: 'EDXL-DE', schema: titled(schema, 'Envelope'), labels: new Map() };
}

/** The schema with the names of types for titles. */
function titled(schema: JsonSchemaObject, name: string): SchemaView {
  // Dates stay texts, as in messages.
  const { title, properties, items, format: _, ...others } = schema;
  const words = [title, others.description].filter((one) => typeof one === 'string').join('. ');
  return {
    ...others,
    title: name,
    ...(words === '' ? {} : { description: words }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([tag, value]) => [
              tag,
              titled(value as JsonSchemaObject, pascalCase(tag)),
            ]),
          ),
          quicktypePropertyOrder: Object.keys(properties),
        }),
    ...(items === undefined ? {} : { items: titled(items as JsonSchemaObject, `${name}Item`) }),
  };
}
