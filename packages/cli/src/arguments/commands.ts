import { FORMATS } from '../printers/index.ts';
import type { CommandDefinition, OptionDefinition } from './command-definition.ts';
import { concernedCommand } from './concerned-command.ts';
import { diffCommand } from './diff-command.ts';
import { gitSetupCommand, mergeWorkbooksCommand } from './git-commands.ts';
import { hubCommand } from './hub-command.ts';
import { lrmCommand } from './lrm-command.ts';
import { migrateCommand } from './migrate-command.ts';
import { newCommand } from './new-command.ts';
import { recetteCommand } from './recette-command.ts';
import { sinceCommand } from './since-command.ts';
import { watchCommand } from './watch-command.ts';
import { workshopCommand } from './workshop-command.ts';

const FOLDER = { fr: 'DOSSIER', en: 'FOLDER' };
const FILE = { fr: 'FICHIER', en: 'FILE' };

const nomenclatures: OptionDefinition = {
  name: 'nomenclatures',
  value: FOLDER,
  help: {
    fr: 'dossier des classeurs de nomenclatures, quand il n’est pas celui de la version',
    en: 'folder of the nomenclature workbooks, when it is not the one of the release',
  },
};

const silences: OptionDefinition = {
  name: 'silences',
  value: FILE,
  help: {
    fr: 'liste des avertissements acceptés (sans cette option : silences.yaml à côté des classeurs)',
    en: 'list of accepted warnings (without this option: silences.yaml beside the workbooks)',
  },
};

function format(choices: readonly string[]): OptionDefinition {
  return {
    name: 'format',
    value: { fr: 'FORMAT', en: 'FORMAT' },
    choices,
    help: {
      fr: `forme des constats : ${choices.join(', ')} (text sans cette option)`,
      en: `form of the findings: ${choices.join(', ')} (text without this option)`,
    },
  };
}

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

const advice: OptionDefinition = {
  name: 'advice',
  value: null,
  help: {
    fr: 'montre aussi les conseils un à un, au lieu de leur nombre par code',
    en: 'shows each piece of advice too, instead of how many there are of each code',
  },
};

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

