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
  'pattern-refuses-real-value': {
    severity: 'warning',
    fr: {
      message: 'La forme demandée refuse des valeurs qui existent : {refused}.',
      remedy:
        'Élargir la forme, par exemple ^[0-9AB]{5}$ pour un code Insee de commune, ou mettre ce constat en sourdine avec sa raison si la forme publiée doit rester.',
      why: 'Les codes de la Corse ont une lettre, ceux d’outre-mer trois chiffres de département, et des adresses réelles ont des formes rares : un message juste serait refusé, donc un appel de ces lieux n’arriverait pas.',
    },
    en: {
      message: 'The form refuses values that exist: {refused}.',
      remedy:
        'Widen the form, for example ^[0-9AB]{5}$ for the Insee code of a commune, or silence this finding with its reason if the published form must stay.',
      why: 'Codes of Corsica have a letter, those of overseas departments three figures, and real addresses have rare forms: a right message would be refused, so a call from these places would not arrive.',
    },
  },
  'pattern-can-explode': {
    severity: 'warning',
    fr: {
      message: 'L’expression « {value} » répète une répétition.',
      remedy:
        'Retirer l’une des deux répétitions (^a+$ au lieu de ^(a+)+$), ou rendre obligatoire le signe qui sépare les parties (^([a-z]+-)+$ au lieu de ^([a-z]+-?)+$).',
      why: 'Sur un texte qui convient presque, le nombre d’essais croît démesurément à chaque caractère : quelques dizaines de caractères bien choisis peuvent bloquer un serveur.',
    },
    en: {
      message: 'The expression “{value}” repeats a repetition.',
      remedy:
        'Remove one of the two (^a+$ instead of ^(a+)+$), or require the sign that separates the parts (^([a-z]+-)+$ instead of ^([a-z]+-?)+$).',
      why: 'On a text that almost fits, the number of attempts grows out of all measure with each character: a few dozen well-chosen characters can block a server.',
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
  'pattern-matches-nothing': {
    severity: 'warning',
    fr: {
      message: 'Aucune valeur ne peut convenir à l’expression « {value} ».',
      remedy: 'Retirer ce qui précède ^ ou suit $, souvent une espace.',
      why: '« ^ » désigne le début du texte et « $ » sa fin : « ^[0-9]{5}$ » suivi d’une espace demande un caractère après la fin. Tout message qui remplit la donnée est refusé.',
    },
    en: {
      message: 'No value can match the expression “{value}”.',
      remedy: 'Remove what precedes ^ or follows $, often a blank.',
      why: '“^” means the beginning of the text and “$” its end: “^[0-9]{5}$” followed by a blank asks for a character after the end. Every message that fills the datum is refused.',
    },
  },
  'pattern-shorthand': {
    severity: 'warning',
    fr: {
      message: 'L’abréviation « {construct} » ne désigne pas partout les mêmes caractères ({languages}).',
      remedy: 'Écrire {plain} à la place.',
      why: 'Selon le langage, \\d comprend les chiffres arabes ou indiens et \\w les lettres accentuées. En XSD, \\w refuse le tiret bas et accepte le signe « + » : une même valeur passe en JSON et pas en XML.',
    },
    en: {
      message: 'The abbreviation “{construct}” does not mean the same characters everywhere ({languages}).',
      remedy: 'Write {plain} instead.',
      why: 'Depending on the language, \\d includes Arabic or Indian digits and \\w accented letters. In XSD, \\w refuses the underscore and accepts the sign “+”: one value passes in JSON and not in XML.',
    },
  },
  'pattern-range-across-case': {
    severity: 'warning',
    fr: {
      message: 'L’intervalle « {range} » va des majuscules aux minuscules et accepte aussi des signes.',
      remedy: 'Écrire A-Za-z.',
      why: 'Entre « Z » et « a » se trouvent six signes, dont les crochets, l’accent circonflexe et le tiret bas : « A-z » les accepte tous.',
    },
    en: {
      message: 'The range “{range}” runs from capitals to small letters and also accepts signs.',
      remedy: 'Write A-Za-z.',
      why: 'Between “Z” and “a” stand six signs, among them the brackets, the circumflex and the underscore: “A-z” accepts them all.',
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
