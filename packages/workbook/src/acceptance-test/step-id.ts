const STEP_ID = /^(\d{1,9})([a-z]?)$/;

/** Order of `03`, `04a`, `04b`, `10`: negative when `a` comes first; `null` when one is written otherwise. */
export function compareStepIds(a: string, b: string): number | null {
  const left = STEP_ID.exec(a);
  const right = STEP_ID.exec(b);
  if (left === null || right === null) return a === b ? 0 : null;
  const difference = Number(left[1]) - Number(right[1]);
  if (difference !== 0) return difference;
  const [first = '', second = ''] = [left[2], right[2]];
  return first < second ? -1 : first > second ? 1 : 0;
}
