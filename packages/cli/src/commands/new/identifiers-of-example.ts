import type { Field, Message } from '@hubsante/model';

/** A datum of an example, by its label in the specification and its path from the root of the message. */
export interface ExampleDatum {
  readonly label: string;
  readonly path: readonly (string | number)[];
}

/** A tag that names an identifier, `caseId`, which each software makes as it likes. */
const IDENTIFIER = /[a-z]Id$/;

/** The identifiers that an example of a message has, each where it stands. */
export function identifiersOf(message: Message, value: unknown): readonly ExampleDatum[] {
  const types = new Map(message.types.map(({ name, fields }) => [name, fields]));
  const found: ExampleDatum[] = [];
  const visit = (fields: readonly Field[], inner: unknown, path: readonly (string | number)[]): void => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return;
    for (const [name, below] of Object.entries(inner)) {
      const field = fields.findLast((one) => one.name === name);
      if (field === undefined) continue;
      const items = Array.isArray(below)
        ? below.map((item, index) => [item, [...path, name, index]] as const)
        : [[below, [...path, name]] as const];
      for (const [item, here] of items) {
        if (field.kind === 'object') visit(types.get(field.typeName) ?? field.children, item, here);
        else if (IDENTIFIER.test(name)) found.push({ label: field.label || name, path: here });
      }
    }
  };
  const body =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[message.root] : null;
  visit(message.fields, body, [message.root]);
  return found;
}
