import { type Constraint, type ConstraintKind, type FieldAspect, placeOf } from '@hubsante/model';

/** The cell of a row that states each kind of constraint. */
const ASPECTS: Readonly<Record<ConstraintKind, FieldAspect>> = {
  required: 'cardinality',
  forbidden: 'cardinality',
  list: 'cardinality',
  single: 'cardinality',
  'min-items': 'cardinality',
  'max-items': 'cardinality',
  closed: 'objectMark',
  object: 'objectMark',
  text: 'type',
  number: 'type',
  integer: 'type',
  boolean: 'type',
  date: 'type',
  datetime: 'type',
  'phone-number': 'type',
  moment: 'type',
  pattern: 'constraint',
  codes: 'constraint',
};

/** The cell that states a constraint, `RS-EDA!K42`; `undefined` for what is about the message itself. */
export function constraintCell({ kind, field }: Constraint): string | undefined {
  if (field === null) return undefined;
  const aspect = ASPECTS[kind];
  const elsewhere = field.kind === 'leaf' && aspect === 'constraint' ? field.constraintOrigin : null;
  const { sheet, cell } = placeOf(elsewhere ?? field.origin, aspect);
  return sheet === undefined || cell === undefined ? undefined : `${sheet}!${cell}`;
}
