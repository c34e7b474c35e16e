import { type LinkPackage, spelledProgram } from '@hubsante/model';
import type { DescribedPattern, DescribedSchema, RuntimeDescription } from '@hubsante/model/contracts';
import { record } from '../../shared/json-schema/json-schema.ts';
import { CodeLists } from '../runtime/code-lists.ts';
import { describeLink } from '../runtime/describe-link.ts';
import { linkSchemas } from '../runtime/link-schemas.ts';
import { NameSets, type ValidatorSchema } from '../runtime/validator-schema.ts';

/** The same description and the same schemas as the emitter `runtime` gives to JavaScript. */
export function runtimeDescription(
  subject: LinkPackage,
  roles: RuntimeDescription['roles'],
): RuntimeDescription {
  const codeLists = new CodeLists();
  // Descriptions give lists their names and labels; schemas then find them by their codes.
  describeLink(subject, codeLists);
  const names = new NameSets();
  const { envelope, header, messages } = linkSchemas(subject, codeLists, names);
  const patterns = new Patterns();
  return {
    format: 1,
    link: describeLink(subject, codeLists),
    schemas: {
      envelope: patterns.numberedIn(envelope),
      header: patterns.numberedIn(header),
      messages: record(messages.map(([root, schema]) => [root, patterns.numberedIn(schema)])),
    },
    patterns: patterns.all,
    names: names.all,
    roles,
  };
}

/** The patterns of some schemas, each once. */
class Patterns {
  readonly #patterns: DescribedPattern[] = [];
  readonly #numbers = new Map<string, number>();

  get all(): readonly DescribedPattern[] {
    return this.#patterns;
  }

  /** A schema with the numbers of its patterns in their place. */
  numberedIn(schema: ValidatorSchema): DescribedSchema {
    return this.#numbered(schema) as DescribedSchema;
  }

  #numbered(part: unknown): unknown {
    if (Array.isArray(part) || typeof part !== 'object' || part === null) return part;
    return record(
      Object.entries(part).flatMap(([key, value]) => {
        // How a schema prints itself is no part of it.
        if (typeof value === 'function') return [];
        const isPattern = key === 'pattern' && typeof value === 'string';
        return [[key, isPattern ? this.#numberOf(value) : this.#numbered(value)] as const];
      }),
    );
  }

  #numberOf(source: string): number {
    const known = this.#numbers.get(source);
    if (known !== undefined) return known;
    const number = this.#patterns.push({ source, program: spelledProgram(source) }) - 1;
    this.#numbers.set(source, number);
    return number;
  }
}
