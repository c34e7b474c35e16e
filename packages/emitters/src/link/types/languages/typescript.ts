import {
  type ClassProperty,
  type EnumType,
  getOptionValues,
  type Name,
  type Namer,
  type ObjectType,
  type RenderContext,
  type Sourcelike,
  type Type,
  TypeScriptRenderer,
  TypeScriptTargetLanguage,
  tsFlowOptions,
} from 'quicktype-core';
import type { ForbiddenWordsInfo } from 'quicktype-core/dist/esm/ConvenienceRenderer.js';
import {
  commentLine,
  commentLines,
  textLiteral,
  typeScriptComment,
} from '../../../shared/text/source-text.ts';
import { linesOfType, taggedLines } from '../departure-lines.ts';
import type { TypeLanguage } from '../language.ts';
import { fixedFieldName, NOTHING_FORBIDDEN, TYPE_NAMES } from '../renderer-names.ts';
import { type CodeLabels, enumerationKey } from '../type-schema.ts';

type Labels = ReadonlyMap<string, CodeLabels>;

class Renderer extends TypeScriptRenderer {
  #labels: Labels = new Map();

  withLabels(labels: Labels): this {
    this.#labels = labels;
    return this;
  }

  protected override forbiddenNamesForGlobalNamespace(): string[] {
    return [];
  }

  protected override forbiddenForObjectProperties(): ForbiddenWordsInfo {
    return NOTHING_FORBIDDEN;
  }

  protected override makeNamedTypeNamer(): Namer {
    return TYPE_NAMES;
  }

  protected override makeNameForProperty(
    _type: ObjectType,
    owner: Name,
    _: ClassProperty,
    tag: string,
  ): Name {
    return fixedFieldName('TypeScript', owner, tag);
  }

  protected override descriptionForType(type: Type): string[] | undefined {
    return linesOfType(super.descriptionForType(type));
  }

  protected override emitDescriptionBlock(lines: Sourcelike[]): void {
    const texts = lines.map((line) => this.sourcelikeToString(line)).flatMap(commentLines);
    this.emitLine('/**');
    for (const line of taggedLines(texts, typeScriptComment)) this.emitLine(line === '' ? ' *' : ' * ', line);
    this.emitLine(' */');
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
      if (label !== undefined) this.emitLine('  /** ', typeScriptComment(commentLine(label)), ' */');
      this.emitLine('  | ', textLiteral(value), end);
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
  path: ({ place }) => `${place.file}.d.ts`,
  extras: (schemas) => [
    [
      'index.d.ts',
      schemas.map(({ place }) => `export type * as ${place.namespace} from './${place.file}.js';\n`).join(''),
    ],
    // Of CommonJS, so that both kinds of module may import them; there is nothing in them when a program runs.
    ['package.json', '{ "type": "commonjs" }\n'],
    ['index.js', "'use strict';\n"],
  ],
};
