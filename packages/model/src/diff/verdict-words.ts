import type { Language } from '../diagnostics.ts';
import type { Verdict } from './change.ts';

/** What verdicts are called, in whatever is printed or shown (docs/decisions/0037-one-law-of-change.md). */
export const VERDICT_WORDS: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  fr: { breaking: 'cassant', dangerous: 'à vérifier', compatible: 'sans effet' },
  en: { breaking: 'breaking', dangerous: 'dangerous', compatible: 'no effect' },
};
