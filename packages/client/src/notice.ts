/** Ce que le client signale de lui-même. */
export interface Notice {
  /**
   * `connected`, `disconnected`, `retrying` : la connexion ; `try-failed` : un traitement a échoué et sera repris ;
   * `message-refused` : message rendu à l’émetteur ou mis au rebut ; `message-ignored` : acquittement ou information que
   * rien ne traite ; `message-repeated` : message déjà traité, acquitté sans l’être à nouveau ; `confirmed-late` :
   * confirmation d’un envoi dont l’issue avait été dite inconnue ; `hub-warning` : le Hub refuse aujourd’hui ce message,
   * ou l’admet sous réserve, dit une fois par message.
   */
  readonly event:
    | 'connected'
    | 'disconnected'
    | 'retrying'
    | 'try-failed'
    | 'message-refused'
    | 'message-ignored'
    | 'message-repeated'
    | 'confirmed-late'
    | 'hub-warning';
  readonly message: string;
  /** Identifiant de l’envoi dont il s’agit, s’il y en a un. */
  readonly distributionID?: string;
  readonly cause?: unknown;
}

/** Tells out of the call in progress: a mistake of whoever listens does not break the connection. */
export function tell(listener: ((notice: Notice) => void) | undefined, notice: Notice): void {
  if (listener !== undefined) queueMicrotask(() => listener(notice));
}
