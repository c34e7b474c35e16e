import type { HubNews, RunningHub } from '@hubsante/hub';
import type { Language } from '@hubsante/model';

/** What `dsf hub` says. */
export interface HubWords {
  readonly noLinks: string;
  readonly badPort: (text: string) => string;
  readonly badBroker: (text: string) => string;
  readonly unknownFault: (text: string, words: readonly string[]) => string;
  readonly badInhibition: (text: string) => string;
  readonly badVhost: (text: string) => string;
  readonly portTaken: (port: number) => string;
  readonly noBroker: (compose: string) => string;
  readonly notStarted: (why: string) => string;
  readonly starting: (links: number) => string;
  readonly ready: (hub: RunningHub, seconds: string, password: string) => string;
  readonly news: (news: HubNews) => string;
  readonly stopped: string;
}

export const hubWords: Readonly<Record<Language, HubWords>> = {
  fr: {
    noLinks:
      'Aucun lien à servir : donner le dossier d’une version de lien, par exemple « dsf hub specs/15-15/v2.1 ».',
    badPort: (text) => `« ${text} » n’est pas un port : un nombre de 1 à 65535.`,
    badBroker: (text) => `« ${text} » n’est pas l’adresse d’un courtier : écrire amqps://localhost:5671.`,
    unknownFault: (text, words) => `« ${text} » n’est pas un défaut de partenaire : ${words.join(', ')}.`,
    badInhibition: (text) =>
      `« ${text} » ne dit pas ce qu’un client ne reçoit pas : écrire fr.health.samu560:RS-BPV, avec un message du lien.`,
    badVhost: (text) =>
      `« ${text} » ne dit pas où un client lit ses files : écrire fr.health.samu440:15-15_v1.5, avec un vhost des liens servis.`,
    portTaken: (port) =>
      `Le port ${port} est déjà pris, peut-être par un autre Hub : l’arrêter, ou en choisir un autre avec --port.`,
    noBroker: (compose) =>
      `RabbitMQ n’est pas installé sur ce poste. L’installer (Debian : apt install rabbitmq-server), ou bien, avec Docker : « docker compose -f ${compose} up -d », puis la même commande avec « --broker amqps://localhost:5671 ».`,
    notStarted: (why) => `Le Hub n’a pas démarré : ${why}`,
    starting: (links) => `Hub Santé en boîte : ${links === 1 ? 'un lien' : `${links} liens`}, démarrage…`,
    ready: (hub, seconds, password) =>
      [
        `Prêt en ${seconds} s.`,
        `  courtier     amqps://${hub.host} (TLS mutuel, SASL EXTERNAL)`,
        `  certificats  ${folderOf(hub)} : <client>.pem et .key, ou .p12 (mot de passe « ${password} ») ; autorité : ca.pem`,
        ...hub.vhosts.map(({ vhost, links, clients, partners }) =>
          [
            `  ${vhost} (${links.join(', ')})`,
            ...clients.map(
              (one) => `    ${one}${partners.includes(one) ? ', partenaire virtuel' : ', à vous'}`,
            ),
          ].join('\n'),
        ),
        'Chaque message s’affiche ci-dessous ; Ctrl-C arrête tout.',
      ].join('\n'),
    news: (news) => {
      if (news.source === 'connection') return `${news.vhost} : ${news.notice.message}`;
      if (news.source === 'partner') return partnerFr(news);
      const { vhost, event, distributionID, queue, code, cause } = news;
      if (event === 'routed') return `${vhost} : ${distributionID} remis à ${queue}`;
      if (event === 'transferred') return `${vhost} : ${distributionID} converti et passé par ${queue}`;
      if (event === 'dropped') return `${vhost} : ${distributionID} écarté sans avertir personne : ${cause}`;
      return `${vhost} : ${distributionID} refusé, code ${code}, ${queue === null ? 'personne n’en est averti' : `annoncé à ${queue}`} : ${firstLine(cause)}`;
    },
    stopped: 'Hub arrêté.',
  },
  en: {
    noLinks: 'No link to serve: give the folder of a link version, for instance “dsf hub specs/15-15/v2.1”.',
    badPort: (text) => `“${text}” is not a port: a number from 1 to 65535.`,
    badBroker: (text) => `“${text}” is not the address of a broker: write amqps://localhost:5671.`,
    unknownFault: (text, words) => `“${text}” is not a fault of a partner: ${words.join(', ')}.`,
    badInhibition: (text) =>
      `“${text}” does not say what a client does not receive: write fr.health.samu560:RS-BPV, with a message of the link.`,
    badVhost: (text) =>
      `“${text}” does not say where a client reads its queues: write fr.health.samu440:15-15_v1.5, with a vhost of the links served.`,
    portTaken: (port) =>
      `Port ${port} is taken, maybe by another Hub: stop it, or choose another port with --port.`,
    noBroker: (compose) =>
      `RabbitMQ is not installed on this machine. Install it (Debian: apt install rabbitmq-server) or, with Docker: “docker compose -f ${compose} up -d”, then the same command with “--broker amqps://localhost:5671”.`,
    notStarted: (why) => `The Hub did not start: ${why}`,
    starting: (links) => `Hub Santé in a box: ${links === 1 ? 'one link' : `${links} links`}, starting…`,
    ready: (hub, seconds, password) =>
      [
        `Ready in ${seconds} s.`,
        `  broker        amqps://${hub.host} (mutual TLS, SASL EXTERNAL)`,
        `  certificates  ${folderOf(hub)}: <client>.pem and .key, or .p12 (password “${password}”); authority: ca.pem`,
        ...hub.vhosts.map(({ vhost, links, clients, partners }) =>
          [
            `  ${vhost} (${links.join(', ')})`,
            ...clients.map((one) => `    ${one}${partners.includes(one) ? ', virtual partner' : ', yours'}`),
          ].join('\n'),
        ),
        'Each message is shown below; Ctrl-C stops everything.',
      ].join('\n'),
    news: (news) => {
      if (news.source === 'connection') return `${news.vhost}: ${news.notice.event}`;
      if (news.source === 'partner') return partnerEn(news);
      const { vhost, event, distributionID, queue, code, cause } = news;
      if (event === 'routed') return `${vhost}: ${distributionID} delivered to ${queue}`;
      if (event === 'transferred') return `${vhost}: ${distributionID} converted and handed over by ${queue}`;
      if (event === 'dropped') return `${vhost}: ${distributionID} dropped, nobody is told: ${cause}`;
      return `${vhost}: ${distributionID} refused, code ${code}, ${queue === null ? 'nobody is told' : `told to ${queue}`}: ${firstLine(cause)}`;
    },
    stopped: 'Hub stopped.',
  },
};

