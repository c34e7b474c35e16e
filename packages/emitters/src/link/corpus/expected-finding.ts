import { type Constraint, type ConstraintKind, exampleOf } from '@hubsante/model';

/** Code of the finding that the runtime of the package gives for a broken constraint, where the kind alone tells it. */
const CODES: Readonly<Record<Exclude<ConstraintKind, 'pattern'>, string>> = {
  required: 'field-missing',
  forbidden: 'field-forbidden',
  closed: 'field-unknown',
  object: 'object-expected',
  list: 'list-expected',
  single: 'list-unexpected',
  'min-items': 'items-too-few',
  'max-items': 'items-too-many',
  text: 'text-expected',
  number: 'number-expected',
  integer: 'integer-expected',
  boolean: 'boolean-expected',
  date: 'date-wrong',
  datetime: 'date-time-wrong',
  'phone-number': 'phone-number-wrong',
  moment: 'moment-impossible',
  codes: 'code-unknown',
};

/** Code of the one finding that `validate()` gives for a message that breaks this and nothing else. */
export function expectedCode({ kind, field }: Constraint): string {
  if (kind !== 'pattern') return CODES[kind];
  const isShown =
    field?.kind === 'leaf' &&
    field.pattern?.origin === 'authored' &&
    field.enumeration === null &&
    typeof exampleOf(field) === 'string';
  return isShown ? 'pattern-broken-example' : 'pattern-broken';
}
