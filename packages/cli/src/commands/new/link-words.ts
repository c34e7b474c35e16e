import type { Language } from '@hubsante/model';

/** Somebody who starts a link version reads these. */
export interface LinkWords {
  readonly nameMissing: string;
  readonly versionMissing: (link: string) => string;
  readonly tooManyNames: (words: readonly string[]) => string;
  readonly nameUnusable: (link: string) => string;
  readonly nameReserved: (link: string) => string;
  readonly versionWithoutV: (link: string, version: string) => string;
  readonly versionUnusable: (version: string) => string;
  readonly notSpecifications: (folder: string) => string;
  readonly modelMissing: (command: string, releases: readonly string[]) => string;
  readonly modelUnknown: (release: string, closest: string | null, releases: readonly string[]) => string;
  readonly folderExists: (folder: string) => string;
  readonly vhostTaken: (vhost: string, folder: string) => string;
  readonly messageUnknown: (message: string, release: string, closest: string | null) => string;
  readonly messageUnfit: (message: string, release: string) => string;
  readonly noMessage: (release: string) => string;
  readonly unwritable: (path: string, reason: string) => string;
  readonly wouldFind: (folder: string) => string;
  readonly lowerCaseFolder: (link: string, folder: string) => string;
  readonly knownSpelling: (link: string) => string;
  readonly otherVersions: (folders: readonly string[]) => string;
  readonly created: (folder: string, files: readonly string[]) => string;
  readonly chosenMessage: (message: string, perimeter: string, release: string) => string;
  readonly takenOver: (folder: string, counts: TakenOverCounts) => string;
  readonly changed: (model: string, vhost: string, principles: string) => string;
  readonly leftOut: (keys: readonly string[]) => string;
  readonly toRework: (count: number, folder: string) => string;
  readonly nextSteps: (folder: string, specifications: string) => string;
}

/** How much of the previous version is in the next one. */
export interface TakenOverCounts {
  readonly roles: number;
  readonly messages: number;
  readonly flows: number;
  readonly examples: number;
  readonly hasTests: boolean;
}

/** `1 rôle`, `9 messages`. */
function counted(count: number, word: string): string {
  return `${count} ${word}${count > 1 ? 's' : ''}`;
}

const SENTENCE_EXAMPLE = 'dsf new link 15-oru v1.0 --model 2.0';

