import { shownValue } from '../words/shown.ts';
import type { Loss, LossReason, Refusal, RefusalCode } from './conversion.ts';

/** Why a value is lost, in the words of both languages. */
export const REASONS: Readonly<Record<LossReason, readonly [fr: string, en: string]>> = {
  'no-place': ['la version {version} n’a pas ce champ', 'version {version} has no such field'],
  'unknown-tag': [
    'la spécification du message de départ ne connaît pas cette balise',
    'the specification of the source message does not know this tag',
  ],
  refused: ['la version {version} n’admet pas cette valeur', 'version {version} does not accept this value'],
  approximated: [
    'la version {version} n’a pas ce code ; il devient « {became} »',
    'version {version} has no such code; it becomes “{became}”',
  ],
  'too-many': [
    'la version {version} n’a pas de place pour tant de valeurs',
    'version {version} has no room for so many values',
  ],
  'holder-incomplete': [
    'ce qui le contient manque d’un champ que la version {version} exige, et disparaît',
    'what holds it lacks a field that version {version} requires, and goes',
  ],
  'not-of-its-type': [
    'la valeur n’est pas du type que sa propre version demande',
    'the value is not of the type that its own version asks for',
  ],
};

/** Why a message is refused. */
export const REFUSALS: Readonly<Record<RefusalCode, readonly [fr: string, en: string]>> = {
  'no-message': ['aucun message de la version {from} ne s’y trouve', 'it holds no message of version {from}'],
  unreadable: [
    'le message ne se laisse pas lire : sa lecture lance une erreur (accesseur, Proxy)',
    'the message cannot be read: reading it throws an error (getter, Proxy)',
  ],
  'message-not-there': [
    'le message {message} n’existe pas dans la version {to}',
    'message {message} does not exist in version {to}',
  ],
  'required-missing': [
    'la version {to} exige le champ {field}, et le message n’a rien à y mettre',
    'version {to} requires the field {field}, and the message has nothing to put there',
  ],
  'base-unknown': [
    'le message {message} ne dit que ce qui est nouveau : pour le convertir vers {to}, il faut connaître les messages précédents de la même affaire',
    'message {message} tells only what is new: to convert it to {to}, the earlier messages of the same case have to be known',
  ],
  'no-way': [
    'aucune conversion ne mène de la version {from} à la version {to}',
    'no conversion leads from version {from} to version {to}',
  ],
  'way-missing': [
    'il faut dire de quelle version à quelle version convertir, et par quelles tables : { from, to, tables }',
    'say from which version to which to convert, and by which tables: { from, to, tables }',
  ],
};

type Parameters = Readonly<Record<string, string>>;

function filled(text: string, parameters: Parameters): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole);
}

/** A loss with its sentences: « Patient n° 2, champ « Sexe » : … ». */
export function told(loss: Omit<Loss, 'message' | 'messageEn'>): Loss {
  const { reason, version, became, fields, notedAt } = loss;
  const [fr, en] = REASONS[reason];
  const parameters = { version, became: typeof became === 'string' ? became : shownValue(became).fr };
  const where = fields.join(' › ');
  const noted = notedAt === undefined ? ['', ''] : [' ; noté dans le message', '; noted in the message'];
  return {
    ...loss,
    message: `${where} : ${filled(fr, parameters)}${noted[0]}`,
    messageEn: `${where}: ${filled(en, parameters)}${noted[1]}`,
  };
}

/** A refusal with its sentences. */
export function refusalOf(code: RefusalCode, parameters: Parameters): Refusal {
  const [fr, en] = REFUSALS[code];
  return { code, message: filled(fr, parameters), messageEn: filled(en, parameters) };
}
