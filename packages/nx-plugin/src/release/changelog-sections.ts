import type { Change, Sides, Verdict } from './comparison.ts';
import { code, escaped } from './markdown.ts';
import { type Told, toldOnce } from './told-once.ts';

/** The title of each part, in the order in which a vendor needs them. */
export const CHANGE_TITLES: Readonly<Record<keyof ChangeSections, string>> = {
  toChange: 'À modifier dans les logiciels',
  toVerify: 'À vérifier',
  toPlan: 'À prévoir',
  harmless: 'Sans effet sur les logiciels en place',
  words: 'Textes',
};

type Side = keyof Sides<unknown>;

/** What the changes of a package say to an integrator, as lines of Markdown; each part may be empty. */
export interface ChangeSections {
  /** What software must change, by what it does. */
  readonly toChange: readonly string[];
  /** What the tool cannot decide, in the same way. */
  readonly toVerify: readonly string[];
  /** What will leave in a later version. */
  readonly toPlan: readonly string[];
  /** What nobody has to do anything about. */
  readonly harmless: readonly string[];
  /** Labels and descriptions. */
  readonly words: readonly string[];
}

const SIDES: readonly (readonly [side: Side, heading: string])[] = [
  ['sender', '#### Si vous envoyez'],
  ['receiver', '#### Si vous recevez'],
];

/** Sorts the changes of a package by what they ask of an integrator. */
export function changeSections(changes: readonly Change[]): ChangeSections {
  const compatible = changes.filter(({ verdict }) => verdict === 'compatible');
  const leaving = compatible.filter(({ kind }) => kind.endsWith('-leaving'));
  const harmless = compatible.filter((change) => !leaving.includes(change));
  return {
    toChange: bySide(changes, 'breaking'),
    toVerify: bySide(changes, 'dangerous'),
    toPlan: items(leaving),
    harmless: items(harmless.filter(({ subject }) => subject !== 'words')),
    words: items(harmless.filter(({ subject }) => subject === 'words')),
  };
}

/** What hurts who sends, then what hurts who receives, each with what there is to do. */
function bySide(changes: readonly Change[], verdict: Verdict): readonly string[] {
  return SIDES.flatMap(([side, heading]) => {
    const lines = items(
      changes.filter((change) => change.verdicts[side] === verdict),
      side,
    );
    return lines.length === 0 ? [] : [heading, '', ...lines, ''];
  });
}

/** An item for each sentence; those of one code list stand together under its name. */
function items(changes: readonly Change[], side?: Side): readonly string[] {
  const lists = new Map<string, Told[]>();
  const lines: string[] = [];
  for (const told of toldOnce(changes)) {
    const list = listOf(told.first);
    if (list === null)
      lines.push(`- ${placesOf(told, side)}${escaped(told.sentence)}${actionOf(told, side)}`);
    else lists.set(list, [...(lists.get(list) ?? []), told]);
  }
  for (const [list, members] of lists) {
    // Said of all codes at once, or not at all: each code says by itself that it comes or goes.
    const actions = new Set(members.map((told) => actionOf(told, side)));
    const [action = ''] = actions.size === 1 ? actions : [];
    lines.push(`- Nomenclature ${escaped(list)} :${action}`);
    lines.push(...members.map(({ sentence }) => `  - ${escaped(sentence)}`));
  }
  return lines;
}

/** The name of the list that a change is in, for what happens to codes and to nothing else. */
function listOf({ nomenclature, field, parameters }: Change): string | null {
  if (nomenclature === undefined || field !== undefined) return null;
  return parameters.list ?? null;
}

/** « RS-EDA et RS-DR, `caseId`, en XML : » ; messages that change alike stand together. */
function placesOf({ places, first }: Told, side: Side | undefined): string {
  const fields = new Map<string, string[]>();
  for (const [field, messages] of places) {
    const key = messages
      .map(escaped)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' et ');
    fields.set(key, [...(fields.get(key) ?? []), ...(field === '' ? [] : [code(field)])]);
  }
  const words = [...fields].map(([messages, own]) => [messages, ...own].join(', ')).join(' ; ');
  const parts = [words, syntaxOf(first, side)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(', ')} : `;
}

/** The syntax that is hurt, when the other is less so. */
function syntaxOf({ bySyntax, verdicts }: Change, side: Side | undefined): string {
  if (bySyntax === undefined || side === undefined) return '';
  const { json, xml } = bySyntax;
  const isHurt = (verdict: Verdict) => verdict === verdicts[side];
  if (isHurt(json[side]) === isHurt(xml[side])) return '';
  return isHurt(json[side]) ? 'en JSON' : 'en XML';
}

function actionOf({ first }: Told, side: Side | undefined): string {
  const action = side === undefined ? null : first.actions[side];
  return action === null ? '' : ` À faire : ${escaped(action)}`;
}
