import { type ToldChange, type ToldComparison, withVisibleBlanks } from '@hubsante/model/contracts';

type Cell = NonNullable<NonNullable<ToldChange['cells']>['current']>;
type Witness = NonNullable<ToldChange['witnesses']>[number];

/** What goes with a change: what each side has to do, and, folded, where it is written and what proves it. */
export interface ChangeFacts {
  readonly actions: readonly { readonly who: string; readonly action: string }[];
  /** Other places where the change holds, as paths. */
  readonly otherPlaces: readonly string[];
  readonly cells: string | null;
  /** One sentence for each message that proves a verdict. */
  readonly witnesses: readonly string[];
  /** Whether there is anything to fold. */
  readonly isFolded: boolean;
}

/** The facts of a change, in the words of the page. */
export function changeFacts(
  { actions, cells = {}, field, places = [], witnesses = [] }: ToldChange,
  { previous, current }: Pick<ToldComparison, 'previous' | 'current'>,
): ChangeFacts {
  const told = [
    { who: 'Qui envoie', action: actions.sender },
    { who: 'Qui reçoit', action: actions.receiver },
  ];
  const otherPlaces = places.filter((place) => place !== field);
  const written = [cells.previous, cells.current].map((cell) => (cell === undefined ? '—' : cellText(cell)));
  const cellWords = cells.previous === undefined && cells.current === undefined ? null : written.join(' → ');
  const proofs = [...new Set(witnesses.map((witness) => proof(witness, previous.version, current.version)))];
  return {
    actions: told.flatMap(({ who, action }) => (action === null ? [] : [{ who, action }])),
    otherPlaces,
    cells: cellWords,
    witnesses: proofs,
    isFolded: otherPlaces.length > 0 || cellWords !== null || proofs.length > 0,
  };
}

/** `RS-EDA!J20`, or a line of a text file. */
function cellText({ file, sheet, cell, line }: Cell): string {
  if (sheet === undefined) return line === undefined ? file : `${file}, ligne ${line}`;
  return cell === undefined ? sheet : `${sheet}!${cell}`;
}

/** « en JSON, la valeur « R00 » est acceptée par la version 2.1 et refusée par la version 2.0 ». */
function proof({ syntax, hurts, of, value }: Witness, previous: string, current: string): string {
  const [accepting, refusing] = hurts === 'sender' ? [previous, current] : [current, previous];
  return `en ${syntax.toUpperCase()}, ${what(of, value)} : la version ${accepting} l’accepte, la version ${refusing} le refuse`;
}

function what(of: Witness['of'], value: Witness['value']): string {
  if (of === 'count') return value === 0 ? 'sans elle' : `présente ${value} fois`;
  return value === '' ? 'un texte vide' : `« ${withVisibleBlanks(String(value))} »`;
}
