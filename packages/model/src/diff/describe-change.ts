import type { Language } from '../diagnostics.ts';
import { withVisibleBlanks } from '../visible-blanks.ts';
import type { Change } from './change.ts';
import { CHANGE_KINDS } from './change-kinds.ts';

/** A change in a sentence. A parameter that is words of ours has them in English under `<name>_en`. */
export function describeChange({ kind, parameters }: Change, language: Language): string {
  return CHANGE_KINDS[kind].sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[`${name}_${language}`] ?? parameters[name];
    // Few of those that go were announced, or were refused before.
    if (name === 'announced' || name === 'refused') return value ?? '';
    if (value === undefined) throw new Error(`change ${kind} lacks ${name}`);
    return name === 'inside' ? insideWords(value, language) : withVisibleBlanks(value);
  });
}

/** What goes with a whole object: « , avec 12 champs ». */
function insideWords(count: string, language: Language): string {
  if (count === '0') return '';
  if (language === 'fr') return `, avec ${count} champ${count === '1' ? '' : 's'}`;
  return `, with ${count} field${count === '1' ? '' : 's'}`;
}
