import { defineDiagnostics } from '../../diagnostics.ts';

/** Regular expressions of authors. */
export const patternDiagnostics = defineDiagnostics('model', {
  'pattern-invalid': {
    severity: 'error',
    fr: {
      message: 'L’expression régulière « {value} » est incorrecte.',
      remedy: 'Vérifier que chaque ( [ { a son pendant, et qu’aucun * + ? ne suit le vide.',
      why: 'Une expression incorrecte fait échouer tous les logiciels qui chargent le schéma.',
    },
    en: {
      message: 'The regular expression “{value}” is wrong.',
      remedy: 'Check that every ( [ { has its counterpart, and that no * + ? follows nothing.',
      why: 'A wrong expression makes every program that loads the schema fail.',
    },
  },
  'pattern-not-anchored': {
    severity: 'warning',
    fr: {
      message: 'L’expression « {value} » n’est pas encadrée par ^ et $.',
      remedy: 'Écrire ^ au début et $ à la fin, par exemple ^[0-9]{5}$.',
      why: 'Sans ces bornes, une valeur est acceptée dès qu’une partie d’elle convient : « abc12345xyz » passe pour un code à cinq chiffres en JSON, mais pas en XML.',
    },
    en: {
      message: 'The expression “{value}” is not enclosed by ^ and $.',
      remedy: 'Write ^ first and $ last, for example ^[0-9]{5}$.',
      why: 'Without these bounds a value is accepted as soon as a part of it fits: “abc12345xyz” passes for a five-digit code in JSON, but not in XML.',
    },
  },
  'pattern-can-explode': {
    severity: 'warning',
    fr: {
      message: 'L’expression « {value} » répète une répétition.',
      remedy: 'Retirer l’une des deux répétitions, par exemple ^a+$ au lieu de ^(a+)+$.',
      why: 'Sur un texte qui convient presque, le nombre d’essais double à chaque caractère : un message bien choisi peut bloquer un serveur.',
    },
    en: {
      message: 'The expression “{value}” repeats a repetition.',
      remedy: 'Remove one of the two, for example ^a+$ instead of ^(a+)+$.',
      why: 'On a text that almost fits, the number of attempts doubles with each character: a well-chosen message can block a server.',
    },
  },
  'pattern-not-portable': {
    severity: 'warning',
    fr: {
      message: 'La construction « {construct} » n’est pas comprise de la même façon partout ({languages}).',
      remedy: 'Écrire la même règle avec des classes [ ], des parenthèses simples ( ) et des répétitions.',
      why: 'La même expression est employée en JSON Schema, en XSD et dans les classes Java, C# et Python ; XSD ne connaît ni (?: ), ni (?= ), ni \\b, ni les répétitions paresseuses.',
    },
    en: {
      message: 'The construct “{construct}” is not understood alike everywhere ({languages}).',
      remedy: 'Write the same rule with classes [ ], plain brackets ( ) and repetitions.',
      why: 'The same expression serves in JSON Schema, in XSD and in Java, C# and Python classes; XSD knows neither (?: ) nor (?= ) nor \\b nor lazy repetitions.',
    },
  },
  'pattern-accepts-empty': {
    severity: 'warning',
    fr: {
      message: 'L’expression « {value} » accepte un texte vide alors que la donnée est obligatoire.',
      remedy: 'Exiger au moins un caractère, par exemple + au lieu de *.',
      why: 'Un champ obligatoire qui peut être vide n’apporte rien à celui qui le reçoit.',
    },
    en: {
      message: 'The expression “{value}” accepts an empty text although the datum is required.',
      remedy: 'Require at least one character, for example + instead of *.',
      why: 'A required field that may be empty brings nothing to its receiver.',
    },
  },
  'pattern-without-effect': {
    severity: 'warning',
    fr: {
      message: 'L’expression régulière est sans effet sur le type {type}.',
      remedy: 'Choisir le type string, ou retirer l’expression.',
      why: 'Une expression régulière ne contraint que des textes.',
    },
    en: {
      message: 'The regular expression has no effect on the type {type}.',
      remedy: 'Choose the type string, or remove the expression.',
      why: 'A regular expression constrains texts only.',
    },
  },
});
