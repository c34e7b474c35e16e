import {
  type ClassProperty,
  CSharpTargetLanguage,
  type EnumType,
  getOptionValues,
  type Name,
  type Namer,
  type ObjectType,
  type RenderContext,
  type Sourcelike,
  SystemTextJsonCSharpRenderer,
  systemTextJsonCSharpOptions,
  type Type,
} from 'quicktype-core';
import type { ForbiddenWordsInfo } from 'quicktype-core/dist/esm/ConvenienceRenderer.js';
import { snakeCase } from '../../../shared/names/index.ts';
import { commentLine, commentLines, cSharpComment } from '../../../shared/text/source-text.ts';
import { linesOfType } from '../departure-lines.ts';
import type { MessageNames, TypeLanguage, TypeNames } from '../language.ts';
import { fixedFieldName, fixedMemberName, NOTHING_FORBIDDEN, TYPE_NAMES } from '../renderer-names.ts';
import { type CodeLabels, enumerationKey } from '../type-schema.ts';

type Labels = ReadonlyMap<string, CodeLabels>;

class Renderer extends SystemTextJsonCSharpRenderer {
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
    return fixedFieldName('C#', owner, tag);
  }

  protected override makeNameForEnumCase(_type: EnumType, _name: Name, code: string): Name {
    return fixedMemberName(code);
  }

  protected override descriptionForType(type: Type): string[] | undefined {
    return linesOfType(super.descriptionForType(type));
  }

  protected override emitDescriptionBlock(lines: Sourcelike[]): void {
    const texts = lines.map((line) => this.sourcelikeToString(line)).flatMap(commentLines);
    this.emitLine('/// <summary>');
    for (const line of texts) this.emitLine(line === '' ? '///' : '/// ', cSharpComment(line));
    this.emitLine('/// </summary>');
  }

  /** Takes the place of `emitEnumDefinition`, which quicktype declares private. */
  emitLabelledEnum(enumeration: EnumType, name: Name): void {
    const labels = this.#labels.get(enumerationKey(enumeration.cases));
    this.emitDescription(this.descriptionForType(enumeration));
    this.emitLine('public enum ', name);
    this.emitLine('{');
    this.indent(() =>
      this.forEachEnumCase(enumeration, 'none', (member, value) => {
        const label = labels?.get(value);
        if (label !== undefined)
          this.emitLine('/// <summary>', cSharpComment(commentLine(label)), '</summary>');
        this.emitLine(member, ',');
      }),
    );
    this.emitLine('}');
  }

  /**
   * Takes the place of `emitThrow`, which quicktype declares private and calls after both look-ups of a code, each of
   * which has it in `value`: its message tells the type only.
   *
   * @param message in quicktype's words, `"Cannot unmarshal type `, the type and the closing quote.
   */
  emitUnknownCode([, type = '']: readonly Sourcelike[]): void {
    this.emitLine('throw new JsonException("Code inconnu pour ', type, ' : " + value);');
  }
}

class Target extends CSharpTargetLanguage {
  readonly #labels: Labels;

  constructor(labels: Labels) {
    super();
    this.#labels = labels;
  }

  protected override makeRenderer(context: RenderContext, options: Record<string, unknown>): Renderer {
    const values = getOptionValues(systemTextJsonCSharpOptions, options as never);
    const renderer = new Renderer(this, context, values).withLabels(this.#labels);
    Object.defineProperty(renderer, 'emitEnumDefinition', {
      value: (enumeration: EnumType, name: Name) => renderer.emitLabelledEnum(enumeration, name),
    });
    Object.defineProperty(renderer, 'emitThrow', {
      value: (message: readonly Sourcelike[]) => renderer.emitUnknownCode(message),
    });
    return renderer;
  }
}

/** `Hubsante.Lien15_15.V2_0.RsEda`. */
function namespaceOf(place: MessageNames, { link, version }: TypeNames): string {
  return `Hubsante.Lien${snakeCase(link)}.V${snakeCase(version)}.${place.namespace}`;
}

/** Classes for System.Text.Json, one namespace a message. */
export const cSharp: TypeLanguage = {
  folder: 'csharp',
  target: ({ labels }) => new Target(labels),
  options: ({ place }, names) => ({
    namespace: namespaceOf(place, names),
    framework: 'SystemTextJson',
    'array-type': 'list',
    // Dates stay texts.
    'dateonly-timeonly-converters': false,
  }),
  path: ({ place }) => `${place.namespace}.cs`,
  extras: () => [],
};
