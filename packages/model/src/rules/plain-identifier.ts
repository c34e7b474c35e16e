import { withLatinLetters } from '../validation/look-alikes.ts';

/** The closest name every language accepts: `étage-2` becomes `etage2`, `1erAppel` becomes `_1erAppel`. */
export function plainIdentifier(text: string): string {
  const plain = (withLatinLetters(text) ?? text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+(.?)/gu, (_, next: string) => next.toUpperCase());
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}
