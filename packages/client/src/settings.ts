import type { MessageStore } from './message-store.ts';
import type { Notice } from './notice.ts';

/** Connexion par certificat (TLS mutuel, SASL EXTERNAL) : la seule que le Hub accepte. */
export interface CertificateLogin {
  /** Chemins de fichiers PEM. Le nom commun (CN) du certificat est l’identifiant de client. */
  readonly certificate: string;
  readonly key: string;
  /** Autorité qui a signé le certificat du serveur ; absente : celles que Node connaît. */
  readonly authority?: string;
  /** Mot de passe de la clé. */
  readonly passphrase?: string;
}

/** Connexion par mot de passe, sans TLS : pour les essais sur un courtier local. */
export interface PasswordLogin {
  readonly user: string;
  readonly password: string;
}

/** La syntaxe d’un message. Celle d’un message reçu se lit sur son `content-type`. */
export type Syntax = 'json' | 'xml';

/** Une connexion au Hub. */
export interface Settings {
  /** Serveur et port, par exemple une valeur de SERVERS. */
  readonly host: string;
  /** Identifiant de client attribué par le Hub, `fr.health.samu290`. */
  readonly clientId: string;
  readonly login: CertificateLogin | PasswordLogin;
  /** Espace du courtier ; absent : celui de cette version du lien. */
  readonly vhost?: string;
  /** Syntaxe des envois ; absente : celle de ce rôle (ROLE.syntax). Les deux sont lues à la réception. */
  readonly syntax?: Syntax;
  /**
   * Contrôler ce qui part et ce qui arrive. Oui quand rien n’est dit : un envoi fautif lance une erreur, un message fautif
   * est refusé sans passer par les traitements.
   */
  readonly validate?: boolean | { readonly sent: boolean; readonly received: boolean };
  /** Répondre de soi-même à chaque message métier traité ou refusé. Oui quand rien n’est dit. */
  readonly acknowledge?: boolean;
  /**
   * Reprise d’un traitement qui échoue : première et plus longue attente en millisecondes (l’attente double d’un essai à
   * l’autre), et nombre d’essais avant le rebut. 1 000, 60 000 et 10 quand rien n’est dit, soit cinq minutes environ.
   */
  readonly retry?: { readonly first?: number; readonly longest?: number; readonly tries?: number };
  /**
   * Mémoire des messages traités, pour qu’un message remis ne soit pas traité deux fois : le chemin d’un fichier, ou une
   * mémoire à vous. Absente : le fichier `.hubsante/<vhost>/<clientId>.jsonl` du dossier courant.
   */
  readonly store?: string | MessageStore;
  /** Messages reçus et pas encore traités, au plus. 10 quand rien n’est dit. */
  readonly prefetch?: number;
  /** Première et plus longue attente entre deux essais de reconnexion, en millisecondes. 1 000 et 30 000 quand rien n’est dit. */
  readonly reconnection?: { readonly first: number; readonly longest: number };
  /** Secondes entre deux signes de vie du courtier ; après deux manqués, la connexion est refaite. 30 quand rien n’est dit. */
  readonly heartbeat?: number;
  /** Temps laissé à un envoi, reconnexion et confirmation comprises, en millisecondes. 30 000 quand rien n’est dit. */
  readonly sendTimeout?: number;
  /** Ce qui arrive sans qu’aucun appel soit là pour le dire : coupures, reconnexions, messages refusés. */
  readonly onNotice?: (notice: Notice) => void;
}
