/** Where a link version stands in its life. */
export type LinkStatus =
  | 'draft'
  | 'current'
  | 'long-term-support'
  | 'end-planned'
  | 'withdrawn'
  | 'decommissioned';

/** What a status is called, and what follows from it. */
export interface LinkStatusFacts {
  /** As authors write it in `statut`. */
  readonly authored: string;
  /** For a cell of a table: `LTS`. */
  readonly short: string;
  /** In a sentence about the version: `version maintenue longtemps (LTS)`. */
  readonly words: string;
  /** The same in English. */
  readonly english: string;
  /** Whether the Hub still carries it, or will: its vhost is its own. */
  readonly isLiving: boolean;
  /** Whether a vendor may start with it. */
  readonly isForNewWork: boolean;
}

/** Every status, in the order of a version's life. Nothing else names or explains them. */
export const LINK_STATUSES: Readonly<Record<LinkStatus, LinkStatusFacts>> = {
  draft: {
    authored: 'brouillon',
    short: 'brouillon',
    words: 'brouillon',
    english: 'draft',
    isLiving: true,
    isForNewWork: true,
  },
  current: {
    authored: 'courante',
    short: 'courante',
    words: 'version courante',
    english: 'current version',
    isLiving: true,
    isForNewWork: true,
  },
  'long-term-support': {
    authored: 'LTS',
    short: 'LTS',
    words: 'version maintenue longtemps (LTS)',
    english: 'long-term support version (LTS)',
    isLiving: true,
    isForNewWork: true,
  },
  'end-planned': {
    authored: 'fin de vie planifiée',
    short: 'fin de vie planifiée',
    words: 'version dont la fin de vie est planifiée',
    english: 'version whose end of life is planned',
    isLiving: true,
    isForNewWork: false,
  },
  withdrawn: {
    authored: 'retirée',
    short: 'retirée',
    words: 'version retirée',
    english: 'withdrawn version',
    isLiving: false,
    isForNewWork: false,
  },
  decommissioned: {
    authored: 'décommissionnée',
    short: 'décommissionnée',
    words: 'version décommissionnée',
    english: 'decommissioned version',
    isLiving: false,
    isForNewWork: false,
  },
};

/** The status that an author's word names; the schema of manifests lets no other word through. */
export function linkStatusOf(authored: string): LinkStatus {
  const found = Object.entries(LINK_STATUSES).find(([, facts]) => facts.authored === authored);
  if (found === undefined) throw new Error(`unknown status: ${authored}`);
  return found[0] as LinkStatus;
}
