import { closestName } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { newLink } from './new-link.ts';
import { newMessage } from './new-message.ts';
import { newNomenclature } from './new-nomenclature.ts';
import { newPerimeter } from './new-perimeter.ts';
import { newRecette } from './new-recette.ts';
import { newWords } from './words.ts';

/** What can be made, and the options that speak of it. */
const KINDS = {
  message: { make: newMessage, options: ['in', 'root', 'perimeter', 'title'] },
  nomenclature: { make: newNomenclature, options: ['in', 'title'] },
  perimeter: { make: newPerimeter, options: ['in', 'from', 'message'] },
  recette: { make: newRecette, options: [] },
  link: { make: newLink, options: ['in', 'model', 'message'] },
} as const;

/** What an author may type first: one word of each kind is English, and one is French. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  lien: 'link',
  périmètre: 'perimeter',
  perimetre: 'perimeter',
  'acceptance-tests': 'recette',
};

const COMMON_OPTIONS = ['lang', 'help'];

/** `dsf new`: a scaffold to start from. Never replaces what exists. */
export async function create(invocation: Invocation, environment: Environment): Promise<CommandResult> {
  const say = newWords[invocation.language];
  const refuse = (sentence: string): CommandResult => {
    environment.stderr.write(`${sentence}\n`);
    return COULD_NOT_RUN;
  };
  const [kind, ...names] = invocation.paths;
  if (kind === undefined) return refuse(say.nothingAsked);
  const known = OTHER_WORDS[kind] ?? kind;
  if (!isKind(known)) {
    return refuse(say.unknownKind(kind, closestName(kind, Object.keys(KINDS))));
  }
  const { make, options } = KINDS[known];
  for (const option of invocation.values.keys()) {
    if (COMMON_OPTIONS.includes(option) || options.some((own: string) => own === option)) continue;
    return refuse(say.optionOfOtherKind(`--${option}`, known));
  }
  return make(names, invocation, environment);
}

function isKind(word: string): word is keyof typeof KINDS {
  return Object.hasOwn(KINDS, word);
}
