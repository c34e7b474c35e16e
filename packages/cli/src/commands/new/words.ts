import type { Language } from '@hubsante/model';

/** Somebody who asks for a scaffold without saying which reads these. */
export interface NewWords {
  readonly nothingAsked: string;
  readonly unknownKind: (word: string, closest: string | null) => string;
  readonly optionOfOtherKind: (option: string, kind: string) => string;
}

const EXAMPLES = [
  'message RS-XXX --in specs/mdd/2.0',
  'nomenclature HubSante.couleur --in specs/mdd/3.4/nomenclatures/hub-sante.xlsx',
  'link 15-oru v1.0 --model 2.0',
  'recette specs/15-15/v2.1',
  'perimeter 15-ORU --in specs/mdd/2.0 --from 15-15 --message RS-EDA',
]
  .map((words) => `  dsf new ${words}`)
  .join('\n');

export const newWords: Readonly<Record<Language, NewWords>> = {
  fr: {
    nothingAsked: `Que préparer : un message, un périmètre, une nomenclature, une version de lien ou sa recette ? Par exemple :\n${EXAMPLES}`,
    unknownKind: (word, closest) =>
      `dsf ne sait pas préparer « ${word} ».${closest === null ? '' : ` Vouliez-vous dire « ${closest} » ?`} Par exemple :\n${EXAMPLES}`,
    optionOfOtherKind: (option, kind) => `L’option ${option} ne s’emploie pas avec « dsf new ${kind} ».`,
  },
  en: {
    nothingAsked: `What to prepare: a message, a perimeter, a nomenclature, a link version or its acceptance tests? For example:\n${EXAMPLES}`,
    unknownKind: (word, closest) =>
      `dsf cannot prepare “${word}”.${closest === null ? '' : ` Did you mean “${closest}”?`} For example:\n${EXAMPLES}`,
    optionOfOtherKind: (option, kind) => `The option ${option} is not for “dsf new ${kind}”.`,
  },
};
