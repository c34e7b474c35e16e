import { isList } from '../cardinality.ts';
import type { Field, LeafField, Scalar } from '../field.ts';
import type { ConstraintKind, UncoveredReason } from './constraint.ts';
import {
  impossibleMoment,
  isJudged,
  valueAgainstPattern,
  valueOfOtherType,
  valueOutsideList,
} from './leaf-values.ts';
import type { MemberChange } from './structure-places.ts';
import { LONGEST_LIST, type ValidMessages } from './valid-messages.ts';

/** How a member has to change to break one constraint, and where from the member the fault stands. */
export interface Breaking {
  readonly change: MemberChange;
  /** `[0]` for a fault of the first item of a list. */
  readonly step: readonly number[];
}

/** The change that breaks one constraint of a field and no other; the reason when there is none. */
export function breakConstraint(
  kind: ConstraintKind,
  field: Field,
  values: ValidMessages,
): Breaking | UncoveredReason {
  const { min, max } = field.cardinality;
  const item = values.smallestItem(field);
  switch (kind) {
    case 'forbidden':
      return set(item ?? 'texte');
    case 'required':
      return { change: { kind: 'remove' }, step: [] };
    case 'list':
      return item === null ? 'no-valid-value' : set(item);
    case 'single':
      return item === null ? 'no-valid-value' : set([item, item]);
    case 'min-items':
      return item === null ? 'no-valid-value' : list(item, min - 1);
    case 'max-items':
      return item === null ? 'no-valid-value' : list(item, (max ?? 0) + 1);
    case 'object':
      return inItem(field, 'texte', values);
    default:
      return field.kind === 'leaf' ? breakValue(kind, field, values) : 'no-breaking-value';
  }
}

function breakValue(
  kind: ConstraintKind,
  field: LeafField,
  values: ValidMessages,
): Breaking | UncoveredReason {
  const valid = values.leaf(field);
  if (valid === null) return isJudged(field) ? 'no-valid-value' : 'unjudged-pattern';
  const broken = brokenValue(kind, field, valid);
  return broken === null ? 'no-breaking-value' : inItem(field, broken, values);
}

function brokenValue(kind: ConstraintKind, field: LeafField, valid: Scalar): Scalar | null {
  switch (kind) {
    case 'codes':
      return valueOutsideList(field);
    case 'moment':
      return impossibleMoment(field, valid);
    case 'pattern':
    case 'date':
    case 'datetime':
    case 'phone-number':
      return valueAgainstPattern(field, valid);
    default:
      return valueOfOtherType(field);
  }
}

/** The value itself; in a list, its first item, beside as many as there must be. */
function inItem(field: Field, value: unknown, values: ValidMessages): Breaking | UncoveredReason {
  const { cardinality } = field;
  if (!isList(cardinality)) return set(value);
  const others = Math.max(1, cardinality.min) - 1;
  if (others >= LONGEST_LIST) return 'list-too-long';
  const item = values.smallestItem(field);
  if (item === null && others > 0) return 'no-valid-value';
  return {
    change: { kind: 'set', value: [value, ...Array.from({ length: others }, () => item)] },
    step: [0],
  };
}

function list(item: unknown, count: number): Breaking | UncoveredReason {
  return count > LONGEST_LIST ? 'list-too-long' : set(Array.from({ length: count }, () => item));
}

function set(value: unknown): Breaking {
  return { change: { kind: 'set', value }, step: [] };
}
