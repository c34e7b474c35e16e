import type { Language } from '@hubsante/model';
import type { DoctorStep } from '@hubsante/recette';

/** What `dsf recette doctor` says of a step: what is right, or what was seen and what to do. */
export interface DoctorWords {
  readonly steps: Readonly<
    Record<DoctorStep, { readonly title: string; readonly wrong: (why: string) => string }>
  >;
  readonly allRight: string;
  readonly right: string;
  readonly needsOne: string;
}

export const doctorWords: Readonly<Record<Language, DoctorWords>> = {
  fr: {
    right: 'oui',
    allRight: 'Rien n’empêche ce client de parler au Hub.',
    needsOne: 'Donner un seul lien, et --me avec l’identifiant du client : fr.health.samu290.',
    steps: {
      files: {
        title: 'Les fichiers du certificat, de la clé et de l’autorité sont là',
        wrong: (why) =>
          `« ${why} » manque ou ne se lit pas : lancer « dsf hub », ou donner le dossier des certificats avec --tls.`,
      },
      dates: {
        title: 'Le certificat vaut aujourd’hui',
        wrong: (why) =>
          `il vaut du ${why.replace(' – ', ' au ')} : en demander un autre (« dsf hub » le refait).`,
      },
      'common-name': {
        title: 'Le nom commun du certificat est l’identifiant du client',
        wrong: (why) => `il est « ${why} » : le Hub prendrait ce client pour lui. Prendre le bon certificat.`,
      },
      authority: {
        title: 'L’autorité a signé ce certificat',
        wrong: (why) => `« ${why} » ne l’a pas signé : prendre le fichier ca.pem du même dossier.`,
      },
      network: {
        title: 'Le serveur répond sur son port',
        wrong: (why) => `${why} : le Hub est-il lancé, l’adresse juste, le port ouvert dans le pare-feu ?`,
      },
      tls: {
        title: 'Le TLS mutuel s’établit',
        wrong: (why) =>
          `${why} : le serveur et le client ne connaissent pas la même autorité, ou TLS 1.2 est fermé.`,
      },
      login: {
        title: 'Le vhost s’ouvre à ce client',
        wrong: (why) => `${why} : ce client n’est pas déclaré sur ce vhost ; voir --clients de « dsf hub ».`,
      },
      exchange: {
        title: 'L’échange où écrire est là',
        wrong: (why) => `${why} : les définitions du lien n’ont pas été chargées sur ce courtier.`,
      },
      queues: {
        title: 'Les files du client sont là',
        wrong: (why) => `${why} : ce client n’a pas ses files ; voir --clients de « dsf hub ».`,
      },
    },
  },
  en: {
    right: 'yes',
    allRight: 'Nothing keeps this client from the Hub.',
    needsOne: 'Give one link, and --me with the identifier of the client: fr.health.samu290.',
    steps: {
      files: {
        title: 'The files of certificate, key and authority are there',
        wrong: (why) =>
          `“${why}” is missing or cannot be read: start “dsf hub”, or give the folder of certificates with --tls.`,
      },
      dates: {
        title: 'The certificate is valid today',
        wrong: (why) => `it is valid ${why}: ask for another (“dsf hub” makes it again).`,
      },
      'common-name': {
        title: 'The common name of the certificate is the identifier of the client',
        wrong: (why) =>
          `it is “${why}”: the Hub would take this client for that one. Take the right certificate.`,
      },
      authority: {
        title: 'The authority signed this certificate',
        wrong: (why) => `“${why}” did not sign it: take the file ca.pem of the same folder.`,
      },
      network: {
        title: 'The server answers on its port',
        wrong: (why) => `${why}: is the Hub running, the address right, the port open in the firewall?`,
      },
      tls: {
        title: 'Mutual TLS is established',
        wrong: (why) => `${why}: server and client do not know the same authority, or TLS 1.2 is closed.`,
      },
      login: {
        title: 'The vhost opens for this client',
        wrong: (why) => `${why}: this client is not declared on this vhost; see --clients of “dsf hub”.`,
      },
      exchange: {
        title: 'The exchange to write to is there',
        wrong: (why) => `${why}: the definitions of the link were not loaded on this broker.`,
      },
      queues: {
        title: 'The queues of the client are there',
        wrong: (why) => `${why}: this client does not have its queues; see --clients of “dsf hub”.`,
      },
    },
  },
};
