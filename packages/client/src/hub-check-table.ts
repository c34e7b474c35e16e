// A copy of packages/model/src/hub-checks.ts: change that one, then `npm run runtime`.
/** Whether the Hub makes a check: `asked` where the documents ask for what today’s Hub lets pass. */
export type MadeOn = 'yes' | 'asked' | 'no';

/** One of the checks that the Hub makes of a message, in their order (docs/reference/echanges.md §10). */
export interface HubCheck {
  readonly id: string;
  /** What is looked at, in French words for vendors. */
  readonly title: string;
  /** Codes of the refusals it gives; none where it refuses nothing. */
  readonly codes: readonly number[];
  /** By who sends to whom: care (santé) and fire services (pompiers). */
  readonly healthToHealth: MadeOn;
  readonly healthToFire: MadeOn;
  readonly fireToHealth: MadeOn;
  /** Whether the stand-in Hub makes it. */
  readonly isInStandIn: boolean;
}

const EVERYWHERE = { healthToHealth: 'yes', healthToFire: 'yes', fireToHealth: 'yes' } as const;

/** Between care only; towards fire services the documents ask for it all the same. */
const OF_HEALTH = { healthToHealth: 'yes', healthToFire: 'asked', fireToHealth: 'no' } as const;

/** The order in which the Hub checks a message: the stand-in Hub goes by it, and so does the page of the refusals. */
export const HUB_CHECKS = [
  {
    id: 'syntax-named',
    title: 'La propriété AMQP content-type est application/json ou application/xml.',
    codes: [101],
    ...EVERYWHERE,
    isInStandIn: true,
  },
  {
    id: 'schemas',
    title:
      'Le message entier respecte les schémas de la version (300) ; le texte se lit et les schémas sont là (301). Sinon le Hub relit l’enveloppe seule, puis cherche l’identifiant à son allure, pour dire quel envoi il refuse.',
    codes: [300, 301],
    ...EVERYWHERE,
    isInStandIn: true,
  },
  {
    id: 'readable',
    title: 'Le Hub sait tirer ses données du message.',
    codes: [102],
    ...EVERYWHERE,
    isInStandIn: true,
  },
  {
    id: 'message-of-vhost',
    title: 'Le message est admis sur ce vhost.',
    codes: [501],
    ...EVERYWHERE,
    isInStandIn: true,
  },
  {
    id: 'message-of-recipient',
    title: 'Le destinataire n’a pas écarté ce message.',
    codes: [501],
    ...EVERYWHERE,
    isInStandIn: false,
  },
  {
    id: 'health-party',
    title: 'L’émetteur ou le destinataire est un acteur de santé.',
    codes: [501],
    ...EVERYWHERE,
    isInStandIn: true,
  },
  {
    id: 'sender',
    title:
      'senderID est la clé de routage de l’envoi ; d’un partenaire des pompiers, le même début suffit : fr.fire.',
    codes: [200],
    ...EVERYWHERE,
    isInStandIn: true,
  },
  {
    id: 'persistent',
    title: 'Le message est persistant (delivery-mode 2).',
    codes: [100],
    ...OF_HEALTH,
    isInStandIn: true,
  },
  {
    id: 'identifier-of-sender',
    title: 'distributionID commence par senderID et un tiret bas.',
    codes: [300],
    ...OF_HEALTH,
    isInStandIn: true,
  },
  {
    id: 'conversion',
    title:
      'Le message se convertit, quand le destinataire parle une autre version ou un autre format (300) ; l’état des ressources se garde (501).',
    codes: [300, 501],
    ...EVERYWHERE,
    isInStandIn: false,
  },
  {
    id: 'expiry',
    title: 'dateTimeExpires n’est pas passée.',
    codes: [400],
    ...EVERYWHERE,
    isInStandIn: true,
  },
  {
    id: 'syntax-of-recipient',
    title:
      'Le message est écrit dans la syntaxe du destinataire : celle qu’il demande, sinon XML vers fr.fire… et JSON vers les autres.',
    codes: [],
    ...EVERYWHERE,
    isInStandIn: true,
  },
  {
    id: 'delivery',
    title: 'Le destinataire a sur ce vhost la file où le message est remis.',
    codes: [501],
    ...EVERYWHERE,
    isInStandIn: true,
  },
] as const satisfies readonly HubCheck[];

/** Identifier of a check of the Hub. */
export type HubCheckId = (typeof HUB_CHECKS)[number]['id'];
