import type { HubFlow, HubParticipant } from '@hubsante/hub';
import type { LinkManifest } from '@hubsante/model/contracts';
import type { AcceptanceCase, CaseRepair, CaseStep } from './acceptance-case.ts';
import { freePlaces } from './free-places.ts';

/** The acceptance tests of a package, `acceptance-tests.json`. */
export interface PublishedSuite {
  readonly tests: readonly {
    readonly businessCase: string | null;
    readonly title: string | null;
    /** Who plays what: « Rôles : … ». */
    readonly description: string | null;
    readonly steps: readonly SuiteStep[];
  }[];
}

/** A step, told from the side of the software under test. */
export interface SuiteStep {
  readonly id: string;
  readonly direction: 'send' | 'receive' | null;
  readonly message: string;
  readonly description: string | null;
  /** Path of its example. */
  readonly example: string;
  readonly ignoredPaths: readonly string[];
}

/** Where cases are taken from. */
export interface CaseSource {
  readonly manifest: Pick<LinkManifest, 'messages' | 'roles'>;
  readonly flows: readonly HubFlow[];
  /** Reads an example: `{ createCaseHealth: … }`; `null` when it is not there. */
  readonly example: (path: string) => Readonly<Record<string, unknown>> | null;
}

export interface Cases {
  readonly cases: readonly AcceptanceCase[];
  readonly repairs: readonly CaseRepair[];
}

/** A case for each flow of a link. */
export function casesOfFlows(flows: readonly HubFlow[]): readonly AcceptanceCase[] {
  return flows.flatMap(({ id, title, participants, steps }) => {
    const made = steps.flatMap((step, at): readonly CaseStep[] =>
      step.body === null ? [] : [{ ...step, id: String(at + 1).padStart(2, '0'), body: step.body, free: [] }],
    );
    return made.length === 0 ? [] : [{ id, title, participants, steps: made }];
  });
}

/** A case for each acceptance test of a link: the software under test is participant E, its partner is P. */
export function casesOfSuite({ tests }: PublishedSuite, source: CaseSource): Cases {
  const repairs: CaseRepair[] = [];
  // A flow has its own name, and is a case too.
  const names = new Map(source.flows.map(({ id }) => [id, 1]));
  const cases = tests.flatMap(({ businessCase, title, description, steps }): readonly AcceptanceCase[] => {
    const words = [businessCase, title, description].filter((one) => one !== null).join(' – ');
    const id = unique(slugOf(businessCase ?? title ?? 'cas'), names);
    const sides = sidesOf(steps, source);
    const made = steps.flatMap((step): readonly CaseStep[] => {
      const told = (reason: CaseRepair['reason'], text: string): readonly CaseStep[] => {
        repairs.push({ caseId: id, step: step.id, text, reason });
        return [];
      };
      const message = source.manifest.messages.find(({ name }) => name === step.message);
      if (message === undefined) return told('message-unknown', step.message);
      const body = source.example(step.example)?.[message.root];
      if (typeof body !== 'object' || body === null) return told('example-missing', step.example);
      const directions = directionsOf(step, sides.roles, source);
      const [direction] = directions;
      if (direction === undefined) return told('message-not-exchanged', step.message);
      if (direction !== step.direction) told('direction-reversed', step.message);
      const about = { caseId: id, step: step.id, root: message.root, body };
      const read = freePlaces(step.ignoredPaths, about);
      repairs.push(...read.repairs);
      const [sender, receiver] = direction === 'send' ? [TESTED, PARTNER] : [PARTNER, TESTED];
      return [
        {
          id: step.id,
          label: step.description ?? step.message,
          sender,
          receiver,
          message: step.message,
          root: message.root,
          kind: message.envelopeKinds[0] ?? 'Report',
          sentAt: null,
          body: body as Readonly<Record<string, unknown>>,
          free: read.free,
        },
      ];
    });
    if (made.length === 0) return [];
    return [{ id, title: words, participants: sides.participants, steps: made }];
  });
  return { cases, repairs };
}

const [TESTED, PARTNER] = ['E', 'P'] as const;

type Roles = readonly [tested: string, partner: string];

/** The directions in which two roles exchange the message of a step: the one that is written first, when it is one. */
function directionsOf(
  { message, direction }: SuiteStep,
  [tested, partner]: Roles,
  { manifest: { messages } }: CaseSource,
): readonly ('send' | 'receive')[] {
  const exchanges = messages.find(({ name }) => name === message)?.exchanges ?? [];
  const isAllowed = (sender: string, receiver: string) =>
    exchanges.some((one) => one.sender === sender && one.receiver === receiver);
  const allowed = [
    ...(isAllowed(tested, partner) ? ['send' as const] : []),
    ...(isAllowed(partner, tested) ? ['receive' as const] : []),
  ];
  return direction !== null && allowed.includes(direction) ? [direction] : allowed;
}

/**
 * The roles of both sides, those that exchange the most steps as they are written (one written the wrong way round does not
 * hide the others), and a client of the flows for each.
 */
function sidesOf(
  steps: readonly SuiteStep[],
  source: CaseSource,
): { readonly roles: Roles; readonly participants: readonly HubParticipant[] } {
  const { manifest, flows } = source;
  const pairs = manifest.roles.flatMap((tested) =>
    manifest.roles.map((partner): Roles => [tested.id, partner.id]),
  );
  const worth = (pair: Roles) =>
    steps.filter((step) => directionsOf(step, pair, source)[0] === step.direction).length;
  const roles = pairs.reduce<Roles>(
    (best, pair) => (worth(pair) > worth(best) ? pair : best),
    pairs[0] ?? ['', ''],
  );
  const clients = flows.flatMap(({ participants }) => participants);
  const clientOf = (role: string, not: string) =>
    clients.find((one) => one.role === role && one.client !== not)?.client ?? '';
  const tested = clientOf(roles[0], '');
  return {
    roles,
    participants: [
      { id: TESTED, role: roles[0], client: tested },
      { id: PARTNER, role: roles[1], client: clientOf(roles[1], tested) },
    ],
  };
}

/** Characters of the name of a case, which is typed and is a file name. */
const LONGEST_ID = 60;

function slugOf(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = bare.split(/[^a-z0-9]+/).filter((one) => one !== '');
  const kept = words.filter((_, at) => words.slice(0, at + 1).join('-').length <= LONGEST_ID);
  return kept.join('-') || 'cas';
}

function unique(slug: string, known: Map<string, number>): string {
  const count = (known.get(slug) ?? 0) + 1;
  known.set(slug, count);
  return count === 1 ? slug : `${slug}-${count}`;
}
