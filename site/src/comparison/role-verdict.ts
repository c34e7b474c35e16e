import type { ToldChange, Verdict } from '@hubsante/model/contracts';
import { COMPARISON_WORDS, type ComparedRole, type ComparisonLanguage } from './comparison-words.ts';

/** From the worst. */
export const VERDICTS: readonly Verdict[] = ['breaking', 'dangerous', 'compatible'];

/** The verdict of a change for a role: of both, the worse. */
export function worstOf({ verdict, verdicts }: ToldChange, role: ComparedRole): Verdict {
  return role === 'both' ? verdict : verdicts[role];
}

/** « pour qui envoie, en XML »: whom the verdict is for where both roles are shown, and the syntax where the other is not concerned. */
export function whoWords(change: ToldChange, role: ComparedRole, language: ComparisonLanguage): string {
  const { verdicts, bySyntax } = change;
  const verdict = worstOf(change, role);
  if (verdict === 'compatible') return '';
  const words = COMPARISON_WORDS[language];
  const side = verdicts.sender === verdict ? 'sender' : 'receiver';
  const who = role === 'both' ? words.who[verdicts.sender === verdicts.receiver ? 'both' : side] : '';
  if (bySyntax === undefined) return who;
  const isOf = (syntax: 'json' | 'xml') =>
    role === 'both' ? Object.values(bySyntax[syntax]).includes(verdict) : bySyntax[syntax][role] === verdict;
  if (isOf('json') && isOf('xml')) return who;
  return [who, words.syntax[isOf('json') ? 'json' : 'xml']].filter(Boolean).join(', ');
}
