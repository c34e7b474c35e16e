import { type JsonSchema, type JsonSchemaObject, record } from '../../shared/json-schema/json-schema.ts';
import type { CodeLists } from './code-lists.ts';

interface DescribedObject {
  readonly fields: readonly { readonly name: string; readonly list?: true; readonly type: string }[];
  readonly ignoresOthers?: true;
}

/** An object in the form of `Described` of @hubsante/messages. */
export interface Described extends DescribedObject {
  readonly types: Readonly<Record<string, DescribedObject>>;
}

/** Describes the objects that no message of the model does: the envelope, and the header before model 2.0. */
export function describeSchema(schema: JsonSchemaObject, codeLists: CodeLists): Described {
  const types: [string, DescribedObject][] = [];
  const describe = ({ properties = {}, additionalProperties }: JsonSchemaObject): DescribedObject => ({
    ...(additionalProperties === false ? {} : { ignoresOthers: true as const }),
    fields: Object.entries(properties).map(([name, property]) => {
      const whole = objectOf(property);
      const isList = whole.type === 'array';
      const one = isList ? objectOf(whole.items) : whole;
      if (one.type === 'object') types.push([name, describe(one)]);
      return {
        name,
        ...(isList ? { list: true as const } : {}),
        type: one.type === 'object' ? `#${name}` : (one.type ?? 'string'),
        ...(whole.title === undefined ? {} : { label: whole.title }),
        ...(one.format === 'date-time' ? { form: 'datetime' } : {}),
        ...(one.enum === undefined ? {} : { codes: codeLists.numberOf(null, one.enum, () => null) }),
      };
    }),
  });
  return { ...describe(schema), types: record(types) };
}

function objectOf(schema: JsonSchema | undefined): JsonSchemaObject {
  return typeof schema === 'object' ? schema : {};
}
