import type { Envelope, Finding, Outcome } from '@hubsante/messages';
import type { Refusal } from './errors.ts';
import type { Syntax } from './settings.ts';

/** What the runtime of a link version gives: its JSON and XML, its rules. */
export interface LinkFunctions {
  validate(message: unknown): { readonly valid: boolean; readonly findings: readonly Finding[] };
  validateXml(text: string): { readonly valid: boolean; readonly findings: readonly Finding[] };
  toXml(message: unknown): Outcome<string>;
  fromXml(text: string): Outcome<object>;
}

/** A message a role receives: its name and whether it is answered by an acknowledgement. */
export interface ReceivedMessage {
  readonly name: string;
  readonly isAcknowledged: boolean;
}

/** What a role does on its link: everything the common code does not know. */
export interface RoleDescription {
  readonly vhost: string;
  /** Exchange everything is published on. */
  readonly exchange: string;
  /** Suffixes of the queues of the client. */
  readonly queues: readonly string[];
  /** Syntax the role sends and receives when nobody says otherwise. */
  readonly syntax: Syntax;
  /** By business member. */
  readonly received: Readonly<Record<string, ReceivedMessage>>;
  /** How a message is acknowledged, and how the cause of a refusal is told; `null` when this role cannot. */
  readonly acknowledgement: Outgoing<string>;
  readonly error: Outgoing<string> | null;
  readonly information: Outgoing<string> | null;
  /** Identity of the Hub itself. */
  readonly hub: string;
  /** What to know before relying on a message: that the Hub refuses it today, or a caveat; by business member. */
  readonly warnings: Readonly<Record<string, string>>;
}

/** A message to send, before it has a body. */
export interface Outgoing<Kind extends string> {
  readonly root: string;
  readonly kind: Kind;
  readonly hasHeader: boolean;
}

/** Ce qui accompagne un envoi. */
export interface SendOptions<Kind extends string> {
  /** Identifiant de client de l’unique destinataire. */
  readonly recipient: string;
  /**
   * Identifiant de l’envoi : votre identifiant de client, « _ », puis ce que vous voulez d’unique. Absent : tiré au hasard.
   * Le donner permet de le garder avant d’envoyer, et de renvoyer le même message après une coupure.
   */
  readonly distributionID?: string;
  /** Nature de l’envoi ; la plus courante quand rien n’est dit. */
  readonly kind?: Kind;
  /** `Actual` (réel) quand rien n’est dit. */
  readonly status?: 'Actual' | 'Exercise';
  /** Durée de vie en secondes ; un jour quand rien n’est dit. */
  readonly lifetime?: number;
}

/** Un message que le courtier a gardé. Le destinataire répondra en citant `distributionID`. */
export interface Sent {
  readonly distributionID: string;
  readonly envelope: Envelope;
}

/** D’où vient un message reçu. */
export interface Delivery {
  readonly distributionID: string;
  /** Identifiant de client de l’émetteur. */
  readonly sender: string;
  readonly envelope: Envelope;
  readonly syntax: Syntax;
  /** Le texte reçu, tel qu’il est arrivé. */
  readonly content: string;
  /** Numéro de cet essai de traitement, à partir de 1. Seuls comptent les essais qui ont atteint votre traitement. */
  readonly attempt: number;
  /** Combien de fois le courtier l’a remis avant (`x-delivery-count`), coupures comprises ; absent s’il ne le dit pas. */
  readonly deliveryCount?: number;
  /** Si le courtier l’a peut-être déjà remis : il ne compte pas comme un essai. */
  readonly isRedelivered: boolean;
  /** Refuse ce message, comme `throw new Refusal(code, cause)`. */
  refuse(code: Refusal['code'], cause: string): never;
}

/** Traite un message. Une erreur lancée le fait reprendre plus tard ; `Refusal` le refuse. */
export type Handler<Body> = (body: Body, delivery: Delivery) => void | Promise<void>;

/** Ce qu’un traitement veut recevoir. */
export interface HandlerOptions {
  /**
   * Ce que ce traitement reçoit : les messages réels (`Actual`, quand rien n’est dit), ceux d’exercice et d’essai
   * (`Exercise`), ou tous (`any`). Sans traitement pour eux, les messages d’exercice sont refusés.
   */
  readonly status?: 'Actual' | 'Exercise' | 'any';
}
