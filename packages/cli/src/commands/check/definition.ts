import { FORMATS } from '../../printers/index.ts';
import type { CommandDefinition, OptionDefinition } from '../command-definition.ts';
import { advice, formatOption, nomenclatures, silences } from '../shared-options.ts';

const since: OptionDefinition = {
  name: 'since',
  value: { fr: 'VERSION', en: 'REF' },
  help: {
    fr: 'ne dit que ce qui n’était pas déjà dans cette version de git : branche, étiquette ou commit',
    en: 'tells only what was not there already in this version of git: branch, tag or commit',
  },
};

const annotate: OptionDefinition = {
  name: 'annotate',
  value: { fr: 'SORTIE', en: 'OUT' },
  help: {
    fr: 'écrit une copie du classeur avec chaque constat en commentaire de sa cellule et une feuille « Constats » : SORTIE.xlsx pour un seul classeur, un dossier pour plusieurs ; elle peut être le classeur lui-même',
    en: 'writes a copy of the workbook with each finding as a comment of its cell and a sheet “Findings”: OUT.xlsx for one workbook, a folder for several; it may be the workbook itself',
  },
};

const fix: OptionDefinition = {
  name: 'fix',
  value: null,
  help: {
    fr: 'écrit dans les classeurs la réponse des constats qui n’en ont qu’une, et dit chacune ; aucune autre cellule ne change',
    en: 'writes into the workbooks the answer of the findings that have only one, and says each; no other cell changes',
  },
};

const dryRun: OptionDefinition = {
  name: 'dry-run',
  value: null,
  help: {
    fr: 'avec --fix : montre ce qui serait écrit, et n’écrit rien',
    en: 'with --fix: shows what would be written, and writes nothing',
  },
};

/** `dsf check`, as the help and the parser know it. */
export const checkCommand: CommandDefinition = {
  name: 'check',
  summary: {
    fr: 'relit les classeurs et dit, cellule par cellule, ce qui est à corriger',
    en: 'reads the workbooks and tells, cell by cell, what is to be corrected',
  },
  argument: { fr: 'CHEMIN…', en: 'PATH…' },
  description: {
    fr: 'Relit les classeurs de spécification, sans rien y écrire si --fix ou --annotate ne le demandent pas. Un CHEMIN est le dossier d’une version de modèle (avec csv_parser et nomenclature_parser, ou avec release.yaml), celui d’une version de lien (avec link.yaml), un dossier de classeurs ou un seul classeur .xlsx, lu avec les nomenclatures de sa version. Un dossier au-dessus vaut pour tout ce qu’il contient.\n\nCode de sortie : 0 sans erreur, 1 avec des erreurs, 2 si la vérification n’a pas pu se faire.',
    en: 'Reads the specification workbooks, and writes nothing there unless --fix or --annotate ask for it. A PATH is the folder of a model release (with csv_parser and nomenclature_parser, or with release.yaml), of a link version (with link.yaml), a folder of workbooks or one .xlsx workbook, read with the nomenclatures of its release. A folder above stands for everything inside.\n\nExit code: 0 without errors, 1 with errors, 2 when the check could not be done.',
  },
  options: [nomenclatures, formatOption(FORMATS), silences, advice, since, annotate, fix, dryRun],
  examples: [
    { command: 'dsf check 3.4.1', meaning: { fr: 'vérifier une version', en: 'check a release' } },
    {
      command: 'dsf check model.xlsx --nomenclatures nomenclatures',
      meaning: { fr: 'vérifier un seul classeur', en: 'check one workbook' },
    },
    {
      command: 'dsf check model.xlsx --nomenclatures nomenclatures --annotate annote.xlsx',
      meaning: { fr: 'voir les constats dans Excel', en: 'see the findings in Excel' },
    },
    {
      command: 'dsf check specs/mdd/2.0 --fix --dry-run',
      meaning: {
        fr: 'voir ce qui se corrige de soi-même, sans rien écrire',
        en: 'see what mends itself, without writing anything',
      },
    },
    {
      command: 'dsf check specs/** --since main',
      meaning: { fr: 'voir ce que l’on vient d’ajouter', en: 'see what one has just added' },
    },
    {
      command: 'dsf check specs/**',
      meaning: {
        fr: 'vérifier tous les modèles et tous les liens',
        en: 'check every model and every link',
      },
    },
    {
      command: 'dsf check 3.4.1 --format github',
      meaning: { fr: 'annoter une pull request GitHub', en: 'annotate a GitHub pull request' },
    },
  ],
  load: async () => (await import('./check.ts')).check,
};
