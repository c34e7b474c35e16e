import type { Field } from '../field.ts';
import { fieldsIn, type ObjectTypes, onlyOnes } from './same-fields.ts';

/** A field that is at one place in a version and, by the same tag and name, at another in the next. */
export interface Move {
  readonly previous: Field;
  readonly current: Field;
  /** Tags from the root with dots. */
  readonly from: string;
  readonly to: string;
}

/**
 * Finds the fields that went to another object: of the same sort, tag and name for people, once among all that went
 * and once among all that came, what these hold included. At one end at least the field goes or comes by itself: what
 * goes from one object to another as a whole is their affair.
 */
export function movedFields(
  gone: readonly Field[],
  typesBefore: ObjectTypes,
  come: readonly Field[],
  typesAfter: ObjectTypes,
): readonly Move[] {
  const lost = onlyOnes(placesOf(gone, typesBefore), keyOf);
  const moves: Move[] = [];
  for (const [key, to] of onlyOnes(placesOf(come, typesAfter), keyOf)) {
    const from = lost.get(key);
    if (from === undefined || (from.isInside && to.isInside)) continue;
    moves.push({ previous: from.field, current: to.field, from: from.path, to: to.path });
  }
  return moves;
}

interface PlacedField {
  readonly field: Field;
  readonly path: string;
  /** It goes or comes with the object that holds it. */
  readonly isInside: boolean;
}

function placesOf(fields: readonly Field[], types: ObjectTypes): readonly PlacedField[] {
  return fields.flatMap((field) => {
    const path = dotted(field);
    return [{ field, path, isInside: false }, ...inside(field, path, types)];
  });
}

function inside(holder: Field, path: string, types: ObjectTypes): readonly PlacedField[] {
  return fieldsIn(holder, types).flatMap((field) => {
    const own = `${path}.${field.name}`;
    return [{ field, path: own, isInside: true }, ...inside(field, own, types)];
  });
}

/** Where a field is, as people write it: `patient.sex`. */
export function dotted({ path }: Field): string {
  return path.slice(1).replaceAll('/', '.');
}

function keyOf({ field: { kind, name, label } }: PlacedField): string {
  return label.trim() === '' ? '' : `${kind} ${name} ${label}`;
}
