import type { LinkPackage } from '@hubsante/model';
import type { JsonSchemaObject } from '../json-schema/json-schema.ts';
import { envelopeSchema } from './envelope-schema.ts';

/** The envelope, whatever message it carries. */
export function anyEnvelope({ principles }: LinkPackage): JsonSchemaObject {
  const kinds = [...new Set(principles.queues.flatMap((queue) => queue.kinds))];
  return envelopeSchema({ type: 'object' }, kinds);
}
