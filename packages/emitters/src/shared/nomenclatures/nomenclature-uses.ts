import { type Enumeration, type Message, walkFields } from '@hubsante/model';
import type { MessageUse } from '@hubsante/model/contracts';

/** What messages do with one nomenclature. */
export interface NomenclatureUse {
  /** The codes as messages carry them, one per code of the nomenclature and in its order. */
  readonly enumeration: Enumeration;
  /** In the order of the messages. */
  readonly messages: readonly MessageUse[];
}

/** The uses of every nomenclature that some field cites, by identifier. */
export function nomenclatureUses(messages: readonly Message[]): ReadonlyMap<string, NomenclatureUse> {
  const uses = new Map<string, { enumeration: Enumeration; messages: MessageUse[] }>();
  for (const { name, fields } of messages) {
    const paths = new Map<string, string[]>();
    for (const field of walkFields(fields)) {
      // A list that the schema does not ask for is used all the same.
      const enumeration = field.kind === 'leaf' ? (field.enumeration ?? field.suggested) : null;
      if (enumeration === null || enumeration.nomenclature === null) continue;
      const { id } = enumeration.nomenclature;
      const use = uses.get(id) ?? { enumeration, messages: [] };
      uses.set(id, use);
      const known = paths.get(id);
      if (known !== undefined) {
        known.push(field.path);
        continue;
      }
      const first = [field.path];
      paths.set(id, first);
      use.messages.push({ message: name, fields: first });
    }
  }
  return uses;
}
