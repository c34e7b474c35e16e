import { type Departure, departureSentence } from '../departure.ts';

type Parameters = Readonly<Record<string, string>>;

/** What the sentence of something that is gone says of its announcement; nothing where there was none. */
export function announcedWords(departure: Departure | undefined): Parameters {
  if (departure === undefined) return {};
  const { since, replacement } = departure;
  const [fr, en] =
    replacement === null ? ['', ''] : [` ; remplacé par ${replacement}`, `; replaced by ${replacement}`];
  return {
    announced: `, comme annoncé depuis la version ${since}${fr}`,
    announced_en: `, as announced since version ${since}${en}`,
  };
}

/** What the sentence of something that will go says; `null` unless the newer version says something else than the older. */
export function leavingWords(
  previous: Departure | undefined,
  current: Departure | undefined,
): Parameters | null {
  if (current === undefined) return null;
  const words = {
    departure: departureSentence(current, 'fr'),
    departure_en: departureSentence(current, 'en'),
  };
  return previous !== undefined && departureSentence(previous, 'fr') === words.departure ? null : words;
}
