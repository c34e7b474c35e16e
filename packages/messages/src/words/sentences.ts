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

/** A sentence without its final stop, in both languages. */
export function sentencesOf<Code extends SentenceCode>(code: Code, parameters: ParametersOf<Code>): Words {
  const values = new Map<string, Words | string | number>(Object.entries(parameters));
  const fill = (text: string, language: 'fr' | 'en') =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values.get(name) ?? '';
      return typeof value === 'object' ? value[language] : String(value);
    });
  const { fr, en } = TABLE[code];
  return { fr: fill(fr, 'fr'), en: fill(en, 'en') };
}
