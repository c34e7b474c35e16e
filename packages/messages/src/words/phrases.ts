import type { Words } from './sentences.ts';

const words = (fr: string, en: string): Words => ({ fr, en });

/**
 * What sentences are put together with, beside those of the table. What stands between braces is filled in by
 * {@link phrase}; the cores of other languages read the same.
 */
export const PHRASES = {
  /** How a sentence begins. */
  envelope: words('Enveloppe', 'Envelope'),
  header: words('En-tête', 'Header'),
  message: words('Message', 'Message'),
  'message-named': words('Message {name}', 'Message {name}'),
  field: words('champ « {label} »', 'field “{label}”'),
  numbered: words('{label} n° {number}', '{label} no. {number}'),
  sentence: words('{where} : {sentence}', '{where}: {sentence}'),
  /** What a value is. */
  'a-list': words('une liste', 'a list'),
  'an-object': words('un objet', 'an object'),
  'a-function': words('une fonction', 'a function'),
  'a-text': words('le texte « {text} »', 'the text “{text}”'),
  'a-message': words('le message {name} (« {root} »)', 'the message {name} (“{root}”)'),
  'an-envelope': words('une enveloppe entière', 'a whole envelope'),
  none: words('aucun', 'none'),
  /** What lists of values are called. */
  'own-list': words('la liste de ce champ', 'the list of this field'),
  'named-list': words('la nomenclature « {name} »', 'the nomenclature “{name}”'),
  code: words('« {code} »', '“{code}”'),
  'code-labelled': words('« {code} » ({label})', '“{code}” ({label})'),
  /** What the pattern of messages asks of a date and time; the envelope asks for the format only, which has Z too. */
  'offset-only': words(
    'le décalage horaire, sans Z ni fraction de seconde',
    'the offset, without Z or fraction of a second',
  ),
  'offset-or-z': words(
    'le jour, T, l’heure avec ses secondes, puis le décalage horaire ou Z',
    'the day, T, the hour with its seconds, then the offset or Z',
  ),
} as const;

/** A phrase with its braces filled in. */
export function phrase(name: keyof typeof PHRASES, values: Readonly<Record<string, string>>): Words {
  const { fr, en } = PHRASES[name];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  return { fr: fill(fr), en: fill(en) };
}

const named = new Map<string, Words>();

/** « Message RS-EDA »: every judgement needs it, and a specification has a few names only. */
export function messageNamed(name: string): Words {
  const known = named.get(name) ?? phrase('message-named', { name });
  named.set(name, known);
  return known;
}
