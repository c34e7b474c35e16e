import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER } from '../shared-options.ts';

/** `dsf lrm`, as the help and the parser know it. */
export const lrmCommand: CommandDefinition = {
  name: 'lrm',
  summary: {
    fr: 'ouvre un LRM d’essai dans le navigateur : échange libre, recette guidée',
    en: 'opens a test LRM in the browser: free exchange, guided acceptance tests',
  },
  argument: { fr: 'LIEN…', en: 'LINK…' },
  answersNoArgument: true,
  description: {
    fr: 'Se relie à un Hub déjà lancé (voir dsf hub) comme les clients nommés par --me, et sert une page sur ce poste seulement : un formulaire fait du modèle pour écrire un message, ce qui arrive, les acquittements et les refus, et chaque cas de recette déroulé pas à pas. Un LIEN est le dossier d’une version de lien ; sans LIEN, tous ceux du dossier specs. Ce qui s’est passé est gardé d’un lancement à l’autre ; Ctrl-C arrête.\n\nCode de sortie : 0 quand on l’arrête, 1 si un lien a des erreurs, 2 si le LRM n’a pas pu démarrer.',
    en: 'Connects to a Hub that runs already (see dsf hub) as the clients that --me names, and serves a page on this machine only: a form made from the model to write a message, what arrives, acknowledgements and refusals, and each acceptance test step by step. A LINK is the folder of a link version; without a LINK, all those of the folder specs. What happened is kept from one start to the next; Ctrl-C stops it.\n\nExit code: 0 when it is stopped, 1 when a link has errors, 2 when the LRM could not start.',
  },
  options: [
    {
      name: 'me',
      value: { fr: 'CLIENT,…', en: 'CLIENT,…' },
      help: {
        fr: 'les clients que joue le LRM (sans cette option : le premier des cinématiques de chaque lien)',
        en: 'the clients the LRM plays (default: the first one of the flows of each link)',
      },
    },
    {
      name: 'broker',
      value: { fr: 'ADRESSE', en: 'ADDRESS' },
      help: {
        fr: 'courtier du Hub (sans cette option : amqps://localhost:5671)',
        en: 'broker of the Hub (default: amqps://localhost:5671)',
      },
    },
    {
      name: 'tls',
      value: FOLDER,
      help: {
        fr: 'dossier des certificats (sans cette option : .hubsante/hub/tls, ceux de dsf hub)',
        en: 'folder of certificates (default: .hubsante/hub/tls, those of dsf hub)',
      },
    },
    {
      name: 'folder',
      value: FOLDER,
      help: {
        fr: 'où est gardé ce qui s’est passé (sans cette option : .hubsante/lrm)',
        en: 'where what happened is kept (default: .hubsante/lrm)',
      },
    },
    {
      name: 'port',
      value: { fr: 'PORT', en: 'PORT' },
      help: { fr: 'port de la page (sans cette option : 4322)', en: 'port of the page (default: 4322)' },
    },
  ],
  examples: [
    {
      command: 'dsf lrm specs/15-15/v2.1 --me fr.health.samu290',
      meaning: {
        fr: 'jouer le SAMU 29, à côté de « dsf hub specs/15-15/v2.1 --me fr.health.samu290 »',
        en: 'play SAMU 29, beside “dsf hub specs/15-15/v2.1 --me fr.health.samu290”',
      },
    },
  ],
  load: async () => (await import('./lrm.ts')).lrm,
};
