import type { Departure } from '../departure.ts';
import type { Nomenclature, NomenclatureCode } from '../nomenclature.ts';
import { type Change, type ChangeWitness, COMPATIBLE, type ReportChange, type Verdicts } from './change.ts';
import type { CodeUses } from './code-uses.ts';
import type { Effect } from './compare-leaf.ts';
import { announcedWords, leavingWords } from './departure-words.ts';

/** The code stays and may mean something else: nothing fails, and both sides may misunderstand each other. */
const MEANING: Verdicts = { sender: 'dangerous', receiver: 'dangerous' };

/** The code lists of two versions. */
export function diffNomenclatures(
  previous: readonly Nomenclature[],
  current: readonly Nomenclature[],
  report: ReportChange,
  uses: CodeUses,
): void {
  const matched = new Set<Nomenclature>();
  const added: Nomenclature[] = [];
  const pairs: (readonly [Nomenclature, Nomenclature])[] = [];
  const byId = new Map(previous.map((one) => [one.id, one]));
  const byTitle = new Map(previous.map((one) => [one.name, one]));
  for (const one of current) {
    const known = byId.get(one.id) ?? byTitle.get(one.name);
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
  for (const [known, one] of pairs) diffCodes(known, one, report, uses);
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

function diffCodes(
  previous: Nomenclature,
  current: Nomenclature,
  report: ReportChange,
  uses: CodeUses,
): void {
  const before = byCode(previous);
  const after = byCode(current);
  const nomenclature = current.id;
  // What both versions of a list have in common, even where its identifier changed.
  const list = current.name;
  const gone = new Map([...before].filter(([code]) => !after.has(code)));
  const come = new Map([...after].filter(([code]) => !before.has(code)));
  const newCodes = codesByLabel(come);
  for (const [text, code] of codesByLabel(gone)) {
    const newCode = newCodes.get(text);
    if (newCode === undefined) continue;
    const label = come.get(newCode) ?? '';
    gone.delete(code);
    come.delete(newCode);
    const parameters = { label, previous: code, current: newCode, list };
    report({
      kind: 'code-renamed',
      ...effect(code, newCode),
      ...cells(code, newCode),
      nomenclature,
      code: newCode,
      parameters,
    });
  }
  const announcedBefore = departuresOf(previous);
  for (const [code, label] of gone) {
    const parameters = { code, label, list, ...announcedWords(announcedBefore.get(code)) };
    report({
      kind: 'code-removed',
      ...effect(code, null),
      ...cells(code, null),
      nomenclature: previous.id,
      code,
      parameters,
    });
  }
  for (const [code, label] of come) {
    const parameters = { code, label, list };
    report({
      kind: 'code-added',
      ...effect(null, code),
      ...cells(null, code),
      nomenclature,
      code,
      parameters,
    });
  }
  for (const [code, departure] of departuresOf(current)) {
    const leaving = leavingWords(announcedBefore.get(code), departure);
    if (leaving === null) continue;
    const parameters = { code, label: after.get(code) ?? '', list, ...leaving };
    report({
      kind: 'code-leaving',
      verdicts: COMPATIBLE,
      ...cells(code, code),
      nomenclature,
      code,
      parameters,
    });
  }
  const sayers = codesByLabel(after);
  for (const [code, label] of after) {
    const known = before.get(code);
    if (known === undefined || known === label) continue;
    const sayer = sayers.get(plainText(known));
    if (sayer !== undefined && sayer !== code) {
      const parameters = { label: known, previous: code, current: sayer, other: label, list };
      report({
        kind: 'label-moved',
        verdicts: MEANING,
        ...cells(code, sayer),
        nomenclature,
        code,
        parameters,
      });
      continue;
    }
    const verdicts = isSameText(known, label) ? COMPATIBLE : MEANING;
    const parameters = { code, previous: known, current: label, list };
    report({ kind: 'code-relabelled', verdicts, ...cells(code, code), nomenclature, code, parameters });
  }
  const wereAmbiguous = meaningsOf(previous);
  for (const [code, [label = '', other = '']] of meaningsOf(current)) {
    if (wereAmbiguous.has(code)) continue;
    const parameters = { code, label, other, list };
    report({
      kind: 'code-ambiguous',
      verdicts: MEANING,
      ...cells(null, code),
      nomenclature,
      code,
      parameters,
    });
  }

  /** Where the code stood, and where it stands. */
  function cells(lost: string | null, gained: string | null): Pick<Change, 'cells'> {
    const placeOfCode = ({ codes }: Nomenclature, code: string | null) =>
      codes.find((one) => one.code === code)?.place;
    const [before, after] = [placeOfCode(previous, lost), placeOfCode(current, gained)];
    if (before === undefined && after === undefined) return {};
    return {
      cells: {
        ...(before === undefined ? {} : { previous: before }),
        ...(after === undefined ? {} : { current: after }),
      },
    };
  }

  /** A code that no field takes from the list hurts nobody. */
  function effect(lost: string | null, gained: string | null): Effect {
    const [sender, receiver] = [
      lost === null ? null : uses.ofLost(current, lost),
      gained === null ? null : uses.ofGained(current, gained),
    ];
    const witnesses = [
      ...(sender === 'breaking' ? proof('sender', lost) : []),
      ...(receiver === 'breaking' ? proof('receiver', gained) : []),
    ];
    const verdicts: Verdicts = { sender: sender ?? 'compatible', receiver: receiver ?? 'compatible' };
    return { verdicts, ...(witnesses.length === 0 ? {} : { witnesses }) };
  }
}

function proof(hurts: ChangeWitness['hurts'], value: string | null): readonly ChangeWitness[] {
  if (value === null) return [];
  return (['json', 'xml'] as const).map((syntax) => ({ syntax, hurts, of: 'value', value }));
}

/** The codes that stand twice and say two things, with the first two of what they say. */
function meaningsOf({ codes }: Nomenclature): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  for (const one of codes) {
    const said = labels.get(one.code) ?? [];
    labels.set(one.code, said);
    const label = labelOf(one);
    if (label !== '' && said.every((other) => !isSameText(other, label))) said.push(label);
  }
  return new Map([...labels].filter(([, said]) => said.length > 1));
}

/** The code of each label that only one of them bears, by what the label says. */
export function codesByLabel(labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const repeated = new Set(['']);
  for (const [code, label] of labels) {
    const text = plainText(label);
    if (codes.has(text)) repeated.add(text);
    codes.set(text, code);
  }
  for (const label of repeated) codes.delete(label);
  return codes;
}

/** The most precise label of each code; of a repeated code, the first. */
function byCode({ codes }: Nomenclature): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const one of codes) if (!labels.has(one.code)) labels.set(one.code, labelOf(one));
  return labels;
}

function departuresOf({ codes }: Nomenclature): ReadonlyMap<string, Departure> {
  return new Map(
    codes.flatMap(({ code, departure }) => (departure === undefined ? [] : [[code, departure]])),
  );
}

function labelOf({ labels }: NomenclatureCode): string {
  return labels.findLast((label) => label !== null && label !== '') ?? '';
}

/** Whether two labels say the same, accents, capitals and signs apart. */
function isSameText(one: string, other: string): boolean {
  return plainText(one) === plainText(other);
}

/** A text as its letters and digits, without accents and case: how labels are compared. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
