import type { Language } from '../diagnostics.ts';
import type { Change, Verdicts } from './change.ts';
import type { ChangeKind } from './change-kinds.ts';

type Words = Readonly<Record<Language, string>>;
type Sides = Readonly<Partial<Record<keyof Verdicts, Words>>>;

const words = (fr: string, en: string): Words => ({ fr, en });

/** `{witness}` stands for the value that proves the verdict; what needs it is said otherwise where there is none. */
const NEW_VALUES: Sides = {
  sender: words(
    'n’envoyer que ce que la nouvelle version accepte : elle refuse par exemple {witness}.',
    'send only what the new version accepts: it refuses {witness}, for instance.',
  ),
  receiver: words(
    'accepter aussi de nouvelles valeurs, par exemple {witness}.',
    'accept new values too, {witness} for instance.',
  ),
};
const NEW_PLACE: Sides = {
  sender: words('l’écrire là où la nouvelle version l’attend.', 'write it where the new version expects it.'),
  receiver: words('le lire là où la nouvelle version le met.', 'read it where the new version puts it.'),
};
const NEW_SHAPE: Sides = {
  sender: words(
    'l’envoyer sous la forme et autant de fois que la nouvelle version le demande.',
    'send it in the shape, and as many times, as the new version asks.',
  ),
  receiver: words(
    'le lire sous l’ancienne forme et sous la nouvelle.',
    'read it in the older shape and in the new one.',
  ),
};
const GONE: Sides = {
  sender: words('ne plus l’envoyer.', 'no longer send it.'),
  receiver: words('ne plus compter dessus.', 'no longer rely on it.'),
};
const COME: Sides = {
  sender: words('l’envoyer dans chaque message.', 'send it in every message.'),
  receiver: words(
    'ne pas refuser le message à cause de lui ; le lire s’il sert.',
    'do not refuse the message because of it; read it if it is of use.',
  ),
};
const UNKNOWN_TAGS: Sides = {
  sender: words(
    'n’envoyer que les balises que la spécification nomme.',
    'send only tags that the specification names.',
  ),
  receiver: words('passer sur les balises inconnues.', 'pass over unknown tags.'),
};
const NEW_NAME: Sides = {
  sender: words('écrire le nouveau nom.', 'write the new name.'),
  receiver: words('lire le nouveau nom.', 'read the new name.'),
};
const MEANING: Sides = {
  sender: words(
    'revoir avec des personnes du métier ce que chaque code veut dire avant de l’envoyer.',
    'look again, with people of the trade, at what each code means before sending it.',
  ),
  receiver: words(
    'revoir ce qui est affiché et décidé à la lecture de ces codes.',
    'look again at what is shown and decided when these codes are read.',
  ),
};
const MESSAGE: Sides = {
  sender: words('ne plus l’envoyer sur cette version.', 'no longer send it on this version.'),
  receiver: words(
    'le traiter, ou répondre qu’il ne l’est pas.',
    'handle it, or answer that it is not handled.',
  ),
};

const ACTIONS: Readonly<Partial<Record<ChangeKind, Sides>>> = {
  'type-changed': NEW_VALUES,
  'form-changed': NEW_VALUES,
  'pattern-added': NEW_VALUES,
  'pattern-removed': NEW_VALUES,
  'pattern-anchored': NEW_VALUES,
  'pattern-changed': NEW_VALUES,
  'list-attached': NEW_VALUES,
  'list-detached': NEW_VALUES,
  'list-replaced': NEW_VALUES,
  'value-removed': NEW_VALUES,
  'value-added': NEW_VALUES,
  'code-removed': NEW_VALUES,
  'code-added': NEW_VALUES,
  'code-renamed': NEW_NAME,
  'field-renamed': NEW_NAME,
  'message-renamed': NEW_NAME,
  'root-changed': NEW_NAME,
  'namespace-changed': NEW_NAME,
  'field-moved': NEW_PLACE,
  'fields-reordered': NEW_PLACE,
  'became-list': NEW_SHAPE,
  'became-single': NEW_SHAPE,
  'bounds-narrowed': NEW_SHAPE,
  'bounds-widened': NEW_SHAPE,
  'became-required': COME,
  'became-optional': GONE,
  'field-added': COME,
  'required-field-added': COME,
  'field-removed': GONE,
  'required-field-removed': GONE,
  'message-opened': UNKNOWN_TAGS,
  'message-closed': UNKNOWN_TAGS,
  'structure-opened': UNKNOWN_TAGS,
  'structure-closed': UNKNOWN_TAGS,
  'message-removed': MESSAGE,
  'message-added': MESSAGE,
  'exchange-removed': MESSAGE,
  'exchange-added': MESSAGE,
  'suggestion-changed': MEANING,
  'code-relabelled': MEANING,
  'label-moved': MEANING,
  'code-ambiguous': MEANING,
};

/** What who sends, or who receives, has to do about a change; `null` for nothing, or when nothing can be said. */
export function actionFor(change: Change, side: keyof Verdicts, language: Language): string | null {
  if (change.verdicts[side] === 'compatible') return null;
  const sentence = ACTIONS[change.kind]?.[side]?.[language];
  if (sentence === undefined) return null;
  if (!sentence.includes('{witness}')) return sentence;
  const proof = change.witnesses?.find(({ hurts }) => hurts === side);
  if (proof === undefined) return change.unknown === undefined ? null : UNDECIDED[change.unknown][language];
  return sentence.replace('{witness}', () => shown(proof.value, language));
}

/** Why the tool could not decide, and what is left to people. */
const UNDECIDED: Readonly<Record<NonNullable<Change['unknown']>, Words>> = {
  'pattern-without-automaton': words(
    'comparer à la main l’ancienne forme et la nouvelle : l’une regarde autour d’elle (?=…), rappelle un groupe ou est trop longue pour être décidée.',
    'compare the older form and the new one by hand: one of them looks around (?=…), recalls a group or is too long to be decided.',
  ),
  'too-many-states': words(
    'comparer à la main l’ancienne forme et la nouvelle : elles ont trop de façons de se répéter pour être décidées.',
    'compare the older form and the new one by hand: they repeat in too many ways to be decided.',
  ),
};
const EMPTY: Words = words('un texte vide', 'an empty text');

function shown(value: string | number | boolean, language: Language): string {
  if (value === '') return EMPTY[language];
  return language === 'fr' ? `« ${value} »` : `“${value}”`;
}
