import type { Validator, ValidatorError } from './validators.ts';

/** What compiled code is bound to: it tells remarks, and whoever listens hears so many and no more. */
export interface Remarks {
  readonly tell: (instancePath: string, keyword: string, params: ValidatorError['params']) => void;
  /** A validator of a compiled function. */
  readonly telling: (compiled: (value: unknown) => boolean) => Validator;
}

/** Thrown through compiled code, which has no other way to stop. */
const ENOUGH = Symbol('enough');

/** Collects the remarks of one compiled function at a time, as many as are wanted. */
export function remarks(): Remarks {
  let told: ValidatorError[] = [];
  let most = 0;
  return {
    tell: (instancePath, keyword, params) => {
      if (told.push({ instancePath, keyword, params }) >= most) throw ENOUGH;
    },
    telling: (compiled) => {
      const validator = (value: unknown, limit = Number.POSITIVE_INFINITY): boolean => {
        [told, most] = [[], limit];
        validator.errors = told;
        try {
          return compiled(value);
        } catch (reason) {
          if (reason !== ENOUGH) throw reason;
          return false;
        }
      };
      validator.errors = told;
      return validator;
    },
  };
}
