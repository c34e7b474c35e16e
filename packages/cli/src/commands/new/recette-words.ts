import type { Language } from '@hubsante/model';

/** Somebody who asks for acceptance tests reads these. */
export interface RecetteWords {
  readonly folderMissing: string;
  readonly tooManyFolders: (folders: readonly string[]) => string;
  readonly notALink: (folder: string) => string;
  readonly linkFaulty: (folder: string) => string;
  readonly otherFormat: (path: string) => string;
  readonly noFlow: (folder: string) => string;
  readonly nothingToAdd: (folder: string) => string;
  readonly wouldFind: (path: string) => string;
  readonly created: (path: string, count: number) => string;
  readonly completed: (path: string, count: number) => string;
  readonly sheet: (name: string, flow: string, participant: string, steps: number) => string;
  readonly nextSteps: (path: string, folder: string) => string;
}

const EXAMPLE = 'dsf new recette specs/15-15/v2.1';

export const recetteWords: Readonly<Record<Language, RecetteWords>> = {
  fr: {
    folderMissing: `Il manque le dossier de la version de lien. Exemple : ${EXAMPLE}`,
    tooManyFolders: (folders) =>
      `Une seule version de lien à la fois : « ${folders.join(' ')} » en nomme ${folders.length}. Exemple : ${EXAMPLE}`,
    notALink: (folder) =>
      `« ${folder} » n’est pas une version de lien : il n’a pas de fichier link.yaml. Exemple : ${EXAMPLE}`,
    linkFaulty: (folder) => `Rien n’a été écrit : corriger d’abord les constats ci-dessus, dans ${folder}.`,
    otherFormat: (path) =>
      `La recette est dans ${path} : une feuille ne peut être ajoutée qu’à un classeur .xlsx. L’enregistrer sous le nom recette.xlsx, puis recommencer.`,
    noFlow: (folder) =>
      `${folder}/link.yaml n’a aucune cinématique dont les étapes ont un exemple : un cas de recette se tire d’elles.`,
    nothingToAdd: (folder) =>
      `La recette de ${folder} a déjà un cas pour chaque cinématique et chacun de ses participants : rien n’a été écrit.`,
    wouldFind: (path) => `Rien n’a été écrit : avec ces cas, ${path} aurait les constats ci-dessus.`,
    created: (path, count) => `${path} créé, avec ${count} ${count === 1 ? 'cas' : 'cas'} de recette :`,
    completed: (path, count) =>
      `${count} ${count === 1 ? 'cas ajouté' : 'cas ajoutés'} à ${path}, qui garde les siens tels quels :`,
    sheet: (name, flow, participant, steps) =>
      `  feuille « ${name} » : ${flow}, vu par ${participant} (${steps} ${steps === 1 ? 'pas' : 'pas'})`,
    nextSteps: (path, folder) =>
      [
        'Ensuite :',
        `  1. Ouvrir ${path} : dans chaque nouvelle feuille, écrire en F3 à F5 le cas métier, et à chaque pas ce que le testeur vérifie.`,
        '  2. Compléter sous chaque pas les données à ne pas vérifier : seuls les identifiants y sont, et les dates et heures ne le sont jamais.',
        `  3. Vérifier : dsf check ${folder}`,
      ].join('\n'),
  },
  en: {
    folderMissing: `The folder of the link version is missing. Example: ${EXAMPLE}`,
    tooManyFolders: (folders) =>
      `One link version at a time: “${folders.join(' ')}” names ${folders.length}. Example: ${EXAMPLE}`,
    notALink: (folder) => `“${folder}” is no link version: it has no file link.yaml. Example: ${EXAMPLE}`,
    linkFaulty: (folder) => `Nothing was written: mend the findings above first, in ${folder}.`,
    otherFormat: (path) =>
      `The acceptance tests are in ${path}: a sheet can be added to a workbook .xlsx only. Save it under the name recette.xlsx, then try again.`,
    noFlow: (folder) =>
      `${folder}/link.yaml has no flow whose steps have an example: acceptance tests are drawn from them.`,
    nothingToAdd: (folder) =>
      `The acceptance tests of ${folder} have a case for every flow and each of its participants already: nothing was written.`,
    wouldFind: (path) => `Nothing was written: with these cases, ${path} would have the findings above.`,
    created: (path, count) => `${path} made, with ${count} acceptance ${count === 1 ? 'test' : 'tests'}:`,
    completed: (path, count) =>
      `${count} acceptance ${count === 1 ? 'test' : 'tests'} added to ${path}, which keeps its own as they are:`,
    sheet: (name, flow, participant, steps) =>
      `  sheet “${name}”: ${flow}, seen by ${participant} (${steps} ${steps === 1 ? 'step' : 'steps'})`,
    nextSteps: (path, folder) =>
      [
        'Next:',
        `  1. Open ${path}: in each new sheet, write the business case in F3 to F5, and at each step what the tester verifies.`,
        '  2. Complete below each step the data that are not verified: identifiers only are there, and dates and times never are.',
        `  3. Check: dsf check ${folder}`,
      ].join('\n'),
  },
};
