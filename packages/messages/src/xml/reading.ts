import { type Fault, failure, type Outcome, success } from '../outcome.ts';
import { isTolerated } from './element-order.ts';

/** What was made out of a document, however faulty. */
export interface Reading {
  /** `null` when nothing was. */
  readonly value: object | null;
  readonly faults: readonly Fault[];
}

/** A reading that is whole or nothing. */
export function outcomeOf({ value, faults }: Reading): Outcome<object> {
  const serious = faults.filter((one) => !isTolerated(one));
  return value === null || serious.length > 0 ? failure(serious) : success(value);
}
