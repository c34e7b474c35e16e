import type { Envelope } from '@hubsante/messages';

/**
 * Comment un Hub contrôle : `strict`, comme le demandent ses documents ; `as-is`, comme le Hub en service, qui refuse les
 * messages qu’il n’admet pas aujourd’hui et laisse passer ce que seuls les documents demandent.
 */
export type HubMode = 'strict' | 'as-is';

/** Ce que devient un message dont le destinataire est sur un autre vhost. */
export interface Passage {
  /** Où le Hub le dépose, à destination de l’autre vhost. */
  readonly exchange: string;
  /** Ce qu’il est là-bas : un message ou plusieurs, enveloppes comprises. */
  readonly messages: readonly object[];
}

/** Un refus du Hub. */
export interface PassageRefusal {
  readonly code: number;
  readonly cause: string;
}

/** Ce qu’un Hub sait de son vhost et de ses clients. */
export interface HubRules {
  readonly mode: HubMode;
  /** Pourquoi le Hub refuse un message aujourd’hui, par élément racine. */
  readonly refusedToday: Readonly<Record<string, string>>;
  /** Éléments racines qu’un destinataire n’accepte pas, par client. */
  readonly inhibited: Readonly<Record<string, readonly string[]>>;
  /** Convertit ce qui va à un autre vhost ; `null` pour ce qui reste. Absent : tout reste. */
  readonly passage?: (envelope: Envelope) => Passage | PassageRefusal | null;
}
