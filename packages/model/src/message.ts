import type { Departure } from './departure.ts';
import type { AuthoredRow, Field, ObjectType } from './field.ts';
import type { Place } from './origin.ts';

/** What the author's configuration table says of a message, apart from its name, perimeter and root. */
export interface MessageConfiguration {
  /** `Y`, `N`, or whatever the author typed; `null` when blank. Same for the other flags. */
  readonly automaticGeneration: string | null;
  /** Whether the message travels with the RC-DE header. */
  readonly header: string | null;
  /** Whether only the use-case classes are generated from it. */
  readonly subschema: string | null;
  /** Java package suffix. */
  readonly package: string | null;
  readonly customExtendPackage: string | null;
  readonly customExtendClass: string | null;
  /** XML namespace suffix after `urn:emergency:`. */
  readonly xmlns: string | null;
}

/** A row of the sheet of a message that its perimeter leaves out. */
export interface LeftOutRow {
  /** Tags from the root, as that of a field, `/resource/centerName`. */
  readonly path: string;
  readonly label: string;
  /** The cell of the perimeter, which holds no mark. */
  readonly place: Place;
}

/** A message of a release: one sheet seen through one perimeter. Identity between releases: its name. */
export interface Message {
  /** `RS-EDA`: stem of every artefact of the message. */
  readonly name: string;
  /** `createCaseHealth`: the property that carries the message, and its XML root. */
  readonly root: string;
  /** `15-15`: the perimeter column that selects its rows; `null` when every row is kept. */
  readonly perimeter: string | null;
  /** Fields right under the root. */
  readonly fields: readonly Field[];
  /**
   * Named structures in the order a reader meets them: all object fields of a node first, then each
   * of their subtrees.
   */
  readonly types: readonly ObjectType[];
  /** The rows of the perimeter, in order, as written. */
  readonly rows: readonly AuthoredRow[];
  /** The cell of the title of the perimeter, over its marks; absent where every row is kept. */
  readonly columnPlace?: Place;
  /** The rows that the perimeter leaves out; absent where every row is kept. */
  readonly leftOut?: readonly LeftOutRow[];
  /** Whether properties the specification does not name are accepted at the root. */
  readonly isOpen: boolean;
  /** `null` when the workbook has no configuration table. */
  readonly configuration: MessageConfiguration | null;
  readonly file: string;
  readonly sheet: string;
  /** The cell that declares the message. */
  readonly place: Place;
  /** The cell that names the root. */
  readonly rootPlace: Place;
  /** The cell that names the perimeter, in the configuration of the sheet. */
  readonly perimeterPlace?: Place;
  /** Present when the message is announced as leaving. */
  readonly departure?: Departure;
}

/** Every field of a message, parents before children. */
export function* walkFields(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    yield field;
    if (field.kind === 'object') yield* walkFields(field.children);
  }
}
