import type { Field } from '../field.ts';
import { type FieldAspect, type Place, placeOf } from '../origin.ts';
import type { ChangeKind } from './change-kinds.ts';

/** Where a change is for its authors: the cell of the older workbook, and of the newer one. */
export interface ChangedCells {
  readonly previous?: Place;
  readonly current?: Place;
}

const ASPECTS: Readonly<Partial<Record<ChangeKind, FieldAspect>>> = {
  'became-required': 'cardinality',
  'became-optional': 'cardinality',
  'became-list': 'cardinality',
  'became-single': 'cardinality',
  'bounds-narrowed': 'cardinality',
  'bounds-widened': 'cardinality',
  'type-changed': 'type',
  'structure-renamed': 'type',
  'form-changed': 'constraint',
  'pattern-added': 'constraint',
  'pattern-removed': 'constraint',
  'pattern-anchored': 'constraint',
  'pattern-changed': 'constraint',
  'list-attached': 'constraint',
  'list-detached': 'constraint',
  'list-replaced': 'constraint',
  'suggestion-changed': 'constraint',
  'value-added': 'constraint',
  'value-removed': 'constraint',
  'label-changed': 'label',
  'description-changed': 'description',
};

/** The cell of a field that a change of this kind is about; its tag, where the change is about the field itself. */
export function cellOf(field: Field, kind: ChangeKind): Place {
  const aspect = ASPECTS[kind] ?? 'name';
  const isElsewhere = aspect === 'constraint' && field.kind === 'leaf' && field.constraintOrigin !== null;
  return placeOf(isElsewhere ? (field.constraintOrigin ?? field.origin) : field.origin, aspect);
}
