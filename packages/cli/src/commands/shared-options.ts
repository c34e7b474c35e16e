import type { OptionDefinition } from './command-definition.ts';

// What several commands have in common.

/** Stands for a folder in the help. */
export const FOLDER = { fr: 'DOSSIER', en: 'FOLDER' };
/** Stands for a file in the help. */
export const FILE = { fr: 'FICHIER', en: 'FILE' };
/** Stands for a form of output in the help. */
export const FORM = { fr: 'FORMAT', en: 'FORMAT' };

/** Options that every command has. */
export const commonOptions: readonly OptionDefinition[] = [
  {
    name: 'lang',
    value: { fr: 'LANGUE', en: 'LANGUAGE' },
    choices: ['fr', 'en'],
    help: { fr: 'langue des messages : fr (sans cette option) ou en', en: 'language: fr (default) or en' },
  },
  { name: 'help', value: null, help: { fr: 'affiche cette aide', en: 'shows this help' } },
];

/** `--nomenclatures`, of every command that reads a release. */
export const nomenclatures: OptionDefinition = {
  name: 'nomenclatures',
  value: FOLDER,
  help: {
    fr: 'dossier des classeurs de nomenclatures, quand il n’est pas celui de la version',
    en: 'folder of the nomenclature workbooks, when it is not the one of the release',
  },
};

/** `--silences`, of every command that tells findings. */
export const silences: OptionDefinition = {
  name: 'silences',
  value: FILE,
  help: {
    fr: 'liste des avertissements acceptés (sans cette option : silences.yaml à côté des classeurs)',
    en: 'list of accepted warnings (without this option: silences.yaml beside the workbooks)',
  },
};

/** `--advice`, of the commands that tell findings in words. */
export const advice: OptionDefinition = {
  name: 'advice',
  value: null,
  help: {
    fr: 'montre aussi les conseils un à un, au lieu de leur nombre par code',
    en: 'shows each piece of advice too, instead of how many there are of each code',
  },
};

/** The form of what a command prints; `text` when the option is absent. */
export function formatOption(choices: readonly string[]): OptionDefinition {
  return {
    name: 'format',
    value: FORM,
    choices,
    help: {
      fr: `forme des constats : ${choices.join(', ')} (text sans cette option)`,
      en: `form of the findings: ${choices.join(', ')} (text without this option)`,
    },
  };
}

/** `--history`, of the commands that read releases kept in one file. */
export const history: OptionDefinition = {
  name: 'history',
  value: FILE,
  help: {
    fr: 'historique que « dsf history add » a écrit : les versions du modèle y sont prises, par leur nom',
    en: 'history that “dsf history add” wrote: the releases of the model are taken there, by their names',
  },
};

/** `--force`, of the commands that replace a folder. */
export const force: OptionDefinition = {
  name: 'force',
  value: null,
  help: {
    fr: 'remplace le dossier de sortie même s’il contient des fichiers que dsf n’a pas produits',
    en: 'replaces the output folder even if it holds files that dsf did not make',
  },
};
