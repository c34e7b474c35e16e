import type { RunningLrm } from '@hubsante/lrm';
import type { Language } from '@hubsante/model';

/** What `dsf lrm` says. */
export interface LrmWords {
  readonly noLinks: string;
  readonly badPort: (text: string) => string;
  readonly badBroker: (text: string) => string;
  readonly unknownClient: (client: string, known: readonly string[]) => string;
  readonly sameVhost: (vhost: string, links: readonly string[]) => string;
  readonly noCertificate: (client: string, folder: string) => string;
  readonly notConnected: (host: string, why: string) => string;
  readonly portTaken: (port: number) => string;
  readonly ready: (lrm: RunningLrm) => string;
  readonly stopped: string;
}

export const lrmWords: Readonly<Record<Language, LrmWords>> = {
  fr: {
    noLinks:
      'Aucun lien : donner le dossier d’une version de lien, par exemple « dsf lrm specs/15-15/v2.1 ».',
    badPort: (text) => `« ${text} » n’est pas un port : un nombre de 0 à 65535.`,
    badBroker: (text) => `« ${text} » n’est pas l’adresse d’un courtier : écrire amqps://localhost:5671.`,
    unknownClient: (client, known) =>
      `« ${client} » n’est pas un client des cinématiques de ces liens. Connus : ${known.join(', ')}.`,
    sameVhost: (vhost, links) =>
      `${links.join(' et ')} ont le même vhost, ${vhost}, donc les mêmes files : un client n’y parle qu’une version à la fois. Ne donner que l’un de ces liens.`,
    noCertificate: (client, folder) =>
      `Pas de certificat pour ${client} dans « ${folder} » : lancer d’abord « dsf hub » avec --me ${client}.`,
    notConnected: (host, why) =>
      `Le Hub ne répond pas sur ${host} : ${why}. Lancer d’abord « dsf hub » dans un autre terminal.`,
    portTaken: (port) => `Le port ${port} est déjà pris : en choisir un autre avec --port.`,
    ready: ({ address, desks }) =>
      [
        'LRM d’essai, à ouvrir dans un navigateur de ce poste :',
        `  ${address}`,
        ...desks.map(({ client, role, vhost, link }) => `  ${client}, ${role}, sur ${vhost} (${link})`),
        'Ctrl-C arrête.',
      ].join('\n'),
    stopped: 'Arrêté.',
  },
  en: {
    noLinks: 'No link: give the folder of a link version, for instance “dsf lrm specs/15-15/v2.1”.',
    badPort: (text) => `“${text}” is no port: a number from 0 to 65535.`,
    badBroker: (text) => `“${text}” is not the address of a broker: write amqps://localhost:5671.`,
    unknownClient: (client, known) =>
      `“${client}” is not a client of the flows of these links. Known: ${known.join(', ')}.`,
    sameVhost: (vhost, links) =>
      `${links.join(' and ')} have the same vhost, ${vhost}, hence the same queues: a client speaks one version there at a time. Give only one of these links.`,
    noCertificate: (client, folder) =>
      `No certificate for ${client} in “${folder}”: start “dsf hub” with --me ${client} first.`,
    notConnected: (host, why) =>
      `The Hub does not answer on ${host}: ${why}. Start “dsf hub” in another terminal first.`,
    portTaken: (port) => `Port ${port} is taken: choose another with --port.`,
    ready: ({ address, desks }) =>
      [
        'Test LRM, to be opened in a browser of this machine:',
        `  ${address}`,
        ...desks.map(({ client, role, vhost, link }) => `  ${client}, ${role}, on ${vhost} (${link})`),
        'Ctrl-C stops it.',
      ].join('\n'),
    stopped: 'Stopped.',
  },
};
