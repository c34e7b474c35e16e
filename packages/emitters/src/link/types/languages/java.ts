import {
  type ClassProperty,
  type ClassType,
  type EnumType,
  getOptionValues,
  JacksonRenderer,
  JavaTargetLanguage,
  javaOptions,
  type Name,
  type Namer,
  type ObjectType,
  type RenderContext,
  type Sourcelike,
  type Type,
} from 'quicktype-core';
import type { ForbiddenWordsInfo } from 'quicktype-core/dist/esm/ConvenienceRenderer.js';
import { DependencyName } from 'quicktype-core/dist/esm/Naming.js';
import { accessorName, snakeCase } from '../../../shared/names/index.ts';
import { commentLine, commentLines, javaComment, textLiteral } from '../../../shared/text/source-text.ts';
import { linesOfType, taggedLines } from '../departure-lines.ts';
import type { MessageNames, TypeLanguage, TypeNames } from '../language.ts';
import {
  ACCESSOR_NAMES,
  fixedFieldName,
  fixedMemberName,
  NOTHING_FORBIDDEN,
  TYPE_NAMES,
} from '../renderer-names.ts';
import { type CodeLabels, enumerationKey } from '../type-schema.ts';

type Labels = ReadonlyMap<string, CodeLabels>;

class Renderer extends JacksonRenderer {
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
    return fixedFieldName('Java', owner, tag);
  }

  protected override makeNameForEnumCase(_type: EnumType, _name: Name, code: string): Name {
    return fixedMemberName(code);
  }

  protected override descriptionForType(type: Type): string[] | undefined {
    return linesOfType(super.descriptionForType(type));
  }

  override emitDescriptionBlock(lines: Sourcelike[]): void {
    const texts = lines.map((line) => this.sourcelikeToString(line)).flatMap(commentLines);
    this.emitLine('/**');
    for (const line of taggedLines(texts, javaComment)) this.emitLine(line === '' ? ' *' : ' * ', line);
    this.emitLine(' */');
  }

  /** quicktype's own escapes a line break in a tag by what Java takes for one before it reads the text (JLS §3.3). */
  protected override annotationsForAccessor(
    _class: ClassType,
    _name: Name,
    _field: Name,
    tag: string,
  ): string[] {
    return [`@JsonProperty(${textLiteral(tag)})`];
  }

  /** `getId`, `getURI`, `getMimeType`, as JavaBeans has it. */
  protected override makeNamesForPropertyGetterAndSetter(
    _class: ClassType,
    _className: Name,
    _property: ClassProperty,
    _tag: string,
    name: Name,
  ): [Name, Name] {
    const accessor = (prefix: string) =>
      new DependencyName(ACCESSOR_NAMES, name.order, (lookup) => `${prefix}${accessorName(lookup(name))}`);
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
        if (label !== undefined) this.emitLine('/** ', javaComment(commentLine(label)), ' */');
        members.push(member, '(', textLiteral(value), ')');
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

/** `fr.hubsante.lien15_15.v2_0.rs_eda`. */
function packageOf(place: MessageNames, { link, version }: TypeNames): string {
  return `fr.hubsante.lien${snakeCase(link)}.v${snakeCase(version)}.${place.module}`;
}

/** Beans for Jackson, one package a message, with a `Converter` that reads and writes it. */
export const java: TypeLanguage = {
  folder: 'java',
  target: ({ labels }) => new Target(labels),
  options: ({ place }, names) => ({ package: packageOf(place, names), 'acronym-style': 'original' }),
  path: ({ place }, names, file) => `src/main/java/${packageOf(place, names).replaceAll('.', '/')}/${file}`,
  extras: () => [],
};
