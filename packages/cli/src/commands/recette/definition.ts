import type { CommandDefinition } from '../command-definition.ts';
import { FILE, FOLDER } from '../shared-options.ts';

/** `dsf recette`, as the help and the parser know it. */
export const recetteCommand: CommandDefinition = {
  name: 'recette',
  summary: {
    fr: 'joue les cas de recette d’un lien sur un courtier, et rend un compte rendu',
    en: 'plays the acceptance tests of a link on a broker, and reports',
  },
  argument: { fr: 'list|run|replay|doctor LIEN…', en: 'list|run|replay|doctor LINK…' },
  description: {
    fr: '« list LIEN » nomme les cas : ceux du cahier de recette, et un par cinématique. « run LIEN » les joue : avec --self, les deux côtés, sur un Hub lancé pour l’occasion ; avec --me, contre votre logiciel, relié à un Hub déjà lancé (voir dsf hub). « replay JOURNAL » relit le journal d’un passage et rend le même compte rendu. « doctor LIEN --me CLIENT » dit, pas à pas, ce qui empêche un client de parler au Hub. Un passage interrompu reprend où il en était quand on donne le même --out.\n\nCode de sortie : 0 si tout est conforme, 1 sinon (écart, sans réponse, ou reste à confirmer), 2 si rien n’a pu être joué.',
    en: '“list LINK” names the cases: those of the acceptance workbook, and one for each flow. “run LINK” plays them: with --self, both sides, on a Hub started for it; with --me, against your software, connected to a Hub that runs already (see dsf hub). “replay JOURNAL” reads the journal of a run and gives the same report. “doctor LINK --me CLIENT” tells, step by step, what keeps a client from the Hub. A run that was interrupted goes on where it was when the same --out is given.\n\nExit code: 0 when everything passes, 1 otherwise (a difference, no answer, or something left to confirm), 2 when nothing could be played.',
  },
  options: [
    {
      name: 'case',
      value: { fr: 'CAS,…', en: 'CASE,…' },
      help: { fr: 'seulement ces cas (voir « list »)', en: 'only these cases (see “list”)' },
    },
    {
      name: 'refusals',
      value: null,
      help: {
        fr: 'joue, au lieu des cas du lien, un refus par code : ceux du Hub (avec --self) et ceux du destinataire',
        en: 'plays, instead of the cases of the link, a refusal by each code: those of the Hub (with --self) and of the receiver',
      },
    },
    {
      name: 'self',
      value: null,
      help: { fr: 'joue les deux côtés, sur un Hub à soi', en: 'plays both sides, on a Hub of its own' },
    },
    {
      name: 'me',
      value: { fr: 'PARTICIPANT', en: 'PARTICIPANT' },
      help: {
        fr: 'le participant que joue votre logiciel : sa lettre, son rôle ou son identifiant de client',
        en: 'the participant your software plays: its letter, its role or its client identifier',
      },
    },
    {
      name: 'syntax',
      value: { fr: 'SYNTAXE,…', en: 'SYNTAX,…' },
      help: {
        fr: 'json, xml ou les deux (sans cette option : json ; les deux avec --self)',
        en: 'json, xml or both (default: json; both with --self)',
      },
    },
    {
      name: 'timeout',
      value: { fr: 'SECONDES', en: 'SECONDS' },
      help: {
        fr: 'temps laissé à chaque message et à chaque réponse (sans cette option : 10 avec --self, 300 sinon)',
        en: 'time left for each message and each answer (default: 10 with --self, 300 otherwise)',
      },
    },
    {
      name: 'hook',
      value: { fr: 'COMMANDE', en: 'COMMAND' },
      help: {
        fr: 'commande qui fait faire une étape à votre logiciel : elle reçoit l’étape et son message en JSON sur son entrée',
        en: 'command that makes your software do a step: it gets the step and its message as JSON on its standard input',
      },
    },
    {
      name: 'broker',
      value: { fr: 'ADRESSE', en: 'ADDRESS' },
      help: {
        fr: 'courtier du Hub, sans --self (sans cette option : amqps://localhost:5671)',
        en: 'broker of the Hub, without --self (default: amqps://localhost:5671)',
      },
    },
    {
      name: 'tls',
      value: FOLDER,
      help: {
        fr: 'certificats des clients, sans --self (sans cette option : .hubsante/hub/tls)',
        en: 'certificates of the clients, without --self (default: .hubsante/hub/tls)',
      },
    },
    {
      name: 'cases',
      value: FILE,
      help: {
        fr: 'cas publiés par l’ANS (test_cases.json), au lieu de ceux du lien ; leurs exemples dans --examples',
        en: 'cases published by the ANS (test_cases.json) instead of those of the link; their examples in --examples',
      },
    },
    {
      name: 'examples',
      value: FOLDER,
      help: {
        fr: 'dossier des exemples de --cases, un sous-dossier par message',
        en: 'folder of the examples of --cases, a sub-folder for each message',
      },
    },
    {
      name: 'out',
      value: FOLDER,
      help: {
        fr: 'où vont journaux et comptes rendus (sans cette option : recette)',
        en: 'where journals and reports go (default: recette)',
      },
    },
    {
      name: 'baseline',
      value: FILE,
      help: {
        fr: 'verdicts à comparer, étape par étape ; écrit s’il n’existe pas',
        en: 'verdicts to compare with, step by step; written when there is none',
      },
    },
  ],
  examples: [
    {
      command: 'dsf recette run specs/15-15/v2.1 --self',
      meaning: {
        fr: 'jouer tous les cas d’un lien sans personne',
        en: 'play every case of a link, unattended',
      },
    },
    {
      command: 'dsf recette run specs/15-smur/v1.7 --case yannig-et-solenn-bihanoret --me E',
      meaning: { fr: 'jouer un cas contre votre logiciel', en: 'play a case against your software' },
    },
  ],
  load: async () => (await import('./recette.ts')).recette,
};
