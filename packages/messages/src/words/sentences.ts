import { type SentenceCode, TABLE } from './table.ts';

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** What a sentence has to be filled in with. */
export type ParametersOf<Code extends SentenceCode> = Readonly<
  Record<NamesIn<(typeof TABLE)[Code]['fr']>, Words | string | number>
>;

/** The same in both languages. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

/** Between thousands. */
export const SEPARATORS = { fr: '\u202f', en: ',' } as const;
/** Of numbers with fewer digits, none is separated. */
const LONG = 10_000;

/** A number as it is printed in a sentence: `16 777 216`, with thin no-break spaces. */
function shownNumber(value: number, language: 'fr' | 'en'): string {
  if (!Number.isSafeInteger(value) || Math.abs(value) < LONG) return String(value);
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, SEPARATORS[language]);
}

/** A sentence without its final stop, in both languages. */
export function sentencesOf<Code extends SentenceCode>(code: Code, parameters: ParametersOf<Code>): Words {
  const values = new Map<string, Words | string | number>(Object.entries(parameters));
  const fill = (text: string, language: 'fr' | 'en') =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values.get(name) ?? '';
      if (typeof value === 'object') return value[language];
      // The number of a line is looked for as an editor shows it.
      return typeof value === 'number' && name !== 'line' ? shownNumber(value, language) : String(value);
    });
  const { fr, en } = TABLE[code];
  return { fr: fill(fr, 'fr'), en: fill(en, 'en') };
}
