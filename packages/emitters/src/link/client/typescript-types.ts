import { commentLine, typeScriptComment } from '../../shared/text/source-text.ts';
import { referredName, type Schema } from './role-document.ts';

/** A field of a type, ready to print. */
export interface FieldView {
  /** Quoted when TypeScript needs it. */
  readonly name: string;
  /** `?` when the field may be absent. */
  readonly mark: string;
  readonly type: string;
  readonly documentation: string;
}

/** A type, ready to print: an object with its fields, or another name for a type. */
export interface TypeViews {
  readonly objects: readonly {
    readonly name: string;
    readonly documentation: string;
    readonly fields: readonly FieldView[];
  }[];
  readonly aliases: readonly {
    readonly name: string;
    readonly documentation: string;
    readonly type: string;
  }[];
}

type Schemas = Readonly<Record<string, Schema>>;

/** The names of the schemas that some schemas lead to, themselves included, in the order they are met. */
export function reachableSchemas(roots: readonly string[], schemas: Schemas): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...roots].reverse();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = schemas[name];
    if (schema === undefined || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...referredIn(schema).reverse());
  }
  return reached;
}

function referredIn(schema: Schema): string[] {
  const inside = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.allOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ];
  const own = schema.$ref === undefined ? [] : [referredName({ $ref: schema.$ref })];
  return [...own, ...inside.flatMap(referredIn)];
}

/** Types for named schemas. */
export function typeViews(names: ReadonlyMap<string, string>, schemas: Schemas): TypeViews {
  const objects: TypeViews['objects'][number][] = [];
  const aliases: TypeViews['aliases'][number][] = [];
  for (const [schemaName, name] of names) {
    const schema = schemas[schemaName] ?? {};
    const documentation = comment(schema, schemas);
    if (hasFields(schema)) objects.push({ name, documentation, fields: fieldsOf(schema, names, schemas) });
    else aliases.push({ name, documentation, type: typeOf(schema, names) });
  }
  return { objects, aliases };
}

function hasFields({ properties }: Schema): boolean {
  return Object.keys(properties ?? {}).length > 0;
}

function fieldsOf(schema: Schema, names: ReadonlyMap<string, string>, schemas: Schemas): FieldView[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name: /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name),
    mark: required.has(name) ? '' : '?',
    type: typeOf(field, names),
    documentation: comment(field, schemas),
  }));
}

/** The type of a value. What TypeScript cannot say (patterns, bounds) stays with the JSON Schema. */
function typeOf(schema: Schema, names: ReadonlyMap<string, string>): string {
  if (schema.$ref !== undefined) return names.get(referredName({ $ref: schema.$ref })) ?? 'unknown';
  if (schema.allOf !== undefined) return schema.allOf.map((part) => typeOf(part, names)).join(' & ');
  if (schema.enum !== undefined) return schema.enum.map(quoted).join(' | ');
  switch (schema.type) {
    case 'object':
      return hasFields(schema) ? inlineObject(schema, names) : 'Record<string, unknown>';
    case 'array':
      return `Array<${typeOf(schema.items ?? {}, names)}>`;
    case 'integer':
      return 'number';
    case undefined:
      return 'unknown';
    default:
      return schema.type;
  }
}

function inlineObject(schema: Schema, names: ReadonlyMap<string, string>): string {
  const fields = fieldsOf(schema, names, {}).map(({ name, mark, type }) => `${name}${mark}: ${type}`);
  return `{ ${fields.join('; ')} }`;
}

/** A literal of TypeScript. */
export function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Title and description, fit for a comment; those of the schema referred to when there are none. */
function comment(schema: Schema, schemas: Schemas): string {
  const { title, description, $ref } = schema;
  const referred = $ref === undefined ? undefined : schemas[referredName({ $ref })];
  const sentences = [title ?? referred?.title, description ?? referred?.description];
  const text = commentText(sentences.filter((one) => one !== undefined && one !== '').join('. '));
  // A tag counts only where a comment begins.
  return schema.deprecated === true ? `@deprecated ${text}` : text;
}

/** On one line; nothing in it ends the comment or opens a tag of documentation. */
export function commentText(text: string): string {
  return typeScriptComment(commentLine(text).replace(/\s+/g, ' ').trim());
}
