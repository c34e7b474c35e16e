import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER, FORM, history } from '../shared-options.ts';

/** `dsf diff`, as the help and the parser know it. */
export const diffCommand: CommandDefinition = {
  name: 'diff',
  summary: {
    fr: 'dit ce qui change d’une version à une autre, et pour qui c’est grave',
    en: 'tells what changes from one version to another, and for whom it matters',
  },
  argument: { fr: 'ANCIENNE NOUVELLE', en: 'OLDER NEWER' },
  description: {
    fr: 'Compare deux versions d’un lien, ou deux versions du modèle : messages, champs et codes ajoutés, retirés ou modifiés. Chaque changement porte deux verdicts : pour un logiciel qui continue d’envoyer l’ancienne forme, et pour un logiciel qui continue de la lire ; en JSON et en XML quand ils diffèrent. Il dit les deux cellules, et à chacun ce qu’il a à faire. Des sources qui ont une erreur, d’un côté ou de l’autre, ne sont pas comparées : l’erreur est dite, avec sa cellule.\n\nCode de sortie : 0, ou 1 si un changement atteint le degré de --fail-on, 2 si la comparaison n’a pas pu se faire.',
    en: 'Compares two versions of a link, or two releases of the model: messages, fields and codes added, removed or changed. Each change has two verdicts: for software that keeps sending the older form, and for software that keeps reading it; in JSON and in XML where they differ. It names both cells, and what each side has to do. Sources with an error, on either side, are not compared: the error is told, with its cell.\n\nExit code: 0, or 1 when a change reaches the degree of --fail-on, 2 when the comparison could not be done.',
  },
  options: [
    {
      name: 'cells',
      value: null,
      help: {
        fr: 'compare plutôt les cellules de deux classeurs .xlsx, quel que soit leur style : feuille, cellule, champ, avant, après ; une ligne insérée est une ligne',
        en: 'compares instead the cells of two .xlsx workbooks, whatever their style: sheet, cell, field, before, after; a row put in is one row',
      },
    },
    {
      name: 'format',
      value: FORM,
      choices: ['text', 'json'],
      help: { fr: 'text (sans cette option) ou json', en: 'text (default) or json' },
    },
    {
      name: 'fail-on',
      value: { fr: 'DEGRÉ', en: 'DEGREE' },
      choices: ['breaking', 'dangerous'],
      help: {
        fr: 'échoue sur un changement cassant (breaking), ou même à vérifier (dangerous)',
        en: 'fails on a breaking change, or even on a dangerous one',
      },
    },
    {
      name: 'receivers',
      value: { fr: 'SORTE', en: 'SORT' },
      choices: ['strict', 'tolerant'],
      help: {
        fr: 'strict (sans cette option) : qui reçoit refuse ce que sa version ne connaît pas ; tolerant : il passe sur les balises, les codes et les messages inconnus',
        en: 'strict (default): receivers refuse what their version does not know; tolerant: they pass over unknown tags, codes and messages',
      },
    },
    {
      name: 'witnesses',
      value: FOLDER,
      help: {
        fr: 'y écrit, pour chaque changement cassant, les plus petits messages JSON et XML qu’une version accepte et que l’autre refuse',
        en: 'writes there, for each breaking change, the smallest JSON and XML messages that one version accepts and the other refuses',
      },
    },
    history,
  ],
  examples: [
    {
      command: 'dsf diff specs/15-15/v1.5 specs/15-15/v2.0',
      meaning: { fr: 'deux versions d’un lien', en: 'two versions of a link' },
    },
    {
      command: 'dsf diff --cells specs/mdd/1.0/model.xlsx specs/mdd/2.0/model.xlsx',
      meaning: { fr: 'les cellules de deux classeurs', en: 'the cells of two workbooks' },
    },
    {
      command: 'dsf diff specs/15-15/v1.5 specs/15-15/v2.0 --witnesses preuves',
      meaning: {
        fr: 'avec les messages qui prouvent chaque changement cassant',
        en: 'with the messages that prove each breaking change',
      },
    },
    {
      command: 'dsf diff specs/mdd/1.0 specs/mdd/2.0 --fail-on breaking',
      meaning: {
        fr: 'échouer si un changement du modèle casse un échange',
        en: 'fail when a change of the model breaks an exchange',
      },
    },
  ],
  load: async () => (await import('./diff.ts')).diff,
};
