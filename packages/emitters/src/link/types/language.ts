import type { TargetLanguage } from 'quicktype-core';
import type { CodeLabels } from './type-schema.ts';

/** Where types go and what they are called there. */
export interface TypeNames {
  /** `15-15`. */
  readonly link: string;
  /** `2.0`. */
  readonly version: string;
}

/** A schema to make types from. */
export interface NamedSchema {
  /** Message name, `RS-EDA`. */
  readonly message: string;
  readonly labels: ReadonlyMap<string, CodeLabels>;
  readonly place: MessageNames;
}

/** Where the types of a message go, a name no other message of the link has. */
export interface MessageNames {
  /** `rs_eda`: Python module, segment of a Java package. */
  readonly module: string;
  /** `rs-eda`: file. */
  readonly file: string;
  /** `RsEda`: namespace. */
  readonly namespace: string;
}

/** How types are written in one language: quicktype's own renderer, with the labels of codes and our file names. */
export interface TypeLanguage {
  /** Folder under `types/`. */
  readonly folder: string;
  /** quicktype's language, for one schema. */
  target(schema: NamedSchema): TargetLanguage;
  /** Options of quicktype's renderer. */
  options(schema: NamedSchema, names: TypeNames): Readonly<Record<string, string | boolean>>;
  /**
   * Where a file goes, relative to the folder.
   *
   * @param file what quicktype calls it: a class in Java, nothing of use in the languages with one file a message.
   */
  path(schema: NamedSchema, names: TypeNames, file: string): string;
  /** Files beside those of the messages, by path. */
  extras(
    schemas: readonly NamedSchema[],
    names: TypeNames,
  ): readonly (readonly [path: string, content: string])[];
}
