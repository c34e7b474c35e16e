import type { Bump, Change, Comparison } from './comparison.ts';
import { type Told, toldOnce } from './told-once.ts';

/** The smallest move of a version that tells the truth of what changed, and what asks for it. */
export interface NeededBump {
  readonly bump: Bump;
  /** Sentences of the changes that ask for so much, with where they are. */
  readonly reasons: readonly string[];
}

/** The move in an author's words, with the one that Nx takes. */
export const BUMP_WORDS: Readonly<Record<Bump, string>> = {
  none: '',
  patch: 'corrective (patch)',
  minor: 'mineure (minor)',
  major: 'majeure (major)',
};

/** What a comparison asks for. */
export function neededBump({ bump, changes }: Comparison): NeededBump {
  const asks: Readonly<Record<Bump, (change: Change) => boolean>> = {
    none: () => false,
    patch: () => true,
    minor: ({ subject }) => subject !== 'words',
    major: ({ verdict }) => verdict === 'breaking',
  };
  return { bump, reasons: toldOnce(changes.filter(asks[bump])).map(reasonOf) };
}

/** Reasons that are named; the others are counted. */
const NAMED = 5;

/** The first reasons as items of a list, and how many more there are. */
export function reasonLines({ reasons }: NeededBump): readonly string[] {
  const others = reasons.length - NAMED;
  return [
    ...reasons.slice(0, NAMED).map((reason) => `  - ${reason}`),
    ...(others > 0
      ? [`  - et ${others === 1 ? 'un autre changement' : `${others} autres changements`}`]
      : []),
  ];
}

/** What an author types to plan such a version. */
export function planCommand(name: string, bump: Bump): string {
  return `npx nx release plan ${bump} --projects=${name}`;
}

function reasonOf({ sentence, first, places }: Told): string {
  const others = [...places.values()].flat().length - 1;
  const more = others > 0 ? ` (et ${others === 1 ? 'un autre endroit' : `${others} autres endroits`})` : '';
  const { message, field, nomenclature, parameters } = first;
  const where = [message ?? parameters.list ?? nomenclature, field];
  return [...where.filter((part) => part !== undefined), `${sentence}${more}`].join(' › ');
}
