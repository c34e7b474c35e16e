import type { ValidatorError } from '../link/validators.ts';
import type { Path } from '../outcome.ts';

/** What a validator says of one value, with its place made out. */
export interface ValueFault {
  readonly keyword: string;
  readonly path: Path;
  readonly value: unknown;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Of several remarks on one value the first of these is its fault: the others follow from it. */
const RANK: Readonly<Record<string, number>> = {
  'false schema': 0,
  type: 1,
  codes: 2,
  pattern: 3,
  format: 4,
};

/** The faults of a value, one each: a text of a wrong form that is in no list either is one fault. */
export function valueFaults(errors: readonly ValidatorError[], root: unknown): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  /** Position in `faults` of the one about a value itself, by JSON pointer. */
  const known = new Map<string, number>();
  for (const { instancePath, keyword, params } of errors) {
    const { path, value } = resolve(instancePath, root);
    const fault = { keyword, path, value, params };
    const rank = RANK[keyword];
    const before = known.get(instancePath);
    const other = before === undefined ? undefined : faults[before];
    if (rank === undefined) faults.push(fault);
    else if (before === undefined || other === undefined) known.set(instancePath, faults.push(fault) - 1);
    else if (rank < (RANK[other.keyword] ?? 0)) faults[before] = fault;
  }
  return faults;
}

/** The value a JSON pointer leads to; steps into lists are numbers. */
function resolve(pointer: string, root: unknown): { path: Path; value: unknown } {
  const path: (string | number)[] = [];
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(value) ? Number(name) : name;
    path.push(step);
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return { path, value };
}
