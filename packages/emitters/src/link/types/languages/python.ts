import {
  type ClassProperty,
  type EnumType,
  getOptionValues,
  JSONPythonRenderer,
  type Name,
  type Namer,
  type ObjectType,
  PythonTargetLanguage,
  pythonOptions,
  type RenderContext,
  type Sourcelike,
  type Type,
} from 'quicktype-core';
import type { ForbiddenWordsInfo } from 'quicktype-core/dist/esm/ConvenienceRenderer.js';
import { snakeCase } from '../../../shared/names/index.ts';
import { commentLine, commentLines, pythonDocText, textLiteral } from '../../../shared/text/source-text.ts';
import { linesOfType } from '../departure-lines.ts';
import type { TypeLanguage, TypeNames } from '../language.ts';
import { fixedFieldName, fixedMemberName, NOTHING_FORBIDDEN, TYPE_NAMES } from '../renderer-names.ts';
import { type CodeLabels, enumerationKey } from '../type-schema.ts';

type Labels = ReadonlyMap<string, CodeLabels>;

class Renderer extends JSONPythonRenderer {
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
    return fixedFieldName('Python', owner, tag);
  }

  protected override makeNameForEnumCase(_type: EnumType, _name: Name, code: string): Name {
    return fixedMemberName(code);
  }

  protected override descriptionForType(type: Type): string[] | undefined {
    return linesOfType(super.descriptionForType(type));
  }

  protected override emitDescriptionBlock(lines: Sourcelike[]): void {
    this.#emitDocText(lines.map((line) => this.sourcelikeToString(line)).flatMap(commentLines));
  }

  #emitDocText(lines: readonly string[]): void {
    const texts = lines.map(pythonDocText);
    if (texts.length === 1) this.emitLine('"""', texts, '"""');
    else {
      for (const [index, line] of texts.entries()) this.emitLine(index === 0 ? '"""' : '', line);
      this.emitLine('"""');
    }
  }

  /** A literal of Python. */
  protected override string(text: string): Sourcelike {
    return textLiteral(text);
  }

  protected override emitEnum(enumeration: EnumType): void {
    const labels = this.#labels.get(enumerationKey(enumeration.cases));
    this.declareType(enumeration, () => {
      this.forEachEnumCase(enumeration, 'none', (member, value) => {
        this.emitLine(member, ' = ', this.string(value));
        const label = labels?.get(value);
        if (label !== undefined) this.#emitDocText([commentLine(label)]);
      });
    });
  }
}

class Target extends PythonTargetLanguage {
  readonly #labels: Labels;

  constructor(labels: Labels) {
    super();
    this.#labels = labels;
  }

  protected override makeRenderer(
    context: RenderContext,
    options: Record<string, unknown>,
  ): JSONPythonRenderer {
    return new Renderer(this, context, getOptionValues(pythonOptions, options as never)).withLabels(
      this.#labels,
    );
  }
}

/** `hubsante_15_15_v2_0`. */
function packageOf({ link, version }: TypeNames): string {
  return `hubsante_${snakeCase(link)}_v${snakeCase(version)}`;
}

/** Data classes of the standard library, one module a message. */
export const python: TypeLanguage = {
  folder: 'python',
  target: ({ labels }) => new Target(labels),
  options: () => ({ 'python-version': '3.10' }),
  path: ({ place }, names) => `${packageOf(names)}/${place.module}.py`,
  extras: (schemas, names) => [
    [
      `${packageOf(names)}/__init__.py`,
      `"""Types des messages du lien ${names.link} v${names.version} du Hub Santé, un module par message."""\n\n__all__ = [\n${schemas.map(({ place }) => `    "${place.module}",\n`).join('')}]\n`,
    ],
    [`${packageOf(names)}/py.typed`, ''],
  ],
};
