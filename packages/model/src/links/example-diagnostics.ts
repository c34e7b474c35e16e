import { defineDiagnostics } from '../diagnostics.ts';

/** Example messages of a link: their files, and which message each of them is. */
export const exampleFileDiagnostics = defineDiagnostics('example', {
  'file-missing': {
    severity: 'error',
    fr: {
      message: 'L’exemple « {value} » n’existe pas.',
      remedy: 'Ajouter ce fichier au dossier examples du lien, ou corriger son nom.',
      why: 'Les éditeurs programment et testent à partir des exemples : une étape qui en annonce un doit le fournir.',
    },
    en: {
      message: 'The example “{value}” does not exist.',
      remedy: 'Add this file to the folder examples of the link, or mend its name.',
      why: 'Vendors program and test from the examples: a step that announces one must provide it.',
    },
  },
  'file-renamed': {
    severity: 'error',
    fr: {
      message:
        'Aucune étape ne nomme ce fichier, et « {name} », qu’elles nomment ({count} fois), n’existe pas : il a sans doute été renommé.',
      remedy:
        'Rendre à « {value} » son nom, {name}, ou remplacer {name} par {value} partout où il est nommé.',
      why: 'Un exemple est retrouvé par le nom de son fichier, lettre à lettre.',
    },
    en: {
      message:
        'No step names this file, and “{name}”, which they name ({count} times), does not exist: it was probably renamed.',
      remedy: 'Give “{value}” its name again, {name}, or replace {name} by {value} wherever it is named.',
      why: 'An example is found by the name of its file, letter by letter.',
    },
  },
  'file-misplaced': {
    severity: 'error',
    fr: {
      message: 'L’exemple « {name} » n’est pas là où il est cherché : un fichier « {value} » lui ressemble.',
      remedy: 'Le mettre dans le dossier examples du lien, sous le nom {name}.',
      why: 'Seuls les fichiers .json du dossier examples sont lus ; Windows peut cacher la fin de leur nom (.json.txt).',
    },
    en: {
      message: 'The example “{name}” is not where it is looked for: a file “{value}” is like it.',
      remedy: 'Put it into the folder examples of the link, under the name {name}.',
      why: 'Only files .json of the folder examples are read; Windows may hide the end of their names (.json.txt).',
    },
  },
  'folder-missing': {
    severity: 'error',
    fr: {
      message: 'Le dossier « examples » du lien n’a aucun des {count} exemples que nomment ses étapes.',
      remedy: 'Mettre les exemples dans un dossier nommé examples, à côté de link.yaml{hint}.',
      why: 'Chaque étape est montrée par un message : sans eux, le lien ne peut pas être publié.',
    },
    en: {
      message: 'The folder “examples” of the link has none of the {count} examples that its steps name.',
      remedy: 'Put the examples into a folder named examples, beside link.yaml{hint}.',
      why: 'Every step is shown by a message: without them the link cannot be published.',
    },
  },
  'files-swapped': {
    severity: 'error',
    fr: {
      message:
        'Les exemples « {value} » et « {other} » ont échangé leurs noms : chacun est le message que l’étape de l’autre porte.',
      remedy: 'Échanger leurs noms, ou les échanger dans les étapes.',
      why: 'Un éditeur qui suivrait ces étapes enverrait d’autres messages que ceux qui sont attendus.',
    },
    en: {
      message:
        'The examples “{value}” and “{other}” have exchanged their names: each is the message that the step of the other carries.',
      remedy: 'Exchange their names, or exchange them in the steps.',
      why: 'A vendor who followed these steps would send other messages than those expected.',
    },
  },
  'datum-of-tests-missing': {
    severity: 'warning',
    fr: {
      message: '« {value} » manque ici à l’exemple, alors que des lignes de la recette y mènent ({count}).',
      remedy: 'Le rajouter dans {path}, ou retirer ces lignes de la recette.',
      why: 'Une ligne de recette qui ne désigne rien n’est jamais vérifiée.',
    },
    en: {
      message:
        '“{value}” is missing here from the example, while rows of the acceptance tests lead to it ({count}).',
      remedy: 'Put it back into {path}, or remove these rows of the acceptance tests.',
      why: 'A row of an acceptance test that points to nothing is never verified.',
    },
  },
  'file-misspelled': {
    severity: 'error',
    fr: {
      message: 'L’exemple « {value} » n’existe pas.',
      remedy: 'Écrire {suggestion}.',
      why: 'Les noms de fichiers sont comparés lettre à lettre, majuscules comprises.',
    },
    en: {
      message: 'The example “{value}” does not exist.',
      remedy: 'Write {suggestion}.',
      why: 'File names are compared letter by letter, capitals included.',
    },
  },
  unused: {
    severity: 'warning',
    fr: {
      message: 'Aucune étape ne porte l’exemple « {value} ».',
      remedy: 'Le nommer dans une étape d’une cinématique ou d’un cas de recette, ou retirer le fichier.',
      why: 'Un exemple que rien ne nomme n’est vérifié contre aucun message : il vieillit sans que personne le voie.',
    },
    en: {
      message: 'No step carries the example “{value}”.',
      remedy: 'Name it in a step of a flow or of an acceptance test, or remove the file.',
      why: 'An example that nothing names is verified against no message: it grows old unseen.',
    },
  },
  'message-differs': {
    severity: 'error',
    fr: {
      message:
        'L’exemple « {value} » est donné ici pour un message {message}, et ailleurs ({other}) pour un message {first}.',
      remedy: 'Corriger le message de l’une des deux étapes, ou donner à chacune son propre exemple.',
      why: 'Un exemple est un message et un seul : il ne peut pas être valide pour deux.',
    },
    en: {
      message:
        'The example “{value}” is given here for a message {message}, and elsewhere ({other}) for a message {first}.',
      remedy: 'Mend the message of one of the two steps, or give each its own example.',
      why: 'An example is one message only: it cannot be valid for two.',
    },
  },
  'root-missing': {
    severity: 'error',
    fr: {
      message: 'L’exemple ne contient pas de message : « {root} » manque.',
      remedy: 'Écrire le message {message} entre accolades, sous le nom {root}.',
      why: 'Un exemple contient une seule donnée, la racine du message, qui porte toutes les autres.',
    },
    en: {
      message: 'The example holds no message: “{root}” is missing.',
      remedy: 'Write the message {message} between braces, under the name {root}.',
      why: 'An example holds one datum only, the root of the message, which carries all others.',
    },
  },
  'not-a-message': {
    severity: 'error',
    fr: {
      message: 'Le fichier contient {fr}, et non un message {message}.',
      remedy: 'Y écrire le message entre accolades, sous le nom {root}.',
      why: 'Un exemple est un objet qui contient une seule donnée, la racine du message, qui porte toutes les autres.',
    },
    en: {
      message: 'The file holds {en}, and not a message {message}.',
      remedy: 'Write the message between braces, under the name {root}.',
      why: 'An example is an object that holds one datum only, the root of the message, which carries all others.',
    },
  },
  'message-wrapped': {
    severity: 'error',
    fr: {
      message:
        'L’exemple n’est pas le message seul : il commence par « {value} », et le message est plus loin, à la ligne {line} ({path}).',
      remedy:
        'Ne garder que {root} et son contenu, entre accolades, sans l’enveloppe ni l’en-tête qui sont autour.',
      why: 'L’enveloppe (EDXL-DE) et l’en-tête sont ajoutés aux exemples à la construction : un exemple est le message seul.',
    },
    en: {
      message:
        'The example is not the message alone: it begins with “{value}”, and the message is further down, at line {line} ({path}).',
      remedy:
        'Keep only {root} and its content, between braces, without the envelope and the header around it.',
      why: 'The envelope (EDXL-DE) and the header are added to the examples by the build: an example is the message alone.',
    },
  },
  'root-left-out': {
    severity: 'error',
    fr: {
      message:
        'L’exemple commence par « {value} », une donnée du message {message} : sa racine « {root} » manque.',
      remedy: 'Mettre tout le contenu du fichier sous le nom {root}, entre accolades.',
      why: 'La racine dit de quel message il s’agit ; les données du message viennent toutes sous elle.',
    },
    en: {
      message:
        'The example begins with “{value}”, a datum of the message {message}: its root “{root}” is missing.',
      remedy: 'Put the whole content of the file under the name {root}, between braces.',
      why: 'The root tells which message it is; all the data of the message stand under it.',
    },
  },
  'root-misspelled': {
    severity: 'error',
    fr: {
      message: 'L’exemple commence par « {value} », qui n’est la racine d’aucun message.',
      remedy: 'Écrire {root}, la racine du message {message}.',
      why: 'La racine dit de quel message il s’agit : elle est comparée lettre à lettre, majuscules comprises.',
    },
    en: {
      message: 'The example begins with “{value}”, which is the root of no message.',
      remedy: 'Write {root}, the root of the message {message}.',
      why: 'The root tells which message it is: it is compared letter by letter, capitals included.',
    },
  },
  'root-renamed': {
    severity: 'error',
    fr: {
      message:
        'Aucun exemple de {message} ne commence par « {value} » : tous ({count}) commencent par « {old} », qui n’est la racine d’aucun message.',
      remedy:
        'Si la racine a changé de nom par mégarde, écrire {old} dans cette cellule ; sinon, remplacer {old} par {value} dans les exemples et les chemins de la recette.',
      why: 'Une racine renommée change tous les messages : ceux des éditeurs, comme les exemples, seraient refusés.',
    },
    en: {
      message:
        'No example of {message} begins with “{value}”: all ({count}) begin with “{old}”, which is the root of no message.',
      remedy:
        'If the root changed its name by mistake, write {old} in this cell; otherwise replace {old} by {value} in the examples and the paths of the acceptance tests.',
      why: 'A renamed root changes every message: those of vendors, like the examples, would be refused.',
    },
  },
  'roots-exchanged': {
    severity: 'error',
    fr: {
      message:
        'Les racines de {message} (« {value} ») et de {other} (« {root} », {cell}) sont échangées : les exemples de l’un commencent par celle de l’autre ({count} fois).',
      remedy:
        'Si elles ont été échangées par mégarde, écrire {root} ici, et {value} en {cell} ; sinon, changer la racine des exemples.',
      why: 'La racine dit de quel message il s’agit : échangées, elles donnent à chaque message le nom de l’autre.',
    },
    en: {
      message:
        'The roots of {message} (“{value}”) and {other} (“{root}”, {cell}) are exchanged: the examples of one begin with that of the other ({count} times).',
      remedy:
        'If they were exchanged by mistake, write {root} here, and {value} in {cell}; otherwise change the root of the examples.',
      why: 'The root says which message it is: exchanged, they give each message the name of the other.',
    },
  },
  'root-differs': {
    severity: 'error',
    fr: {
      message: 'L’exemple commence par « {value} », mais un message {message} commence par « {root} ».',
      remedy: 'Ne garder que le message, sous le nom {root}.',
      why: 'La racine dit de quel message il s’agit. L’enveloppe (EDXL-DE) est ajoutée aux exemples à la construction.',
    },
    en: {
      message: 'The example begins with “{value}”, but a message {message} begins with “{root}”.',
      remedy: 'Keep the message only, under the name {root}.',
      why: 'The root tells which message it is. The envelope (EDXL-DE) is added to the examples by the build.',
    },
  },
  'step-of-other-message': {
    severity: 'error',
    fr: {
      message: 'L’étape porte un message {value}, mais son exemple « {example} » est un message {other}.',
      remedy: 'Écrire {other} dans cette étape, ou lui donner un exemple de {value}.',
      why: 'Un éditeur qui suivrait cette étape enverrait un autre message que celui qui est attendu.',
    },
    en: {
      message: 'The step carries a message {value}, but its example “{example}” is a message {other}.',
      remedy: 'Write {other} in this step, or give it an example of {value}.',
      why: 'A vendor who followed this step would send another message than the one expected.',
    },
  },
  'root-of-other-message': {
    severity: 'error',
    fr: {
      message:
        'L’exemple est un message {other} (« {value} »), alors que son étape porte un message {message} (« {root} »).',
      remedy: 'Nommer {other} dans l’étape, ou lui donner un exemple de {message}.',
      why: 'Un éditeur qui suivrait cette étape enverrait un autre message que celui qui est attendu.',
    },
    en: {
      message:
        'The example is a message {other} (“{value}”), while its step carries a message {message} (“{root}”).',
      remedy: 'Name {other} in the step, or give it an example of {message}.',
      why: 'A vendor who followed this step would send another message than the one expected.',
    },
  },
  'root-not-alone': {
    severity: 'error',
    fr: {
      message: 'À côté de « {root} », l’exemple contient « {value} ».',
      remedy: 'Ne garder que {root} et son contenu.',
      why: 'Un exemple contient un message et rien d’autre, ni enveloppe ni commentaire : il est publié et envoyé tel quel.',
    },
    en: {
      message: 'Beside “{root}”, the example holds “{value}”.',
      remedy: 'Keep {root} and its content only.',
      why: 'An example holds a message and nothing else, neither envelope nor comment: it is published and sent as it is.',
    },
  },
  'member-repeated': {
    severity: 'error',
    fr: {
      message: 'La balise « {value} » est écrite deux fois au même endroit.',
      remedy:
        'N’en garder qu’une ; pour plusieurs valeurs, écrire une liste entre crochets si la donnée en est une.',
      why: 'De deux balises égales, les logiciels ne lisent que la dernière : la première se perd sans bruit.',
    },
    en: {
      message: 'The tag “{value}” is written twice in the same place.',
      remedy: 'Keep one only; for several values, write a list between brackets if the datum is one.',
      why: 'Of two equal tags software reads the last only: the first is lost without a sound.',
    },
  },
});
