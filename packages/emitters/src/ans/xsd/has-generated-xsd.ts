import type { Message } from '@hubsante/model';

/**
 * Whether the published XSD of a message is generated. The configuration table says so; without one, all are
 * but those that carry foreign content, whose XSD is kept by hand because a sequence cannot name it.
 */
export function hasGeneratedXsd({ configuration, fields, types }: Message): boolean {
  if (configuration !== null) return configuration.automaticGeneration !== 'N';
  return fields.length > 0 && !types.some(({ isOpen }) => isOpen);
}
