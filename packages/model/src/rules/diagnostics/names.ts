import { defineDiagnostics } from '../../diagnostics.ts';

/** Tags and type names. */
export const nameDiagnostics = defineDiagnostics('model', {
  'tag-duplicate': {
    severity: 'error',
    fr: {
      message: 'La balise « {value} » est déjà celle de la ligne {row} sous le même parent.',
      remedy: 'Donner une autre balise à l’une des deux données (l’autre s’appelle « {other} »).',
      why: 'Un objet JSON ne peut pas avoir deux propriétés de même nom : les publications actuelles ne gardent que la seconde, sans le dire.',
    },
    en: {
      message: 'The tag “{value}” is already that of row {row} under the same parent.',
      remedy: 'Give one of the two data another tag (the other is named “{other}”).',
      why: 'A JSON object cannot have two properties of one name: today’s publications keep only the second, without notice.',
    },
  },
  'tag-differs-by-case': {
    severity: 'warning',
    fr: {
      message: 'La balise « {value} » ne diffère de « {other} » (ligne {row}) que par les majuscules.',
      remedy: 'Choisir deux noms vraiment différents.',
      why: 'Deux champs qui ne diffèrent que par la casse se confondent à la lecture, et certains langages les refusent.',
    },
    en: {
      message: 'The tag “{value}” differs from “{other}” (row {row}) by case only.',
      remedy: 'Choose two names that really differ.',
      why: 'Two fields that differ by case only are confused by readers, and refused by some languages.',
    },
  },
  'tag-not-an-xml-name': {
    severity: 'error',
    fr: {
      message: 'La balise « {value} » ne peut pas nommer un élément XML.',
      remedy:
        'Écrire par exemple {suggestion} : une lettre d’abord, puis des lettres, des chiffres ou « _ ».',
      why: 'Tous les messages existent aussi en XML ; un nom d’élément ne commence pas par un chiffre et n’admet ni « / », ni « @ », ni parenthèses.',
    },
    en: {
      message: 'The tag “{value}” cannot name an XML element.',
      remedy: 'Write for example {suggestion}: a letter first, then letters, digits or “_”.',
      why: 'Every message also exists in XML; an element name does not begin with a digit and admits neither “/” nor “@” nor brackets.',
    },
  },
  'tag-look-alike': {
    severity: 'error',
    fix: '{suggestion}',
    fr: {
      message:
        'La balise « {value} » contient des lettres d’un autre alphabet qui ressemblent aux nôtres : {letters}.',
      remedy: 'Retaper {suggestion} au clavier.',
      why: 'Un « а » cyrillique se lit comme un « a » mais n’est pas la même lettre : l’éditeur qui tape la balise en écrit une autre, et son message est refusé.',
    },
    en: {
      message: 'The tag “{value}” holds letters of another alphabet that look like Latin ones: {letters}.',
      remedy: 'Type {suggestion} again on the keyboard.',
      why: 'A Cyrillic “а” reads like an “a” but is another letter: the vendor who types the tag writes another one, and the message is refused.',
    },
  },
  'tag-not-plain': {
    severity: 'warning',
    fr: {
      message:
        'La balise « {value} » contient un accent ou un signe qui ne passe pas dans tous les langages.',
      remedy: 'Écrire par exemple {suggestion}.',
      why: 'Une balise devient une propriété Java, C#, Python et TypeScript. Les lettres sans accent, les chiffres et « _ » passent partout ; « - », « . » et « é » non.',
    },
    en: {
      message: 'The tag “{value}” holds an accent or a sign that does not work in every language.',
      remedy: 'Write for example {suggestion}.',
      why: 'A tag becomes a Java, C#, Python and TypeScript property. Plain letters, digits and “_” work everywhere; “-”, “.” and “é” do not.',
    },
  },
  'name-forbidden': {
    severity: 'error',
    fr: {
      message: 'Aucune balise et aucun objet ne peut s’appeler « {value} ».',
      remedy: 'Choisir un autre nom.',
      why: 'En JavaScript, ce mot désigne le prototype d’un objet, ou ce que les programmes demandent à tout objet : dans un document JSON, comme nom de donnée ou comme clé d’un libellé, il change l’objet qui le lit ou arrête les outils des éditeurs (AsyncAPI, générateurs de code).',
    },
    en: {
      message: 'No tag and no object may be called “{value}”.',
      remedy: 'Choose another name.',
      why: 'In JavaScript this word is the prototype of an object, or what programs ask of any object: in a JSON document, as name of a datum or key of a label, it changes the object that reads it or stops the tools of vendors (AsyncAPI, code generators).',
    },
  },
  'tag-reserved': {
    severity: 'warning',
    fr: {
      message: 'La balise « {value} » est un mot réservé ({languages}).',
      remedy: 'Choisir un nom plus précis, ou accepter que les classes générées l’écrivent autrement.',
      why: 'Un mot réservé ne peut pas nommer un champ ; le code généré le modifie (class devient class_), et deux logiciels ne s’accordent plus sur le nom.',
    },
    en: {
      message: 'The tag “{value}” is a reserved word ({languages}).',
      remedy: 'Choose a more precise name, or accept that generated classes spell it otherwise.',
      why: 'A reserved word cannot name a field; generated code changes it (class becomes class_), and two programs no longer agree on the name.',
    },
  },
  'type-name-not-plain': {
    severity: 'warning',
    fr: {
      message: 'Le nom d’objet « {value} » ne peut pas nommer une classe.',
      remedy: 'Écrire par exemple {suggestion}.',
      why: 'Le nom en colonne Format devient celui d’une classe : une lettre sans accent d’abord, puis des lettres, des chiffres ou « _ ».',
    },
    en: {
      message: 'The object name “{value}” cannot name a class.',
      remedy: 'Write for example {suggestion}.',
      why: 'The name in the Format column becomes that of a class: a plain letter first, then letters, digits or “_”.',
    },
  },
  'type-names-differ-by-case': {
    severity: 'warning',
    fr: {
      message: 'Le nom d’objet « {value} » ne diffère de « {other} » que par les majuscules.',
      remedy: 'Écrire le même nom s’il s’agit du même objet, sinon deux noms vraiment différents.',
      why: 'Les classes générées portent ces noms ; sur Windows deux fichiers qui ne diffèrent que par la casse s’écrasent.',
    },
    en: {
      message: 'The object name “{value}” differs from “{other}” by case only.',
      remedy: 'Write the same name if it is the same object, else two names that really differ.',
      why: 'Generated classes bear these names; on Windows two files that differ by case only overwrite each other.',
    },
  },
  'type-name-reserved': {
    severity: 'warning',
    fr: {
      message: 'Le nom d’objet « {value} » est celui d’une classe du langage ({languages}).',
      remedy: 'Choisir un nom plus précis, par exemple le nom de l’objet métier.',
      why: 'Une classe générée String ou List cache celle du langage, dont tout le code généré a besoin : il ne compile plus, ou change de sens.',
    },
    en: {
      message: 'The object name “{value}” is that of a class of the language ({languages}).',
      remedy: 'Choose a more precise name, for example that of the business object.',
      why: 'A generated class String or List hides that of the language, which all generated code needs: it no longer compiles, or changes its meaning.',
    },
  },
});
