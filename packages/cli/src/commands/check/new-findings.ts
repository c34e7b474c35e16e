import type { Finding } from '../../printers/report.ts';

/**
 * The findings that were not there before. A row put in above moves the cells of all below: a finding is known by what it
 * says and of which value, and its cell counts only where several say the same.
 */
export function newFindings(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, Finding[]>();
  for (const finding of before) left.set(keyOf(finding), [...(left.get(keyOf(finding)) ?? []), finding]);
  const take = (finding: Finding, isSame: (one: Finding) => boolean): boolean => {
    const same = left.get(keyOf(finding)) ?? [];
    const at = same.findIndex(isSame);
    if (at >= 0) same.splice(at, 1);
    return at >= 0;
  };
  const moved = now.filter(
    (finding) => !take(finding, ({ cell, line }) => cell === finding.cell && line === finding.line),
  );
  return moved.filter((finding) => !take(finding, () => true));
}

function keyOf({ code, path, sheet, value, message }: Finding): string {
  return JSON.stringify([code, path, sheet, value, message]);
}
