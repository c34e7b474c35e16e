import type { EnvelopeKind } from '@hubsante/model';

/** What the codes of the envelope and of the header mean: kinds, then statuses. */
export const CODE_WORDS: Readonly<Record<EnvelopeKind | 'Actual' | 'Exercise' | 'System', string>> = {
  Report: 'envoi',
  Update: 'mise à jour',
  Cancel: 'annulation',
  Ack: 'acquittement',
  Error: 'erreur',
  Actual: 'réel',
  Exercise: 'exercice',
  System: 'propre au système',
};
