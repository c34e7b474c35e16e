import type { MessageConfiguration, Place } from '@hubsante/model';

/** A message that a sheet says it describes. */
export interface MessageDeclaration {
  readonly name: string;
  /** Header of the perimeter column; `null` keeps every row. */
  readonly perimeter: string | null;
  readonly root: string;
  readonly configuration: MessageConfiguration | null;
  readonly place: Place;
  /** The cell that names the perimeter. */
  readonly perimeterPlace: Place;
}
