import { FAULT_WORDS } from '@hubsante/hub/faults';
import type { CommandDefinition } from '../command-definition.ts';
import { FOLDER } from '../shared-options.ts';

/** `dsf hub`, as the help and the parser know it. */
export const hubCommand: CommandDefinition = {
  name: 'hub',
  summary: {
    fr: 'lance un Hub complet sur ce poste : courtier, certificats, contrôles, partenaires virtuels',
    en: 'starts a whole Hub on this machine: broker, certificates, checks, virtual partners',
  },
  argument: { fr: 'LIEN…', en: 'LINK…' },
  answersNoArgument: true,
  description: {
    fr: 'Lance un courtier RabbitMQ avec sa propre autorité de certification, un certificat par client, les vhosts, files et droits des liens nommés, les contrôles du Hub sur chaque vhost, et un partenaire virtuel pour chaque client des cinématiques. Un LIEN est le dossier d’une version de lien, de sources ou déjà construit ; sans LIEN, tous ceux du dossier specs. Ce qui a été fait est gardé d’un lancement à l’autre ; Ctrl-C arrête tout.\n\nCode de sortie : 0 quand on l’arrête, 1 si un lien a des erreurs, 2 si le Hub n’a pas pu démarrer.',
    en: 'Starts a RabbitMQ broker with a certificate authority of its own, one certificate per client, the vhosts, queues and rights of the links named, the checks of the Hub on each vhost, and a virtual partner for each client of the flows. A LINK is the folder of a link version, of sources or already built; without a LINK, all those of the folder specs. What was made is kept from one start to the next; Ctrl-C stops everything.\n\nExit code: 0 when it is stopped, 1 when a link has errors, 2 when the Hub could not start.',
  },
  options: [
    {
      name: 'port',
      value: { fr: 'PORT', en: 'PORT' },
      help: { fr: 'port du courtier (sans cette option : 5671)', en: 'port of the broker (default: 5671)' },
    },
    {
      name: 'broker',
      value: { fr: 'ADRESSE', en: 'ADDRESS' },
      help: {
        fr: 'courtier déjà lancé, amqps://localhost:5671, au lieu d’en lancer un (voir compose.yaml dans le dossier du Hub)',
        en: 'a broker that runs already, amqps://localhost:5671, instead of starting one (see compose.yaml in the folder of the Hub)',
      },
    },
    {
      name: 'folder',
      value: FOLDER,
      help: {
        fr: 'où sont gardés certificats et messages (sans cette option : .hubsante/hub)',
        en: 'where certificates and messages are kept (default: .hubsante/hub)',
      },
    },
    {
      name: 'clients',
      value: { fr: 'CLIENT,…', en: 'CLIENT,…' },
      help: {
        fr: 'clients à déclarer sur chaque vhost (sans cette option : ceux des exemples)',
        en: 'clients to declare on each vhost (default: those of the examples)',
      },
    },
    {
      name: 'me',
      value: { fr: 'CLIENT,…', en: 'CLIENT,…' },
      help: {
        fr: 'clients que joue votre logiciel : aucun partenaire virtuel ne lit leurs files',
        en: 'clients that your software plays: no virtual partner reads their queues',
      },
    },
    {
      name: 'mode',
      value: { fr: 'MODE', en: 'MODE' },
      choices: ['strict', 'as-is'],
      help: {
        fr: 'strict : ce que demandent les documents (sans cette option) ; as-is : ce que fait le Hub en service',
        en: 'strict: what the documents ask (default); as-is: what the running Hub does',
      },
    },
    {
      name: 'inhibit',
      value: { fr: 'CLIENT:MESSAGE,…', en: 'CLIENT:MESSAGE,…' },
      help: {
        fr: 'messages qu’un client ne veut pas recevoir, par exemple fr.health.samu560:RS-BPV',
        en: 'messages that a client does not want, for instance fr.health.samu560:RS-BPV',
      },
    },
    {
      name: 'speaks',
      value: { fr: 'CLIENT:VHOST,…', en: 'CLIENT:VHOST,…' },
      help: {
        fr: 'le seul vhost où un client lit ses files, par exemple fr.health.samu440:15-15_v1.5 ; ce qu’on lui envoie d’ailleurs est converti',
        en: 'the only vhost where a client reads its queues, for instance fr.health.samu440:15-15_v1.5; what is sent to it from elsewhere is converted',
      },
    },
    {
      name: 'explain',
      value: null,
      help: {
        fr: 'dit les contrôles du Hub dans leur ordre, leurs codes, et ce qui change d’un mode à l’autre, sans rien lancer',
        en: 'tells the checks of the Hub in their order, their codes, and what differs between modes, and starts nothing',
      },
    },
    {
      name: 'partners',
      value: { fr: 'DÉFAUT,…', en: 'FAULT,…' },
      help: {
        fr: `ce que les partenaires virtuels font mal : ${FAULT_WORDS.join(', ')}`,
        en: `what virtual partners do wrong: ${FAULT_WORDS.join(', ')}`,
      },
    },
  ],
  examples: [
    {
      command: 'dsf hub specs/15-15/v2.1 --me fr.health.samu290',
      meaning: {
        fr: 'parler au SAMU voisin, qui répond',
        en: 'talk to the other call centre, which answers',
      },
    },
    {
      command: 'dsf hub specs/15-smur/v1.7 --partners delay=3000,double',
      meaning: {
        fr: 'avec des partenaires lents qui répondent deux fois',
        en: 'with slow partners that answer twice',
      },
    },
  ],
  load: async () => (await import('./hub.ts')).hub,
};
