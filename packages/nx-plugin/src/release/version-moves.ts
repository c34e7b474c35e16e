import type { Bump } from './comparison.ts';

const MOVES = ['none', 'patch', 'minor', 'major'] as const;

/** Whether a version moves at least so much from another: `1.2.0` from `1.1.4` is minor. */
export function isEnough(before: string, after: string, needed: Bump): boolean {
  return MOVES.indexOf(moveOf(before, after)) >= MOVES.indexOf(needed);
}

function moveOf(before: string, after: string): (typeof MOVES)[number] {
  const [had = [], has = []] = [before, after].map((version) => version.split(/[.+-]/).map(Number));
  const first = ([0, 1, 2] as const).find((index) => had[index] !== has[index]);
  if (first === undefined || Number(has[first]) < Number(had[first])) return 'none';
  return (['major', 'minor', 'patch'] as const)[first];
}
