import { InputData, JSONSchemaInput, JSONSchemaStore, quicktypeMultiFile } from 'quicktype-core';
import type { EmittedFile } from '../../emitter.ts';
import { distinctNames, kebabCase, moduleName, pascalCase } from '../../shared/names/index.ts';
import { banner } from './banner.ts';
import type { MessageNames, NamedSchema, TypeLanguage, TypeNames } from './language.ts';
import { cSharp } from './languages/csharp.ts';
import { java } from './languages/java.ts';
import { python } from './languages/python.ts';
import { typeScript } from './languages/typescript.ts';
import type { SchemaView, TypeSchema } from './type-schema.ts';

/** Every language; adding one is a file under `languages/` and a line here. */
const LANGUAGES: readonly TypeLanguage[] = [typeScript, java, cSharp, python];

/** Our schemas refer to nothing outside themselves. */
class NoOtherSchemas extends JSONSchemaStore {
  override async fetch(): Promise<undefined> {
    return undefined;
  }
}

/** A message by name, as quicktype is shown it. */
export type MessageSchema = TypeSchema & { readonly message: string };

/** The types of each message in every language. */
export async function makeTypes(
  schemas: readonly MessageSchema[],
  names: TypeNames,
): Promise<readonly EmittedFile[]> {
  const files: EmittedFile[] = [];
  const places = placesOf(schemas.map(({ message }) => message));
  const named = schemas.map((schema) => ({ ...schema, place: places(schema.message) }));
  for (const language of LANGUAGES) {
    const put = (path: string, content: string) =>
      files.push({ path: `types/${language.folder}/${path}`, content, source: null });
    for (const schema of named) {
      const made = await typesOf(schema.schema, schema, names, language);
      for (const [file, content] of made) put(language.path(schema, names, file), content);
    }
    for (const [path, content] of language.extras(named, names)) put(path, content);
  }
  return files;
}

function placesOf(messages: readonly string[]): (message: string) => MessageNames {
  const modules = distinctNames(messages, moduleName);
  const files = distinctNames(messages, kebabCase);
  const namespaces = distinctNames(messages, pascalCase);
  return (message) => ({
    module: modules.get(message) ?? '',
    file: files.get(message) ?? '',
    namespace: namespaces.get(message) ?? '',
  });
}

async function typesOf(
  schema: SchemaView,
  named: NamedSchema,
  names: TypeNames,
  language: TypeLanguage,
): Promise<readonly (readonly [file: string, content: string])[]> {
  const input = new JSONSchemaInput(new NoOtherSchemas());
  await input.addSource({ name: String(schema.title), schema: JSON.stringify(schema) });
  const inputData = new InputData();
  inputData.addInput(input);
  const made = await quicktypeMultiFile({
    inputData,
    lang: language.target(named),
    rendererOptions: language.options(named, names),
    leadingComments: [banner(names, named.message)],
    // Two structures that look alike today are two in the model, and may part tomorrow.
    combineClasses: false,
    alphabetizeProperties: false,
  });
  return [...made].map(([file, { lines }]) => [file, `${lines.join('\n').trimEnd()}\n`]);
}
