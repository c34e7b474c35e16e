import { reservedFieldWords } from '@hubsante/model';

/** Languages for which types are made. */
export type Language = 'TypeScript' | 'Java' | 'C#' | 'Python';

/** What a field of a Python class would hide from the module it stands in: built-ins, imports and functions of ours. */
const IN_PYTHON =
  'list dict str int float bool bytes object set tuple property super print len isinstance staticmethod datetime ' +
  'from_dict to_dict from_none from_bool from_int from_float to_float from_str to_enum from_list to_class from_union ' +
  'from_datetime from_stringified_bool is_type self obj cls result cast dataclass x c f T';

/** What a property of a C# class would hide: members that every object has, and what generated code calls. */
const IN_C_SHARP =
  'ToString GetHashCode Finalize Equals GetType MemberwiseClone ReferenceEquals FromJson ToJson Hubsante JsonSerializer ' +
  'JsonIgnoreCondition';

/** A type is a class in its own file in Java, and may hide no class that generated code names, in any language. */
const TYPES =
  // Ours.
  'Converter Serialize FromJson ToJson ' +
  // Java, java.util and Jackson.
  'Boolean Byte Character Class Deprecated Double Enum Error Exception Float Integer IOException Iterable List Long Map ' +
  'Number Object ObjectMapper Objects Override Record Set Short String System Void JsonAutoDetect JsonCreator ' +
  'JsonInclude JsonProperty JsonValue DeserializationFeature ' +
  // C#.
  'Action Attribute Char Console Convert DateOnly DateTime DateTimeOffset Decimal Dictionary Func Guid Hubsante ' +
  'IsoDateTimeOffsetConverter DateOnlyConverter TimeOnlyConverter JsonConverter JsonException JsonIgnore ' +
  'JsonIgnoreCondition JsonPropertyName JsonSerializer JsonSerializerDefaults JsonSerializerOptions Nullable Task TimeOnly ' +
  'Type Uri Utf8JsonReader Utf8JsonWriter CultureInfo DateTimeStyles ' +
  // Python.
  'Any Callable Dict EnumT False None Optional T True Tuple TypeVar Union ' +
  // TypeScript.
  'Array Date Function Partial Promise Symbol';

const words = (text: string) => new Set(text.split(' '));

const FIELDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  // Members of a type are texts there: no word is reserved.
  TypeScript: new Set(),
  Java: words(reservedFieldWords('Java')),
  'C#': words(IN_C_SHARP),
  Python: words(`${reservedFieldWords('Python')} ${IN_PYTHON}`),
};

/** What the constants of an enumeration share their class with, beside the words of the languages. */
const IN_ENUMERATIONS = 'name value mro values valueOf value__ match case type _';

/** The same in all languages: a code has one name. */
const MEMBERS = words(
  [
    reservedFieldWords('Java'),
    reservedFieldWords('C#'),
    reservedFieldWords('Python'),
    IN_ENUMERATIONS,
    IN_C_SHARP,
  ].join(' '),
);

const MODULES = words(
  `${reservedFieldWords('Java')} ${reservedFieldWords('Python').toLowerCase()} con prn aux nul com1 lpt1`,
);

const TYPES_FOLDED = words(TYPES.toLowerCase());

/** Whether a field of a class may not bear this name. */
export function isReservedField(language: Language, name: string): boolean {
  return FIELDS[language].has(name);
}

/** Whether a constant of an enumeration may not bear this name in one of the languages. */
export function isReservedMember(name: string): boolean {
  return MEMBERS.has(name);
}

/** Whether a type may not bear this name, whatever the case of its letters: it is the name of a file, too. */
export function isReservedType(name: string): boolean {
  return TYPES_FOLDED.has(name.toLowerCase());
}

/** Whether a segment of a Java package, or a Python module, may not bear this name. */
export function isReservedModule(name: string): boolean {
  return MODULES.has(name);
}
