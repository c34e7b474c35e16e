import { commentLine } from '../../shared/text/source-text.ts';
import type { TypeNames } from './language.ts';

/** First line of every file; without backslash, which Java reads in comments too. */
export function banner({ link, version }: TypeNames, message: string): string {
  return `Lien ${link} v${version} du Hub Santé, ${commentLine(message).replaceAll('\\', '\ufffd')}. Produit par « dsf build » : ne pas modifier.`;
}
