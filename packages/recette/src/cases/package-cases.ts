import type { HubFlow } from '@hubsante/hub';
import type { LinkManifest } from '@hubsante/model/contracts';
import type { AcceptanceCase, CaseRepair, CaseStep } from './acceptance-case.ts';
import { freePlaces } from './free-places.ts';
import { Sides } from './sides.ts';

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

/** The acceptance cases of a link, and what had to be put right in them. */
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

/** A case for each acceptance test of a link. */
export function casesOfSuite({ tests }: PublishedSuite, source: CaseSource): Cases {
  const repairs: CaseRepair[] = [];
  // A flow has its own name, and is a case too.
  const names = new Map(source.flows.map(({ id }) => [id, 1]));
  const cases = tests.flatMap(({ businessCase, title, description, steps }): readonly AcceptanceCase[] => {
    const words = [businessCase, title, description].filter((one) => one !== null).join(' – ');
    const id = unique(slugOf(businessCase ?? title ?? 'cas'), names);
    const sides = new Sides(steps, source);
    const made = steps.flatMap((step): readonly CaseStep[] => {
      const told = (reason: CaseRepair['reason'], text: string): readonly CaseStep[] => {
        repairs.push({ caseId: id, step: step.id, text, reason });
        return [];
      };
      const message = source.manifest.messages.find(({ name }) => name === step.message);
      if (message === undefined) return told('message-unknown', step.message);
      const body = source.example(step.example)?.[message.root];
      if (typeof body !== 'object' || body === null) return told('example-missing', step.example);
      const between = sides.of(step);
      if (between === null) return told('message-not-exchanged', step.message);
      if (between.isReversed) told('direction-reversed', step.message);
      const { sender, receiver } = between;
      const about = { caseId: id, step: step.id, root: message.root, body };
      const read = freePlaces(step.ignoredPaths, about);
      repairs.push(...read.repairs);
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
