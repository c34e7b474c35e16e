import type { Nomenclature, NomenclatureCode } from '../nomenclature.ts';
import { COMPATIBLE, type ReportChange, type Verdicts } from './change.ts';

const REMOVED: Verdicts = { sender: 'breaking', receiver: 'compatible' };
const ADDED: Verdicts = { sender: 'compatible', receiver: 'dangerous' };

/** The code stays and may mean something else: nothing fails, and both sides may misunderstand each other. */
const MEANING: Verdicts = { sender: 'dangerous', receiver: 'dangerous' };

/** The code lists of two versions. */
export function diffNomenclatures(
  previous: readonly Nomenclature[],
  current: readonly Nomenclature[],
  report: ReportChange,
): void {
  const matched = new Set<Nomenclature>();
  const added: Nomenclature[] = [];
  const pairs: (readonly [Nomenclature, Nomenclature])[] = [];
  for (const one of current) {
    const known =
      previous.find(({ id }) => id === one.id) ?? previous.find((other) => isSameList(other, one));
    if (known === undefined || matched.has(known)) added.push(one);
    else {
      matched.add(known);
      pairs.push([known, one]);
    }
  }
  for (const { id, name } of previous.filter((one) => !matched.has(one))) {
    report({
      kind: 'nomenclature-removed',
      verdicts: COMPATIBLE,
      nomenclature: id,
      parameters: { title: name },
    });
  }
  for (const [known, one] of pairs) diffCodes(known, one, report);
  for (const { id, name, codes } of added) {
    const parameters = { title: name, count: String(codes.length) };
    report({ kind: 'nomenclature-added', verdicts: COMPATIBLE, nomenclature: id, parameters });
  }
}

/** Whether two code lists are one: by identifier, or by name where a release had no identifiers of its own. */
export function isSameList(one: Nomenclature | null, other: Nomenclature | null): boolean {
  if (one === null || other === null) return one === other;
  return one.id === other.id || one.name === other.name;
}

function diffCodes(previous: Nomenclature, current: Nomenclature, report: ReportChange): void {
  const before = byCode(previous);
  const after = byCode(current);
  const nomenclature = current.id;
  for (const [code, label] of before) {
    if (!after.has(code))
      report({
        kind: 'code-removed',
        verdicts: REMOVED,
        nomenclature: previous.id,
        code,
        parameters: { code, label },
      });
  }
  for (const [code, label] of after) {
    const known = before.get(code);
    if (known === undefined) {
      report({ kind: 'code-added', verdicts: ADDED, nomenclature, code, parameters: { code, label } });
    } else if (known !== label) {
      const parameters = { code, previous: known, current: label };
      const verdicts = isSameText(known, label) ? COMPATIBLE : MEANING;
      report({ kind: 'code-relabelled', verdicts, nomenclature, code, parameters });
    }
  }
}

/** The most precise label of each code; of a repeated code, the first. */
function byCode({ codes }: Nomenclature): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const one of codes) if (!labels.has(one.code)) labels.set(one.code, labelOf(one));
  return labels;
}

function labelOf({ labels }: NomenclatureCode): string {
  return labels.findLast((label) => label !== null && label !== '') ?? '';
}

/** Whether two labels say the same, accents, capitals and signs apart. */
function isSameText(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase(),
  );
  return a === b;
}
