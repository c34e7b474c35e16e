import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What a schema says of an instance; `unusable` when the schema itself cannot be compiled. */
export type SchemaVerdict = 'accepted' | 'refused' | 'unusable';

/** Schemas that may refer to each other, by name (`RS-EDA`), each compiled once, when first asked. */
export class SchemaSet {
  readonly #ajv: Ajv | Ajv2020;
  readonly #address: (name: string) => string;
  readonly #names: ReadonlySet<string>;
  readonly #compiled = new Map<string, ValidateFunction | null>();

  private constructor(ajv: Ajv | Ajv2020, names: Iterable<string>, address: (name: string) => string) {
    this.#ajv = ajv;
    this.#address = address;
    this.#names = new Set(names);
  }

  /** Published schemas: draft-07, all under the same `$id`, referring to each other by file name. */
  static published(schemas: ReadonlyMap<string, Readonly<Record<string, unknown>>>): SchemaSet {
    const ajv = addFormats.default(new Ajv({ strict: false, validateSchema: false, logger: false }));
    const address = (name: string) => `classpath:/json-schema/${name}.schema.json`;
    for (const [name, { $id: _, ...schema }] of schemas) ajv.addSchema(schema, address(name));
    return new SchemaSet(ajv, schemas.keys(), address);
  }

  /** Our schemas: draft 2020-12, each under its own `$id`. */
  static standard(schemas: ReadonlyMap<string, Readonly<Record<string, unknown>>>): SchemaSet {
    const ajv = addFormats.default(new Ajv2020({ strict: false, validateSchema: false, logger: false }));
    const address = (name: string) => String(schemas.get(name)?.$id ?? name);
    for (const [name, schema] of schemas) ajv.addSchema(schema, address(name));
    return new SchemaSet(ajv, schemas.keys(), address);
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** @throws when there is no schema of that name. */
  judge(name: string, instance: unknown): SchemaVerdict {
    const validate = this.#validatorOf(name);
    if (validate === null) return 'unusable';
    return validate(instance) === true ? 'accepted' : 'refused';
  }

  #validatorOf(name: string): ValidateFunction | null {
    if (!this.has(name)) throw new Error(`no schema ${name}`);
    const known = this.#compiled.get(name);
    if (known !== undefined) return known;
    const validate = compile(this.#ajv, this.#address(name));
    this.#compiled.set(name, validate);
    return validate;
  }
}

/** A published schema may hold a pattern that is none, or refer to a schema that is not published. */
function compile(ajv: Ajv | Ajv2020, address: string): ValidateFunction | null {
  try {
    return ajv.getSchema(address) ?? null;
  } catch {
    return null;
  }
}
