import { _, Ajv, type KeywordCxt } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { ValidatorSchema } from './validator-schema.ts';

/** A schema and the name of the validator made of it: a JavaScript identifier. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: ValidatorSchema;
}

/**
 * Compiles schemas to JavaScript, a constant for each. The code refers to `codes` and `names`, arrays of sets, to `formats`,
 * and calls `patternOf` for each pattern, `tell` for each remark; nothing in it makes code from text, so that it runs under
 * a strict Content-Security-Policy.
 */
export function compileValidators(schemas: readonly NamedSchema[]): string {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    strict: false,
    validateSchema: false,
    // A field called `constructor` is not there because every object has one.
    ownProperties: schemas.some(({ schema }) => namesMember(schema, Object.prototype)),
    // Never run: the code refers to those of the generic part.
    formats: { 'date-time': () => true, date: () => true },
    code: { source: true, esm: true, optimize: 2, formats: _`formats`, regExp: PATTERN_ENGINE },
  });
  ajv.addKeyword({
    keyword: 'codes',
    schemaType: 'number',
    error: { message: '', params: _`{}` },
    code: (context) => context.fail(_`!${setNumbered(context, 'codes')}.has(${context.data})`),
  });
  ajv.addKeyword({
    keyword: 'members',
    type: 'object',
    schemaType: 'number',
    error: { message: '', params: ({ params }) => _`{name: ${params.name}}` },
    code: (context) => {
      const { gen, data } = context;
      const names = setNumbered(context, 'names');
      gen.forIn('key', data, (name) => {
        // What is undefined is not there: JSON does not write it.
        gen.if(_`${data}[${name}] !== undefined && !${names}.has(${name})`, () => {
          context.setParams({ name });
          context.error();
        });
      });
    },
  });
  const addresses: Record<string, string> = {};
  for (const { name, schema } of schemas) {
    ajv.addSchema(schema, name);
    addresses[name] = name;
  }
  const code = standalone.default(ajv, addresses).replace(/^"use strict";/, '');
  // The module exports them together, at the end; Ajv exports each in the middle of its line.
  const joined = code.replace(/\bexport (const \w+ = validate\d+;)/g, '$1');
  return tellingRemarks(withoutSchemaPaths(joined));
}

function setNumbered({ gen, schema }: KeywordCxt, sets: 'codes' | 'names') {
  const code = sets === 'codes' ? _`codes[${schema}]` : _`names[${schema}]`;
  return gen.scopeValue('obj', { key: `${sets}${schema}`, ref: code, code });
}

/** A twelfth of the code says in which keyword of which schema an error arose: no finding tells that. */
function withoutSchemaPaths(code: string): string {
  return code.replace(/,schemaPath:"(?:[^"\\]|\\.)*",keyword:"/g, ',keyword:"');
}

/** The engine is chosen where the code runs; here patterns are only read. */
const PATTERN_ENGINE = Object.assign((pattern: string, flags: string) => new RegExp(pattern, flags), {
  code: 'patternOf',
});

const REMARK =
  /const (err\d+) = \{instancePath(?::(.*?))?,keyword:("[^"]*"),params:(.*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g;
const JOINED =
  /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;/g;

/**
 * Ajv collects the remarks of each schema in a list of its own and joins them at each reference, which takes a time that
 * grows with the square of their number. Here every remark is told at once, so that who listens can stop.
 */
function tellingRemarks(code: string): string {
  const telling = code
    .replace(REMARK, (_remark, _name, path, keyword, params) => {
      return `tell(${path ?? 'instancePath'},${keyword},${params});errors++;`;
    })
    .replace(JOINED, 'errors++;')
    .replace(/let vErrors = null;/g, '')
    .replace(/validate\d+\.errors = vErrors;/g, '');
  if (telling.includes('vErrors'))
    throw new Error('Ajv writes remarks in another way than this version does');
  return telling;
}

/** Whether a schema names a member that every object inherits. */
function namesMember(schema: unknown, prototype: object): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.entries(schema).some(
    ([key, part]) =>
      (key === 'properties' && Object.keys(part).some((name) => name in prototype)) ||
      namesMember(part, prototype),
  );
}
