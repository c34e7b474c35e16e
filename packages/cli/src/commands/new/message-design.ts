import type { Message } from '@hubsante/model';
import { type MessageRowContent, messageSheetDesign, type SheetDesign } from '@hubsante/workbook';

/** What a new message is called, and by whom it is kept apart. */
export interface NewMessage {
  readonly name: string;
  readonly root: string;
  readonly perimeter: string;
  /** In plain French; `null` when nothing was said. */
  readonly title: string | null;
}

/** First and last row of the examples, in the sheet. */
export const EXAMPLE_ROWS = { first: 9, last: 12 } as const;

/**
 * The sheet of a new message: its configuration, and rows that show an identifier, an object and its children.
 *
 * @param others messages of the release, whose habits it takes.
 */
export function newMessageDesign(
  { name, root, perimeter, title }: NewMessage,
  others: readonly Message[],
): SheetDesign {
  const namespace = xmlNamespaceStem(others);
  const configuration = [
    name,
    perimeter,
    root,
    javaPackage(name),
    null,
    null,
    'Y',
    'N',
    'Y',
    namespace === null ? null : `${namespace}:${root}`,
  ];
  return messageSheetDesign({
    name,
    // In A1 a colon would be taken for the list of messages of older workbooks.
    title: title?.includes(':') === true ? null : title,
    configuration: [configuration],
    perimeters: [perimeter],
    rows: EXAMPLES,
  });
}

const LEAF = { isObject: false, constraint: null, perimeters: ['X'] } as const;

const EXAMPLES: readonly MessageRowContent[] = [
  {
    ...LEAF,
    level: 1,
    label: 'Identifiant du dossier',
    description: 'Numéro commun du dossier auquel le message se rapporte.',
    example: 'fr.health.samu290.affaire.K27',
    tag: 'caseId',
    cardinality: '1..1',
    type: 'string',
    constraint: 'REGEX: ^fr(\\.[a-zA-Z0-9_-]+){3,4}$',
  },
  {
    level: 1,
    label: 'Observation',
    description: 'Exemple d’objet : un X en colonne Objet, ses données au niveau suivant.',
    example: null,
    tag: 'observation',
    cardinality: '0..n',
    isObject: true,
    type: 'observation',
    constraint: null,
    perimeters: ['X'],
  },
  {
    ...LEAF,
    level: 2,
    label: 'Texte de l’observation',
    description: 'Ce qui a été constaté, en une phrase.',
    example: 'Le portail du parc est fermé.',
    tag: 'freetext',
    cardinality: '1..1',
    type: 'string',
  },
  {
    ...LEAF,
    level: 2,
    label: 'Date et heure de l’observation',
    description: 'Instant du constat, avec son décalage horaire.',
    example: '2026-03-14T09:26:53+01:00',
    tag: 'datetime',
    cardinality: '0..1',
    type: 'datetime',
  },
];

/** `rs` for `RS-XXX`: messages of one family share their Java package. */
function javaPackage(name: string): string {
  const family = name.split(/[-_.]/)[0] ?? name;
  return family.toLowerCase();
}

/** What most messages have before `:<root>` in their XML namespace; `null` when none ends that way. */
function xmlNamespaceStem(messages: readonly Message[]): string | null {
  const stems = messages.flatMap(({ root, configuration }) => {
    const namespace = configuration?.xmlns ?? '';
    return namespace.endsWith(`:${root}`) ? [namespace.slice(0, -root.length - 1)] : [];
  });
  return mostFrequent(stems);
}

/** The perimeter most messages are compiled from; `null` when none has one. */
export function usualPerimeter(messages: readonly Message[]): string | null {
  return mostFrequent(messages.flatMap(({ perimeter }) => perimeter ?? []));
}

/** The first of those that come most often. */
function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: readonly [string, number] | null = null;
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}

/** `rsXxx` for `RS-XXX`. */
export function rootFromName(name: string): string {
  const [first = '', ...others] = name
    .split(/[-_.]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
  const root = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[a-z]/.test(root) ? root : `message${root.charAt(0).toUpperCase()}${root.slice(1)}`;
}