export const linkWords: Readonly<Record<Language, LinkWords>> = {
  fr: {
    nameMissing: `Il manque le nom du lien et sa version. Exemple : ${SENTENCE_EXAMPLE}`,
    versionMissing: (link) => `Il manque la version du lien. Exemple : dsf new link ${link} v1.0 --model 2.0`,
    tooManyNames: (words) =>
      `Un lien et une version suffisent, sans espace dans le nom ; « ${words.join(' ')} » est de trop. Exemple : ${SENTENCE_EXAMPLE}`,
    nameUnusable: (link) =>
      `« ${link} » ne peut pas être le nom d’un lien : écrire des lettres sans accent et des chiffres, séparés par des tirets. Exemple : 15-oru`,
    nameReserved: (link) =>
      `« ${link} » n’est pas un lien : ce dossier des spécifications tient autre chose. Choisir un autre nom.`,
    versionWithoutV: (link, version) =>
      `Écrire la version avec un « v » minuscule, comme son dossier : dsf new link ${link} ${version} …`,
    versionUnusable: (version) =>
      `« ${version} » n’est pas une version de lien : écrire un « v », puis deux nombres au moins séparés par un point. Exemple : v1.0`,
    notSpecifications: (folder) =>
      `« ${folder} » n’est pas un dossier de spécifications : il n’a pas de fichier link.schema.json. Se placer à la racine du dépôt, ou donner ce dossier : --in CHEMIN/specs`,
    modelMissing: (command, releases) =>
      `Il manque la version du modèle de données : ${command} --model ${releases.at(-1) ?? '2.0'}. Versions qui existent : ${releases.join(', ') || 'aucune'}.`,
    modelUnknown: (release, closest, releases) =>
      `La version ${release} du modèle de données n’existe pas.${closest === null ? '' : ` La plus proche est ${closest} : --model ${closest}.`} Versions qui existent : ${releases.join(', ') || 'aucune'}.`,
    folderExists: (folder) =>
      `« ${folder} » existe déjà : rien n’y a été changé. Choisir une autre version, ou modifier son link.yaml.`,
    vhostTaken: (vhost, folder) =>
      `Le vhost « ${vhost} » est déjà celui de ${folder}. Choisir une autre version.`,
    messageUnknown: (message, release, closest) =>
      `Le modèle ${release} n’a pas de message « ${message} ».${closest === null ? '' : ` Vouliez-vous dire « ${closest} » ?`}`,
    messageUnfit: (message, release) =>
      `Le message « ${message} » du modèle ${release} n’a pas d’exemple valide pour chacune de ses données obligatoires. En choisir un autre avec --message, ou compléter ses exemples dans le classeur.`,
    noMessage: (release) =>
      `Aucun message du modèle ${release} n’a d’exemple valide pour chacune de ses données obligatoires : dsf check dit ce qui manque.`,
    unwritable: (path, reason) =>
      `L’écriture de « ${path} » a échoué (le système répond ${reason}). Rien n’a été laissé à moitié écrit.`,
    wouldFind: (folder) => `Rien n’a été écrit : ${folder} aurait les constats ci-dessus.`,
    lowerCaseFolder: (link, folder) =>
      `Le dossier s’écrit en minuscules, ${folder} ; le manifeste garde le nom « ${link} ».`,
    knownSpelling: (link) =>
      `Ce lien s’écrit déjà « ${link} » dans ses autres versions : le manifeste fait de même.`,
    otherVersions: (folders) =>
      `Autres versions de ce lien, dont les rôles et les cinématiques peuvent être repris : ${folders.join(', ')}.`,
    created: (folder, files) => `${folder} créé : ${files.join(', ')}.`,
    chosenMessage: (message, perimeter, release) =>
      `Message cité en exemple : ${message} (colonne ${perimeter} du modèle ${release}).`,
    takenOver: (folder, { roles, messages, flows, examples, hasTests }) =>
      `Repris de ${folder} : ${counted(roles, 'rôle')}, ${counted(messages, 'message')}, ${counted(flows, 'cinématique')}, ${counted(examples, 'exemple')}${hasTests ? ' et la recette' : ' ; il n’y avait pas de recette'}.`,
    changed: (model, vhost, principles) =>
      `Changés : statut (brouillon), modele (${model}), vhost (${vhost}), principesTransverses (${principles}).`,
    leftOut: (keys) => `Propres à la version précédente, à écrire s’il y a lieu : ${keys.join(', ')}.`,
    toRework: (count, folder) =>
      `À reprendre pour ce modèle : ${count} ${count === 1 ? 'constat' : 'constats'}, que dit dsf check ${folder}`,
    nextSteps: (folder, specifications) =>
      [
        'Ensuite :',
        `  1. Compléter ${folder}/link.yaml : rôles, messages, cinématiques.`,
        `  2. Remplacer les exemples de ${folder}/examples.`,
        `  3. Vérifier : dsf check ${folder}, puis dsf links ${specifications}`,
        `  4. Produire : dsf build ${folder}`,
      ].join('\n'),
  },
  en: {
    nameMissing: `The name of the link and its version are missing. Example: ${SENTENCE_EXAMPLE}`,
    versionMissing: (link) =>
      `The version of the link is missing. Example: dsf new link ${link} v1.0 --model 2.0`,
    tooManyNames: (words) =>
      `A link and a version are enough, without a blank in the name; “${words.join(' ')}” is too much. Example: ${SENTENCE_EXAMPLE}`,
    nameUnusable: (link) =>
      `“${link}” cannot be the name of a link: write letters without accent and digits, separated by hyphens. Example: 15-oru`,
    nameReserved: (link) =>
      `“${link}” is no link: this folder of the specifications holds something else. Choose another name.`,
    versionWithoutV: (link, version) =>
      `Write the version with a small “v”, like its folder: dsf new link ${link} ${version} …`,
    versionUnusable: (version) =>
      `“${version}” is not a link version: write a “v”, then at least two numbers separated by a dot. Example: v1.0`,
    notSpecifications: (folder) =>
      `“${folder}” is not a folder of specifications: it has no file link.schema.json. Go to the top of the repository, or give this folder: --in PATH/specs`,
    modelMissing: (command, releases) =>
      `The data model release is missing: ${command} --model ${releases.at(-1) ?? '2.0'}. Releases that exist: ${releases.join(', ') || 'none'}.`,
    modelUnknown: (release, closest, releases) =>
      `There is no data model release ${release}.${closest === null ? '' : ` The closest one is ${closest}: --model ${closest}.`} Releases that exist: ${releases.join(', ') || 'none'}.`,
    folderExists: (folder) =>
      `“${folder}” already exists: nothing was changed there. Choose another version, or edit its link.yaml.`,
    vhostTaken: (vhost, folder) =>
      `The vhost “${vhost}” is already the one of ${folder}. Choose another version.`,
    messageUnknown: (message, release, closest) =>
      `The model ${release} has no message “${message}”.${closest === null ? '' : ` Did you mean “${closest}”?`}`,
    messageUnfit: (message, release) =>
      `The message “${message}” of the model ${release} has no valid example for each of its required fields. Choose another one with --message, or complete its examples in the workbook.`,
    noMessage: (release) =>
      `No message of the model ${release} has a valid example for each of its required fields: dsf check tells what is missing.`,
    unwritable: (path, reason) =>
      `Writing “${path}” failed (the system answers ${reason}). Nothing was left half written.`,
    wouldFind: (folder) => `Nothing was written: ${folder} would have the findings above.`,
    lowerCaseFolder: (link, folder) =>
      `The folder is in lower case, ${folder}; the manifest keeps the name “${link}”.`,
    knownSpelling: (link) =>
      `The other versions of this link spell it “${link}”: the manifest does the same.`,
    otherVersions: (folders) =>
      `Other versions of this link, whose roles and flows can be taken over: ${folders.join(', ')}.`,
    created: (folder, files) => `${folder} made: ${files.join(', ')}.`,
    chosenMessage: (message, perimeter, release) =>
      `Message taken as an example: ${message} (column ${perimeter} of the model ${release}).`,
    takenOver: (folder, { roles, messages, flows, examples, hasTests }) =>
      `Taken over from ${folder}: ${counted(roles, 'role')}, ${counted(messages, 'message')}, ${counted(flows, 'flow')}, ${counted(examples, 'example')}${hasTests ? ' and the acceptance tests' : '; there were no acceptance tests'}.`,
    changed: (model, vhost, principles) =>
      `Changed: statut (brouillon), modele (${model}), vhost (${vhost}), principesTransverses (${principles}).`,
    leftOut: (keys) => `Of the previous version alone, to be written where it applies: ${keys.join(', ')}.`,
    toRework: (count, folder) =>
      `To rework for this model: ${count} ${count === 1 ? 'finding' : 'findings'}, which dsf check ${folder} tells`,
    nextSteps: (folder, specifications) =>
      [
        'Next:',
        `  1. Complete ${folder}/link.yaml: roles, messages, flows.`,
        `  2. Replace the examples of ${folder}/examples.`,
        `  3. Check: dsf check ${folder}, then dsf links ${specifications}`,
        `  4. Make its files: dsf build ${folder}`,
      ].join('\n'),
  },
};
