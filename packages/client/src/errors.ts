import type { Finding } from '@hubsante/messages';

/**
 * Ce qu’est devenu un envoi qui n’a pas été confirmé : `invalid` (rien n’est parti, le message est fautif), `not-sent`
 * (rien n’est parti, faute de connexion), `refused` (le courtier ne l’a pas gardé, sa file est pleine), `unroutable` (il
 * ne sait où le mettre), `unknown` (parti peut-être : renvoyer le même, sous le même identifiant).
 */
export type SendOutcome = 'invalid' | 'not-sent' | 'refused' | 'unroutable' | 'unknown';

/** Un envoi sans confirmation. */
export class SendError extends Error {
  readonly outcome: SendOutcome;
  /** L’identifiant de l’envoi, donné par l’appelant ou tiré au hasard. */
  readonly distributionID: string;
  /** Ce qui n’est pas valide, pour `invalid`. */
  readonly findings: readonly Finding[];

  constructor(
    outcome: SendOutcome,
    distributionID: string,
    message: string,
    details: { readonly findings?: readonly Finding[]; readonly cause?: unknown } = {},
  ) {
    super(`${distributionID} : ${message}`, details.cause === undefined ? {} : { cause: details.cause });
    this.name = 'SendError';
    this.outcome = outcome;
    this.distributionID = distributionID;
    this.findings = details.findings ?? [];
  }

  /** Si l’on sait ce que le courtier a fait du message. Sinon : le renvoyer tel quel, sous le même identifiant. */
  get isOutcomeKnown(): boolean {
    return this.outcome !== 'unknown';
  }
}

/** Noms des codes que les logiciels destinataires emploient. */
const CLIENT_CODES: Readonly<Record<number, string>> = {
  700: 'INTERNAL_CLIENT_ERROR',
  701: 'CASE_ALREADY_EXISTS',
  702: 'WRONG_MESSAGE_SEQUENCE',
  703: 'UNKNOWN_SENDER',
  704: 'INSUFFICIENT_DATA',
};

/**
 * À lancer dans un traitement pour refuser ce message-là : l’émetteur reçoit un acquittement de refus et sa cause ; le
 * message n’est pas remis. Toute autre erreur le fait remettre.
 *
 * @example
 * throw new Refusal(701, 'le dossier existe déjà');
 */
export class Refusal extends Error {
  /** 700 à 704 ; 700 pour toute autre raison. */
  readonly code: number;

  constructor(code: number, cause: string) {
    super(cause);
    this.name = 'Refusal';
    this.code = code;
  }

  /** `CASE_ALREADY_EXISTS`. */
  get codeName(): string {
    return CLIENT_CODES[this.code] ?? `CLIENT_ERROR_${this.code}`;
  }
}
