import {
  CSharpTargetLanguage,
  type EnumType,
  funPrefixNamer,
  getOptionValues,
  type Name,
  type Namer,
  type RenderContext,
  type Sourcelike,
  SystemTextJsonCSharpRenderer,
  systemTextJsonCSharpOptions,
} from 'quicktype-core';
import type { TypeLanguage, TypeNames } from '../language.ts';
import { memberName, pascalCase, snakeCase } from '../names.ts';
import { type CodeLabels, enumerationKey } from '../type-schema.ts';

type Labels = ReadonlyMap<string, CodeLabels>;

class Renderer extends SystemTextJsonCSharpRenderer {
  #labels: Labels = new Map();

  withLabels(labels: Labels): this {
    this.#labels = labels;
    return this;
  }

  protected override makeEnumCaseNamer(): Namer {
    return funPrefixNamer('members', memberName);
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
        if (label !== undefined) this.emitLine('/// <summary>', xmlText(label), '</summary>');
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

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `Hubsante.Lien15_15.V2_0.RsEda`. */
function namespaceOf(message: string, { link, version }: TypeNames): string {
  return `Hubsante.Lien${snakeCase(link)}.V${snakeCase(version)}.${pascalCase(message)}`;
}

/** Classes for System.Text.Json, one namespace a message. */
export const cSharp: TypeLanguage = {
  folder: 'csharp',
  target: ({ labels }) => new Target(labels),
  options: ({ message }, names) => ({
    namespace: namespaceOf(message, names),
    framework: 'SystemTextJson',
    'array-type': 'list',
    // Dates stay texts.
    'dateonly-timeonly-converters': false,
  }),
  path: ({ message }) => `${pascalCase(message)}.cs`,
  extras: () => [],
};
