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
  const serious = faults.filter((one) => !isTolerated(one) && one.code !== LOST);
  if (value === null || serious.length > 0) return failure(serious);
  return success(
    value,
    faults.filter(({ code }) => code === LOST),
  );
}

/** The message can be read, but a digit of a number was lost: whoever reads it has to know. */
const LOST = 'number-digits-lost';
