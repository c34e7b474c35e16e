import type { Language } from './diagnostics.ts';

/** That something is announced as leaving: it still stands, and a later version will be without it. */
export interface Departure {
  /** The version that announces it first, `3.4`. */
  readonly since: string;
  /** What takes its place, in the author's words; `null` for nothing. */
  readonly replacement: string | null;
}

/** What the French sentence of a departure begins with, for tools that mark it in their own way. */
export const DEPARTURE_BEGINNING = 'Annoncé comme partant';

/** A departure in a sentence, for whoever reads of what leaves. */
export function departureSentence({ since, replacement }: Departure, language: Language): string {
  if (language === 'fr') {
    const instead = replacement === null ? '' : ` ; remplacé par ${replacement}`;
    return `${DEPARTURE_BEGINNING} depuis la version ${since}${instead}.`;
  }
  return `Announced as leaving since version ${since}${replacement === null ? '' : `; replaced by ${replacement}`}.`;
}

/** What is said in French of something that leaves, the departure at its end; `null` when there is nothing to say. */
export function withDeparture(description: string | null, departure: Departure | undefined): string | null {
  if (departure === undefined) return description;
  const sentence = departureSentence(departure, 'fr');
  if (description === null) return sentence;
  return `${description}${/[.!?…]$/.test(description) ? '' : '.'} ${sentence}`;
}
