import { leavesOf } from './leaves.ts';

/**
 * Tags that name a thing of one case, and that later messages repeat (docs/reference/echanges.md §13.2). Organisations stay
 * what they are.
 */
const NAMES = [
  'caseId',
  'senderCaseId',
  'owner',
  'patientId',
  'medicalNoteId',
  'resourceId',
  'missionId',
  'operationId',
  'requestId',
  'reportId',
  'appointmentId',
  // EMSI: CONTEXT.ID, EVENT.ID, MISSION_ID, OTHER_EVENT_ID, PARENT_MISSION_ID…
  '(?:[A-Z_]+_)?ID',
];

const IDENTIFIER = new RegExp(`(?:^|/)(?:${NAMES.join('|')})(?:/\\d+)?$`);

/** Whether a place of a message holds the identifier of something: `patient/0/patientId`. */
export function isIdentifierPlace(place: string): boolean {
  return IDENTIFIER.test(place);
}

/** The identifiers of a message, by place. */
export function identifiersOf(body: unknown): ReadonlyMap<string, string> {
  return new Map(
    leavesOf(body).flatMap(([place, value]): readonly (readonly [string, string])[] =>
      typeof value === 'string' && isIdentifierPlace(place) ? [[place, value]] : [],
    ),
  );
}

/** From the identifiers of a message that was expected to those of the message that stands in its place. */
export function identifierSwap(expected: unknown, actual: unknown): ReadonlyMap<string, string> {
  const found = identifiersOf(actual);
  const swap = new Map<string, string>();
  for (const [place, value] of identifiersOf(expected)) {
    const other = found.get(place);
    if (other !== undefined) swap.set(value, other);
  }
  return swap;
}
