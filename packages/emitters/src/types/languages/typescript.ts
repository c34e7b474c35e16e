import {
  type EnumType,
  getOptionValues,
  type Name,
  type RenderContext,
  TypeScriptRenderer,
  TypeScriptTargetLanguage,
  tsFlowOptions,
} from 'quicktype-core';
import type { TypeLanguage } from '../language.ts';
import { kebabCase, pascalCase } from '../names.ts';
import { type CodeLabels, enumerationKey } from '../type-schema.ts';

type Labels = ReadonlyMap<string, CodeLabels>;

class Renderer extends TypeScriptRenderer {
  #labels: Labels = new Map();

  withLabels(labels: Labels): this {
    this.#labels = labels;
    return this;
  }

  /** A union of texts: what `JSON.parse` gives, with nothing to convert. */
  protected override emitEnum(enumeration: EnumType, name: Name): void {
    const labels = this.#labels.get(enumerationKey(enumeration.cases));
    this.emitDescription(this.descriptionForType(enumeration));
    this.emitLine('export type ', name, ' =');
    const values = [...enumeration.cases];
    for (const [index, value] of values.entries()) {
      const label = labels?.get(value);
      const end = index === values.length - 1 ? ';' : '';
      if (label !== undefined) this.emitLine('  /** ', commentText(label), ' */');
      this.emitLine('  | ', JSON.stringify(value), end);
    }
  }
}

class Target extends TypeScriptTargetLanguage {
  readonly #labels: Labels;

  constructor(labels: Labels) {
    super();
    this.#labels = labels;
  }

  protected override makeRenderer(
    context: RenderContext,
    options: Record<string, unknown>,
  ): TypeScriptRenderer {
    return new Renderer(this, context, getOptionValues(tsFlowOptions, options as never)).withLabels(
      this.#labels,
    );
  }
}

/** Ends no comment. */
function commentText(text: string): string {
  return text.replaceAll('*/', '* /');
}

/** Declarations only: an object that `JSON.parse` gave has one of these types as it is. */
export const typeScript: TypeLanguage = {
  folder: 'typescript',
  target: ({ labels }) => new Target(labels),
  options: () => ({
    'just-types': true,
    'prefer-unions': true,
    'prefer-unknown': true,
    'acronym-style': 'original',
  }),
  path: ({ message }) => `${kebabCase(message)}.d.ts`,
  extras: (schemas) => [
    [
      'index.d.ts',
      schemas
        .map(({ message }) => `export type * as ${pascalCase(message)} from './${kebabCase(message)}.js';\n`)
        .join(''),
    ],
    // Of CommonJS, so that both kinds of module may import them; there is nothing in them when a program runs.
    ['package.json', '{ "type": "commonjs" }\n'],
    ['index.js', "'use strict';\n"],
  ],
};