type PartnerNews = Extract<HubNews, { source: 'partner' }>;

function partnerFr({ vhost, client, event, from, message, distributionID, cause }: PartnerNews): string {
  const what: Readonly<Record<PartnerNews['event'], string>> = {
    received: `reçoit ${message} de ${from}`,
    acknowledged: `acquitte ${message}`,
    refused: `refuse ${message}, code ${cause}`,
    answered: `répond ${message} à ${from}`,
    silent: `ne dit rien de ${message}`,
    failed: `n’a pas pu répondre à ${message} : ${cause}`,
  };
  return `${vhost} : ${client} ${what[event]} (${distributionID})`;
}

function partnerEn({ vhost, client, event, from, message, distributionID, cause }: PartnerNews): string {
  const what: Readonly<Record<PartnerNews['event'], string>> = {
    received: `receives ${message} from ${from}`,
    acknowledged: `acknowledges ${message}`,
    refused: `refuses ${message}, code ${cause}`,
    answered: `answers ${message} to ${from}`,
    silent: `says nothing of ${message}`,
    failed: `could not answer ${message}: ${cause}`,
  };
  return `${vhost}: ${client} ${what[event]} (${distributionID})`;
}

function folderOf({ authority }: RunningHub): string {
  return authority.replace(/[/\\]ca\.pem$/, '');
}

/** A report of the Hub has a line per fault: the first two say what matters. */
function firstLine(cause = ''): string {
  const [first = '', second] = cause.split('\n');
  return second === undefined ? first : `${first.trim()}${second}`;
}
