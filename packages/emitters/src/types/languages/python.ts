import {
  type EnumType,
  funPrefixNamer,
  getOptionValues,
  JSONPythonRenderer,
  type Namer,
  PythonTargetLanguage,
  pythonOptions,
  type RenderContext,
} from 'quicktype-core';
import type { TypeLanguage, TypeNames } from '../language.ts';
import { memberName, snakeCase } from '../names.ts';
import { type CodeLabels, enumerationKey } from '../type-schema.ts';

type Labels = ReadonlyMap<string, CodeLabels>;

class Renderer extends JSONPythonRenderer {
  #labels: Labels = new Map();

  withLabels(labels: Labels): this {
    this.#labels = labels;
    return this;
  }

  protected override makeEnumCaseNamer(): Namer {
    return funPrefixNamer('members', memberName);
  }

  protected override emitEnum(enumeration: EnumType): void {
    const labels = this.#labels.get(enumerationKey(enumeration.cases));
    this.declareType(enumeration, () => {
      this.forEachEnumCase(enumeration, 'none', (member, value) => {
        this.emitLine(member, ' = ', this.string(value));
        const label = labels?.get(value);
        if (label !== undefined) this.emitLine('"""', docText(label), '"""');
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

/** Ends no text. */
function docText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
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
  path: ({ message }, names) => `${packageOf(names)}/${snakeCase(message)}.py`,
  extras: (schemas, names) => [
    [
      `${packageOf(names)}/__init__.py`,
      `"""Types des messages du lien ${names.link} v${names.version} du Hub Santé, un module par message."""\n\n__all__ = [\n${schemas.map(({ message }) => `    "${snakeCase(message)}",\n`).join('')}]\n`,
    ],
    [`${packageOf(names)}/py.typed`, ''],
  ],
};
