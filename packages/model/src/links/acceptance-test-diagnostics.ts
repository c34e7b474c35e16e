import { defineDiagnostics } from '../diagnostics.ts';

/** Acceptance tests of a link against its messages and its examples. */
export const linkAcceptanceTestDiagnostics = defineDiagnostics('link', {
  'test-target-differs': {
    severity: 'warning',
    fr: {
      message: 'La feuille dit « {value} », mais le lien est joué en « {expected} ».',
      remedy: 'Écrire {expected}.',
      why: 'Qui passe la recette se connecte au vhost que nomme la feuille, avec le modèle qu’elle nomme : une feuille copiée d’une autre version mène ailleurs.',
    },
    en: {
      message: 'The sheet says “{value}”, but the link is played in “{expected}”.',
      remedy: 'Write {expected}.',
      why: 'Whoever takes the test connects to the vhost that the sheet names, with the model that it names: a sheet copied from another version leads elsewhere.',
    },
  },
  'test-target-missing': {
    severity: 'warning',
    fr: {
      message: 'La feuille ne dit pas la version du modèle ni le vhost de la recette.',
      remedy: 'Écrire {expected} dans cette cellule.',
      why: 'Qui passe la recette se connecte au vhost que nomme la feuille.',
    },
    en: {
      message: 'The sheet does not say the version of the model and the vhost of the test.',
      remedy: 'Write {expected} in this cell.',
      why: 'Whoever takes the test connects to the vhost that the sheet names.',
    },
  },
  'test-example-missing': {
    severity: 'error',
    fr: {
      message: 'Le pas {step} nomme l’exemple « {value} », qui n’existe pas.',
      remedy: 'Ajouter ce fichier au dossier examples du lien, ou corriger son nom.',
      why: 'L’outil de recette envoie cet exemple, ou compare à lui ce qu’il reçoit : sans fichier, le pas ne peut pas se jouer.',
    },
    en: {
      message: 'The step {step} names the example “{value}”, which does not exist.',
      remedy: 'Add this file to the folder examples of the link, or mend its name.',
      why: 'The test tool sends this example, or compares what it receives with it: without the file the step cannot be played.',
    },
  },
  'test-example-misspelled': {
    severity: 'error',
    fr: {
      message: 'Le pas {step} nomme l’exemple « {value} », qui n’existe pas.',
      remedy: 'Écrire {suggestion}.',
      why: 'Les noms de fichiers sont comparés lettre à lettre, majuscules, accents et espaces compris.',
    },
    en: {
      message: 'The step {step} names the example “{value}”, which does not exist.',
      remedy: 'Write {suggestion}.',
      why: 'File names are compared letter by letter, capitals, accents and blanks included.',
    },
  },
  'test-message-not-carried': {
    severity: 'error',
    fr: {
      message: 'Le pas {step} porte un message « {value} », que le lien ne transporte pas.',
      remedy: 'Écrire un message du lien : {meant}.',
      why: 'Une recette n’essaie que ce que les logiciels du lien doivent savoir faire.',
    },
    en: {
      message: 'The step {step} carries a message “{value}”, which the link does not carry.',
      remedy: 'Write a message of the link: {meant}.',
      why: 'Acceptance tests try only what the software of the link must be able to do.',
    },
  },
  'test-example-of-other-message': {
    severity: 'error',
    fr: {
      message: 'Le pas {step} porte un message {message}, mais l’exemple « {value} » est un message {other}.',
      remedy: 'Nommer dans cette cellule un exemple du message {message}.',
      why: 'Les chemins du pas ne mènent à rien dans un autre message : rien de ce qu’ils désignent ne serait reconnu.',
    },
    en: {
      message: 'The step {step} carries a message {message}, but the example “{value}” is a message {other}.',
      remedy: 'Name an example of the message {message} in this cell.',
      why: 'The paths of the step lead nowhere in another message: nothing they point to would be found.',
    },
  },
  'test-message-of-other-paths': {
    severity: 'error',
    fr: {
      message: 'Le pas {step} porte un message « {value} », mais ses chemins commencent par « {root} ».',
      remedy: 'Écrire {other} dans cette cellule, ou reprendre les chemins du pas.',
      why: 'Tous les chemins du pas désignent un autre message que celui qu’il annonce.',
    },
    en: {
      message: 'The step {step} carries a message “{value}”, but its paths begin with “{root}”.',
      remedy: 'Write {other} in this cell, or mend the paths of the step.',
      why: 'All the paths of the step point into another message than the one it announces.',
    },
  },
  'test-path-repeated': {
    severity: 'warning',
    fr: {
      message: 'Le chemin « {value} » est déjà en {first}, dans le même pas.',
      remedy: 'Supprimer cette ligne, ou écrire le chemin de la donnée qu’elle voulait désigner.',
      why: 'Un chemin répété est sans effet ; il vient souvent d’une ligne recopiée dont le chemin n’a pas été changé.',
    },
    en: {
      message: 'The path “{value}” already stands in {first}, in the same step.',
      remedy: 'Delete this row, or write the path of the datum it was meant for.',
      why: 'A repeated path has no effect; it often comes from a copied row whose path was not changed.',
    },
  },
  'test-path-unreadable': {
    severity: 'error',
    fr: {
      message: 'Le chemin « {value} » ne se lit plus à partir de « {rest} ».',
      remedy:
        'Séparer les balises par des points et numéroter les listes entre crochets, comme $.racine.liste[0].donnee.',
      why: 'Un chemin illisible ne désigne rien : la donnée serait vérifiée comme les autres, sans que rien le signale.',
    },
    en: {
      message: 'The path “{value}” cannot be read from “{rest}” on.',
      remedy: 'Separate tags by dots and number lists between brackets, as in $.root.list[0].datum.',
      why: 'An unreadable path points to nothing: the datum would be verified like any other, and nothing would tell.',
    },
  },
  'test-path-of-other-message': {
    severity: 'error',
    fr: {
      message:
        'Le chemin « {value} » commence par « {found} », mais un message {message} commence par « {root} ».',
      remedy: 'Écrire $.{root} au début du chemin.',
      why: 'Un chemin recopié d’un autre message ne désigne rien dans celui-ci : la donnée serait vérifiée.',
    },
    en: {
      message: 'The path “{value}” begins with “{found}”, but a message {message} begins with “{root}”.',
      remedy: 'Write $.{root} at the beginning of the path.',
      why: 'A path copied from another message points to nothing in this one: the datum would be verified.',
    },
  },
  'test-path-unknown': {
    severity: 'error',
    fr: {
      message: 'Le chemin « {value} » mène à « {tag} », qui n’existe pas dans {parent}.',
      remedy: 'Écrire l’une des balises qui y existent : {known}.',
      why: 'Un chemin qui ne désigne aucune donnée du message est sans effet.',
    },
    en: {
      message: 'The path “{value}” leads to “{tag}”, which does not exist in {parent}.',
      remedy: 'Write one of the tags that exist there: {known}.',
      why: 'A path that points to no datum of the message has no effect.',
    },
  },
  'test-path-misspelled': {
    severity: 'error',
    fr: {
      message: 'Le chemin « {value} » mène à « {tag} », qui n’existe pas dans {parent}.',
      remedy: 'Écrire {suggestion} au lieu de {tag}.',
      why: 'Les balises sont comparées lettre à lettre, majuscules comprises ; un chemin qui ne désigne rien est sans effet.',
    },
    en: {
      message: 'The path “{value}” leads to “{tag}”, which does not exist in {parent}.',
      remedy: 'Write {suggestion} instead of {tag}.',
      why: 'Tags are compared letter by letter, capitals included; a path that points to nothing has no effect.',
    },
  },
  'test-path-without-number': {
    severity: 'error',
    fr: {
      message: 'Le chemin « {value} » passe par la liste {parent} sans dire lequel de ses éléments.',
      remedy: 'Écrire {parent}[0] pour le premier élément, {parent}[*] pour tous.',
      why: 'Une liste se parcourt par ses numéros ; sans numéro, le chemin ne désigne rien.',
    },
    en: {
      message: 'The path “{value}” goes through the list {parent} without telling which of its items.',
      remedy: 'Write {parent}[0] for the first item, {parent}[*] for all.',
      why: 'A list is gone through by number; without a number the path points to nothing.',
    },
  },
  'test-path-with-number': {
    severity: 'error',
    fr: {
      message: 'Le chemin « {value} » numérote {parent}, qui n’est pas une liste.',
      remedy: 'Retirer le numéro et ses crochets.',
      why: 'Seule une donnée qui peut se répéter a des numéros ; ailleurs, le chemin ne désigne rien.',
    },
    en: {
      message: 'The path “{value}” numbers {parent}, which is no list.',
      remedy: 'Remove the number and its brackets.',
      why: 'Only a datum that may repeat has numbers; elsewhere the path points to nothing.',
    },
  },
  'test-path-without-match': {
    severity: 'warning',
    fr: {
      message: 'Le chemin « {value} » ne désigne rien dans l’exemple {example}.',
      remedy: 'Vérifier les numéros entre crochets, ajouter la donnée à l’exemple, ou retirer cette ligne.',
      why: 'Ne rien vérifier d’une donnée que l’exemple n’a pas est sans effet : le chemin vient souvent d’un autre exemple.',
    },
    en: {
      message: 'The path “{value}” points to nothing in the example {example}.',
      remedy: 'Check the numbers between brackets, add the datum to the example, or remove this row.',
      why: 'Leaving out a datum that the example does not have has no effect: the path often comes from another example.',
    },
  },
  'perimeters-against-tests': {
    severity: 'warning',
    fr: {
      message:
        'Les périmètres « {value} » et « {title} » ({cell}) sont échangés : les cas de recette de {messages} suivent les marques de l’autre.',
      remedy: 'Écrire {title} ici, et {value} en {cell}.',
      why: 'Un message a les lignes que marque la colonne de son périmètre. Deux titres échangés, ou deux cellules de la configuration, donnent à chaque message les données de l’autre.',
    },
    en: {
      message:
        'The perimeters “{value}” and “{title}” ({cell}) are exchanged: the acceptance tests of {messages} follow the marks of the other.',
      remedy: 'Write {title} here, and {value} in {cell}.',
      why: 'A message has the rows that the column of its perimeter marks. Two titles exchanged, or two cells of the configuration, give each message the data of the other.',
    },
  },
});
