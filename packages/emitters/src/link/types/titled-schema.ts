import type { JsonSchemaObject } from '../../shared/json-schema/json-schema.ts';
import { pascalCase } from '../../shared/names/index.ts';
import type { SchemaView } from './type-schema.ts';

/**
 * A schema of ours that no workbook describes, with the names of types for titles.
 *
 * @param others names of types other than those that follow from tags, by the latter.
 */
export function titledSchema(
  schema: JsonSchemaObject,
  name: string,
  others: Readonly<Record<string, string>> = {},
): SchemaView {
  // Dates stay texts, as in messages.
  const { title, properties, items, format: _format, pattern: _pattern, ...rest } = schema;
  const words = [title, rest.description].filter((one) => typeof one === 'string').join('. ');
  return {
    ...rest,
    title: others[name] ?? name,
    ...(words === '' ? {} : { description: words }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([tag, value]) => [
              tag,
              titledSchema(value as JsonSchemaObject, pascalCase(tag), others),
            ]),
          ),
          quicktypePropertyOrder: Object.keys(properties),
        }),
    ...(items === undefined ? {} : { items: titledSchema(items as JsonSchemaObject, `${name}Item`, others) }),
  };
}
