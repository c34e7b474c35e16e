import type { Field } from '../field.ts';
import { fieldsIn, type ObjectTypes } from './same-fields.ts';

/** A structure that stands in more places is told in so many. */
const MOST_PLACES = 100;

/** Where each structure of a message stands: tags from the root with dots, by the name of its type. */
export type TypePlaces = ReadonlyMap<string, readonly string[]>;

/** Finds the places of all structures; one that stands inside itself is not followed there. */
export function typePlaces(fields: readonly Field[], types: ObjectTypes): TypePlaces {
  const places = new Map<string, string[]>();
  const visit = (members: readonly Field[], way: string, around: readonly string[]): void => {
    for (const field of members) {
      if (field.kind === 'leaf' || field.cardinality.max === 0 || around.includes(field.typeName)) continue;
      const place = way === '' ? field.name : `${way}.${field.name}`;
      const known = places.get(field.typeName) ?? [];
      if (known.length >= MOST_PLACES || known.includes(place)) continue;
      places.set(field.typeName, [...known, place]);
      visit(fieldsIn(field, types), place, [...around, field.typeName]);
    }
  };
  visit(fields, '', []);
  return places;
}
