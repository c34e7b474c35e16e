import type { MessageConfiguration, Place } from '@hubsante/model';

/** A message that a sheet says it describes. */
export interface MessageDeclaration {
  readonly name: string;
  /** Header of the perimeter column; `null` keeps every row. */
  readonly perimeter: string | null;
  readonly root: string;
  readonly configuration: MessageConfiguration | null;
  readonly place: Place;
  /** The cell that names the root. */
  readonly rootPlace: Place;
  /** The cell that names the perimeter. */
  readonly perimeterPlace: Place;
  /** The cell that gives the end of its namespace. */
  readonly namespacePlace?: Place;
  /** Cells of its configuration that are blank and decide of its contract; none where nothing is configured. */
  readonly blanks?: readonly { readonly title: keyof MessageConfiguration; readonly place: Place }[];
}

/** Whether a name of a message can name its files. */
export function isUsableName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name) && !name.includes('..');
}

/** Whether a root can name an XML element, a JSON property and a class. */
export function isUsableRoot(root: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(root);
}