export const commands: readonly CommandDefinition[] = [
  {
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
    options: [nomenclatures, format(FORMATS), silences, advice, since, annotate, fix, dryRun],
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
  },
  watchCommand([nomenclatures, silences, advice]),
  workshopCommand,
  {
    name: 'build',
    summary: {
      fr: 'produit les schémas, exemples et autres fichiers d’une version',
      en: 'makes the schemas, examples and other files of a release',
    },
    argument: { fr: 'CHEMIN…', en: 'PATH…' },
    description: {
      fr: 'Vérifie les classeurs, puis écrit les fichiers dans le dossier de sortie, qui est remplacé en entier. Un message qui a des erreurs n’est pas écrit ; les autres le sont. Quand plusieurs CHEMINS sont donnés, chacun a son sous-dossier.\n\nCode de sortie : 0 sans erreur, 1 avec des erreurs, 2 si rien n’a pu être écrit.',
      en: 'Checks the workbooks, then writes the files into the output folder, which is replaced as a whole. A message with errors is not written; the others are. When several PATHs are given, each has its sub-folder.\n\nExit code: 0 without errors, 1 with errors, 2 when nothing could be written.',
    },
    options: [
      {
        name: 'out',
        value: FOLDER,
        help: {
          fr: 'dossier de sortie (sans cette option : dist, suivi du CHEMIN)',
          en: 'output folder (default: dist, followed by the PATH)',
        },
      },
      {
        name: 'profile',
        value: { fr: 'PROFIL', en: 'PROFILE' },
        choices: ['standard', 'ans'],
        help: {
          fr: 'standard : nos formats (sans cette option) ; ans : exactement la forme des publications actuelles de l’ANS',
          en: 'standard: our formats (default); ans: exactly the form of today’s ANS publications',
        },
      },
      {
        name: 'only',
        value: { fr: 'FORMAT,…', en: 'FORMAT,…' },
        help: {
          fr: 'seulement ces formats, séparés par des virgules (les noms sont donnés plus bas)',
          en: 'only these formats, separated by commas (their names are given below)',
        },
      },
      {
        name: 'base-url',
        value: { fr: 'ADRESSE', en: 'ADDRESS' },
        help: {
          fr: 'adresse où les schémas seront publiés, début de chaque $id (sans cette option : urn:hubsante:schemas, qu’aucun outil ne cherche sur le réseau)',
          en: 'address where the schemas will be published, first part of every $id (default: urn:hubsante:schemas, which no tool looks for on the network)',
        },
      },
      {
        name: 'clients',
        value: { fr: 'CLIENT,…', en: 'CLIENT,…' },
        help: {
          fr: 'identifiants des clients à déclarer dans les définitions RabbitMQ d’un lien (sans cette option : ceux des exemples)',
          en: 'identities of the clients to declare in the RabbitMQ definitions of a link (default: those of the examples)',
        },
      },
      {
        name: 'version-stamp',
        value: { fr: 'aa.mm.jj', en: 'yy.mm.dd' },
        help: {
          fr: 'date inscrite dans les schémas. Sans cette option : SOURCE_DATE_EPOCH si cette variable est définie, sinon la date de dernière modification inscrite dans le premier classeur de modèle, sinon 00.01.01. Jamais l’horloge : deux constructions donnent les mêmes fichiers',
          en: 'date written into the schemas. Without this option: SOURCE_DATE_EPOCH if that variable is set, else the last-modified date recorded inside the first model workbook, else 00.01.01. Never the clock: two builds give the same files',
        },
      },
      nomenclatures,
      format(FORMATS),
      silences,
      {
        name: 'force',
        value: null,
        help: {
          fr: 'remplace le dossier de sortie même s’il contient des fichiers que dsf n’a pas produits',
          en: 'replaces the output folder even if it holds files that dsf did not make',
        },
      },
    ],
    examples: [
      {
        command: 'dsf build specs/15-15/v2.0',
        meaning: {
          fr: 'construire une version de lien dans dist/specs/15-15/v2.0',
          en: 'build a link version into dist/specs/15-15/v2.0',
        },
      },
      {
        command: 'dsf build 3.4.1 --out sortie',
        meaning: { fr: 'construire une version', en: 'build a release' },
      },
      {
        command: 'dsf build 3.4.1 --out sortie --only json-schema',
        meaning: { fr: 'les schémas JSON seulement', en: 'the JSON Schemas only' },
      },
      {
        command: 'dsf build 3.4.1 --out sortie --profile ans --version-stamp 26.06.19',
        meaning: {
          fr: 'les fichiers tels que l’ANS les publie',
          en: 'the files as the ANS publishes them',
        },
      },
    ],
  },
  {
    name: 'conformance',
    summary: {
      fr: 'compare nos fichiers à ceux qu’une version a publiés',
      en: 'compares our files with those a release has published',
    },
    argument: { fr: 'DOSSIER_DE_VERSION…', en: 'RELEASE_FOLDER…' },
    description: {
      fr: 'Reconstruit chaque version à partir de ses classeurs et compare le résultat, fichier par fichier, à ce qu’elle a publié.\n\nCode de sortie : 0 si tout est pareil ou expliqué, 1 sinon, 2 si la comparaison n’a pas pu se faire.',
      en: 'Rebuilds each release from its workbooks and compares the result, file by file, with what it has published.\n\nExit code: 0 when everything is the same or explained, 1 otherwise, 2 when the comparison could not be done.',
    },
    options: [
      {
        name: 'out',
        value: FOLDER,
        help: {
          fr: 'dossier où écrire les fichiers produits, sous les chemins des fichiers publiés',
          en: 'folder for the files produced, under the paths of the published ones',
        },
      },
      {
        name: 'facts',
        value: FOLDER,
        help: {
          fr: 'compare plutôt les faits (noms, cardinalités, codes…) d’une version à nous avec ceux de la version publiée',
          en: 'compares instead the facts (names, cardinalities, codes…) of a release of ours with the published ones',
        },
      },
      format(['text', 'json']),
    ],
    examples: [
      {
        command: 'dsf conformance ../ans/2.0 ../ans/3.4.1',
        meaning: { fr: 'comparer deux versions', en: 'compare two releases' },
      },
      {
        command: 'dsf conformance ../ans/2.0 --facts specs/mdd/2.0',
        meaning: { fr: 'comparer les faits de notre version', en: 'compare the facts of our release' },
      },
    ],
  },
  {
    name: 'bundle',
    summary: {
      fr: 'fait une archive zip de chaque paquet construit',
      en: 'makes a zip of each built package',
    },
    argument: { fr: 'DOSSIER…', en: 'FOLDER…' },
    description: {
      fr: 'Réunit un paquet construit par « dsf build » dans une archive zip pour qui n’emploie pas npm : ses fichiers, une page à lire sans réseau (index.html), la nomenclature logicielle (sbom.cdx.json, CycloneDX) et les sommes de contrôle (SHA256SUMS). Les mêmes fichiers donnent la même archive, à l’octet près.\n\nCode de sortie : 0 si tout est fait, 2 sinon.',
      en: 'Gathers a package built by “dsf build” into a zip for those who do not use npm: its files, a page to read without network (index.html), the bill of materials (sbom.cdx.json, CycloneDX) and the check sums (SHA256SUMS). The same files give the same zip, to the byte.\n\nExit code: 0 when all is made, 2 otherwise.',
    },
    options: [
      {
        name: 'out',
        value: FOLDER,
        help: {
          fr: 'dossier des archives (sans cette option : dist/bundles)',
          en: 'folder of the zips (default: dist/bundles)',
        },
      },
    ],
    examples: [
      {
        command: 'dsf bundle dist/specs/15-15/v2.0',
        meaning: { fr: 'l’archive d’une version de lien', en: 'the zip of a link version' },
      },
    ],
  },
  diffCommand,
  sinceCommand,
  concernedCommand,
  migrateCommand,
  {
    name: 'links',
    summary: {
      fr: 'donne la table de correspondance des versions de liens',
      en: 'gives the correspondence table of the link versions',
    },
    argument: { fr: 'DOSSIER', en: 'FOLDER' },
    description: {
      fr: 'Lit chaque lien/version/link.yaml du dossier, puis écrit la table : lien, version, modèle, vhost, messages, principes transverses. Pour contrôler les liens : dsf check.\n\nCode de sortie : 0 sans erreur ni écart, 1 si un manifeste est fautif ou la table des exploitants différente, 2 si le dossier n’a pas pu être lu.',
      en: 'Reads every link/version/link.yaml of the folder, then writes the table: link, version, model, vhost, messages, transversal principles. To check the links: dsf check.\n\nExit code: 0 without errors or differences, 1 when a manifest is faulty or the table of the operators differs, 2 when the folder could not be read.',
    },
    options: [
      {
        name: 'format',
        value: { fr: 'FORMAT', en: 'FORMAT' },
        choices: ['markdown', 'csv', 'json'],
        help: {
          fr: 'forme de la table : markdown (sans cette option), csv, json',
          en: 'form of the table: markdown (default), csv, json',
        },
      },
      {
        name: 'out',
        value: FOLDER,
        help: {
          fr: 'écrit la table dans ce dossier, sous les trois formes, au lieu de l’afficher, et à côté les messages admis par vhost',
          en: 'writes the table into this folder, in all three forms, instead of showing it, and the messages accepted on each vhost beside it',
        },
      },
      {
        name: 'accepted',
        value: FILE,
        help: {
          fr: 'compare les messages admis sur chaque vhost à la table (CSV) des exploitants du Hub, et dit chaque écart',
          en: 'compares the messages accepted on each vhost with the table (CSV) of the operators of the Hub, and tells each difference',
        },
      },
    ],
    examples: [
      {
        command: 'dsf links specs',
        meaning: { fr: 'la table des liens de ce dépôt', en: 'the table of the links of this repository' },
      },
      {
        command: 'dsf links specs --accepted exploitants.csv',
        meaning: { fr: 'ce que le Hub admet vraiment', en: 'what the Hub really accepts' },
      },
    ],
  },
  {
    name: 'client',
    summary: {
      fr: 'écrit un client TypeScript pour un rôle d’un lien',
      en: 'writes a TypeScript client for a role of a link',
    },
    argument: { fr: 'DOCUMENT', en: 'DOCUMENT' },
    description: {
      fr: 'Lit le document AsyncAPI d’un rôle, produit par « dsf build », et écrit un projet npm prêt à lancer : connexion au Hub, une fonction par message à envoyer, une par message à recevoir, leurs types. Un dossier qui existe n’est jamais remplacé.\n\nCode de sortie : 0 si tout est écrit, 2 sinon.',
      en: 'Reads the AsyncAPI document of a role, made by “dsf build”, and writes an npm project ready to run: connection to the Hub, a function for each message to send, one for each message to receive, their types. A folder that exists is never replaced.\n\nExit code: 0 when all is written, 2 otherwise.',
    },
    options: [
      {
        name: 'out',
        value: FOLDER,
        help: {
          fr: 'dossier du projet, qui ne doit pas exister (sans cette option : dist/clients, suivi du nom du document)',
          en: 'folder of the project, which must not exist (default: dist/clients, followed by the name of the document)',
        },
      },
    ],
    examples: [
      {
        command: 'dsf client dist/specs/15-smur/v1.6/asyncapi/15-smur-v1.6.smur.asyncapi.yaml',
        meaning: { fr: 'le client d’une équipe SMUR', en: 'the client of a SMUR team' },
      },
    ],
  },
  hubCommand,
  lrmCommand,
  recetteCommand,
  newCommand,
  gitSetupCommand,
  mergeWorkbooksCommand,
];
