import {
  type ClassProperty,
  type ClassType,
  type EnumType,
  funPrefixNamer,
  getOptionValues,
  JacksonRenderer,
  JavaTargetLanguage,
  javaOptions,
  type Name,
  type Namer,
  type RenderContext,
  type Sourcelike,
} from 'quicktype-core';
import { DependencyName } from 'quicktype-core/dist/esm/Naming.js';
import type { TypeLanguage, TypeNames } from '../language.ts';
import { memberName, snakeCase } from '../names.ts';
import { type CodeLabels, enumerationKey } from '../type-schema.ts';

type Labels = ReadonlyMap<string, CodeLabels>;

/** Accessors are named after properties that quicktype has made legal names of. */
const ACCESSORS: Namer = funPrefixNamer('accessors', (name) => name);

class Renderer extends JacksonRenderer {
  #labels: Labels = new Map();

  withLabels(labels: Labels): this {
    this.#labels = labels;
    return this;
  }

  protected override makeEnumCaseNamer(): Namer {
    return funPrefixNamer('members', memberName);
  }

  /**
   * `getId`, `getUri`, `getMimeType`, as JavaBeans has it: quicktype's own, which style the words of the property
   * anew, keep an acronym that begins it in lower case (`getid`).
   */
  protected override makeNamesForPropertyGetterAndSetter(
    _class: ClassType,
    _className: Name,
    _property: ClassProperty,
    _tag: string,
    name: Name,
  ): [Name, Name] {
    const accessor = (prefix: string) =>
      new DependencyName(ACCESSORS, name.order, (lookup) => `${prefix}${capitalized(lookup(name))}`);
    return [accessor('get'), accessor('set')];
  }

  /**
   * Reads and writes a message. quicktype's own writes `null` for what is absent, which messages never hold, and
   * carries helpers for dates that ours keep as texts.
   */
  protected override emitConverterClass(): void {
    this.emitFileHeader('Converter', [
      'java.io.IOException',
      'com.fasterxml.jackson.annotation.JsonInclude',
      'com.fasterxml.jackson.databind.DeserializationFeature',
      'com.fasterxml.jackson.databind.ObjectMapper',
    ]);
    this.forEachTopLevel('leading-and-interposing', (_type, name) => {
      this.emitLine(
        '/** Lit et écrit un message. Une balise inconnue est ignorée, un code inconnu est refusé. */',
      );
      this.emitBlock('public final class Converter', () => {
        this.emitLine('private static final ObjectMapper MAPPER = new ObjectMapper()');
        this.indent(() => {
          this.emitLine('.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)');
          this.emitLine('.setSerializationInclusion(JsonInclude.Include.NON_NULL);');
        });
        this.ensureBlankLine();
        this.emitBlock('private Converter()', () => {});
        this.ensureBlankLine();
        this.emitBlock(['public static ', name, ' fromJsonString(String json) throws IOException'], () =>
          this.emitLine('return MAPPER.readValue(json, ', name, '.class);'),
        );
        this.ensureBlankLine();
        this.emitBlock(['public static String toJsonString(', name, ' message) throws IOException'], () =>
          this.emitLine('return MAPPER.writeValueAsString(message);'),
        );
      });
    });
    this.finishFile();
  }

  /** As quicktype writes it, but one member a line, under its label, and a look-up that does not try them in turn. */
  override emitEnumDefinition(enumeration: EnumType, name: Name): void {
    const labels = this.#labels.get(enumerationKey(enumeration.cases));
    this.emitFileHeader(name, this.importsForType(enumeration));
    this.emitDescription(this.descriptionForType(enumeration));
    this.emitBlock(['public enum ', name], () => {
      const members: Sourcelike[] = [];
      this.forEachEnumCase(enumeration, 'none', (member, value) => {
        const label = labels?.get(value);
        if (members.length > 0) this.emitLine(members.splice(0), ',');
        if (label !== undefined) this.emitLine('/** ', commentText(label), ' */');
        members.push(member, '(', JSON.stringify(value), ')');
      });
      this.emitLine(members, ';');
      this.ensureBlankLine();
      this.emitLine('private final String value;');
      this.ensureBlankLine();
      this.emitBlock([name, '(String value)'], () => this.emitLine('this.value = value;'));
      this.ensureBlankLine();
      this.emitLine('/** Le code tel que les messages le portent. */');
      this.emitEnumSerializationAttributes(enumeration);
      this.emitBlock('public String toValue()', () => this.emitLine('return value;'));
      this.ensureBlankLine();
      this.emitEnumDeserializationAttributes(enumeration);
      this.emitBlock(['public static ', name, ' forValue(String value) throws IOException'], () => {
        this.emitBlock(['for (', name, ' known : values())'], () =>
          this.emitLine('if (known.value.equals(value)) return known;'),
        );
        this.emitLine('throw new IOException("Code inconnu pour ', name, ' : " + value);');
      });
    });
    this.finishFile();
  }
}

class Target extends JavaTargetLanguage {
  readonly #labels: Labels;

  constructor(labels: Labels) {
    super();
    this.#labels = labels;
  }

  protected override makeRenderer(context: RenderContext, options: Record<string, unknown>): JacksonRenderer {
    return new Renderer(this, context, getOptionValues(javaOptions, options as never)).withLabels(
      this.#labels,
    );
  }
}

function capitalized(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** Ends no comment, and starts none of Java's own escapes. */
function commentText(text: string): string {
  return text.replaceAll('*/', '* /').replaceAll('\\u', '\\ u');
}

/** `fr.hubsante.lien15_15.v2_0.rs_eda`. */
function packageOf(message: string, { link, version }: TypeNames): string {
  return `fr.hubsante.lien${snakeCase(link)}.v${snakeCase(version)}.${snakeCase(message)}`;
}

/** Beans for Jackson, one package a message, with a `Converter` that reads and writes it. */
export const java: TypeLanguage = {
  folder: 'java',
  target: ({ labels }) => new Target(labels),
  options: ({ message }, names) => ({ package: packageOf(message, names), 'acronym-style': 'original' }),
  path: ({ message }, names, file) =>
    `src/main/java/${packageOf(message, names).replaceAll('.', '/')}/${file}`,
  extras: () => [],
};
