/**
 * Comment un Hub contrôle : `strict`, comme le demandent ses documents ; `as-is`, comme le Hub en service, qui refuse les
 * messages qu’il n’admet pas aujourd’hui et laisse passer ce que seuls les documents demandent.
 */
export type HubMode = 'strict' | 'as-is';

/** Ce qu’un Hub sait de son vhost et de ses clients. */
export interface HubRules {
  readonly mode: HubMode;
  /** Pourquoi le Hub refuse un message aujourd’hui, par élément racine. */
  readonly refusedToday: Readonly<Record<string, string>>;
  /** Éléments racines qu’un destinataire n’accepte pas, par client. */
  readonly inhibited: Readonly<Record<string, readonly string[]>>;
}
