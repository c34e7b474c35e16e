import { type ToldChange, type ToldComparison, withVisibleBlanks } from '@hubsante/model/contracts';
import { COMPARISON_WORDS, type ComparedRole, type ComparisonLanguage } from './comparison-words.ts';

type Cell = NonNullable<NonNullable<ToldChange['cells']>['current']>;
type Witness = NonNullable<ToldChange['witnesses']>[number];

/** What goes with a change: what each side has to do, and, folded, where it is written and what proves it. */
export interface ChangeFacts {
  readonly actions: readonly { readonly who: string; readonly action: string }[];
  readonly cells: string | null;
  /** One sentence for each message that proves a verdict. */
  readonly witnesses: readonly string[];
}

/** How a change is told. */
export interface ChangeTelling {
  readonly versions: Pick<ToldComparison, 'previous' | 'current'>;
  readonly language: ComparisonLanguage;
  readonly role: ComparedRole;
}

/** The facts of a change, in the words of the page, as far as they concern the role. */
export function changeFacts(
  { actions, cells = {}, witnesses = [] }: ToldChange,
  { versions: { previous, current }, language, role }: ChangeTelling,
): ChangeFacts {
  const concerns = (side: 'sender' | 'receiver') => role === 'both' || role === side;
  const words = COMPARISON_WORDS[language];
  const written = [cells.previous, cells.current].map((cell) =>
    cell === undefined ? '—' : cellText(cell, language),
  );
  return {
    actions: (['sender', 'receiver'] as const).flatMap((side) => {
      const action = actions[side];
      return action === null || !concerns(side) ? [] : [{ who: words.actor[side], action }];
    }),
    cells: cells.previous === undefined && cells.current === undefined ? null : written.join(' → '),
    witnesses: [
      ...new Set(
        witnesses
          .filter(({ hurts }) => concerns(hurts))
          .map((witness) => proof(witness, previous.version, current.version, language)),
      ),
    ],
  };
}

/** `RS-EDA!J20`, or a line of a text file. */
function cellText({ file, sheet, cell, line }: Cell, language: ComparisonLanguage): string {
  if (sheet === undefined) return line === undefined ? file : COMPARISON_WORDS[language].line(file, line);
  return cell === undefined ? sheet : `${sheet}!${cell}`;
}

/** « en JSON, la valeur « R00 » : la version 2.1 l’accepte, la version 2.0 le refuse ». */
function proof(
  { syntax, hurts, of, value }: Witness,
  previous: string,
  current: string,
  language: ComparisonLanguage,
): string {
  const words = COMPARISON_WORDS[language];
  const [accepting, refusing] = hurts === 'sender' ? [previous, current] : [current, previous];
  const quoted = value === '' ? words.emptyText : words.quoted(withVisibleBlanks(String(value)));
  const what = of === 'count' ? words.count(Number(value)) : quoted;
  return words.proof(words.syntax[syntax], what, accepting, refusing);
}
