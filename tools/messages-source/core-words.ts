import { REASONS as LOSSES, REFUSALS } from '../../packages/messages/src/conversion/words.ts';
import { CORES_TABLE } from '../../packages/messages/src/words/cores-table.ts';
import { PHRASES } from '../../packages/messages/src/words/phrases.ts';
import { SEPARATORS } from '../../packages/messages/src/words/sentences.ts';
import { TABLE } from '../../packages/messages/src/words/table.ts';
import { BAD_SYNTAX, REASONS, SYNTAX_FAULTS } from '../../packages/messages/src/xml/syntax-fault.ts';
import { LATIN_OF, SOUND_OF } from '../../packages/model/src/validation/look-alikes.ts';

/**
 * `words.json` of the cores in other languages: everything `packages/messages` has to say, so that a sentence is written in
 * one place. Expressions are of the part that Java, Python and .NET read alike.
 */
export function coreWords(): string {
  const words = {
    sentences: { ...TABLE, ...CORES_TABLE },
    phrases: PHRASES,
    separators: SEPARATORS,
    conversion: { losses: inLanguages(LOSSES), refusals: inLanguages(REFUSALS) },
    xmlSyntax: {
      faults: SYNTAX_FAULTS.map(([said, code]) => ({ said: said.source, code })),
      reasons: REASONS.map(([said, { fr, en }]) => ({
        said: said.source,
        ...(said.ignoreCase ? { ignoreCase: true } : {}),
        fr,
        en,
      })),
      otherwise: BAD_SYNTAX,
    },
    lookAlikes: { look: Object.fromEntries(LATIN_OF), sound: Object.fromEntries(SOUND_OF) },
  };
  return `${JSON.stringify(words, null, 2)}\n`;
}

function inLanguages(table: Readonly<Record<string, readonly [fr: string, en: string]>>) {
  return Object.fromEntries(Object.entries(table).map(([code, [fr, en]]) => [code, { fr, en }]));
}
