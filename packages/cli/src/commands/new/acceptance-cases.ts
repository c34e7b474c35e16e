import type {
  AcceptanceTestSuite,
  Flow,
  FlowParticipant,
  LinkExample,
  LinkVersion,
  Message,
} from '@hubsante/model';
import { formatJsonPath } from '@hubsante/model';
import {
  type AcceptanceStepContent,
  type AcceptanceTestSheetContent,
  LONGEST_SHEET_NAME,
  sheetNameFault,
} from '@hubsante/workbook';
import { identifiersOf } from './identifiers-of-example.ts';
import { stepDescription } from './link-acceptance-tests.ts';

/** A flow from the side of one of its participants, whose software is tested. */
export interface TestedSide {
  readonly flow: Flow;
  readonly participant: FlowParticipant;
}

/** The sides of the flows of a link that no acceptance test tells yet, in order. */
export function untestedSides(
  { flows }: LinkVersion,
  suite: AcceptanceTestSuite | null,
): readonly TestedSide[] {
  const tests = (suite?.tests ?? []).map(
    ({ steps }) => new Set(steps.map(({ direction, example }) => `${direction} ${example}`)),
  );
  return flows.flatMap((flow) =>
    flow.participants
      .map((participant) => ({ flow, participant }))
      .filter((side) => {
        const own = exchangesOf(side);
        const isTold = tests.some((told) => own.filter(({ key }) => told.has(key)).length * 2 > own.length);
        return own.length > 0 && !isTold;
      }),
  );
}

/** What the tested software sends and receives, by the number of the step in its flow. */
function exchangesOf({ flow, participant: { id } }: TestedSide) {
  return flow.steps.flatMap(({ sender, receiver, message, label, example }, index) => {
    if (example === null || (sender !== id && receiver !== id)) return [];
    const direction = sender === id ? 'send' : 'receive';
    return [
      { number: index + 1, direction, message, label, example, key: `${direction} ${example}` } as const,
    ];
  });
}

/** What the case of a side is written from. */
export interface CaseSources {
  readonly link: LinkVersion;
  readonly examples: readonly LinkExample[];
  /** Messages of the model release, by name. */
  readonly messages: ReadonlyMap<string, Message>;
}

/** The sheet that tells a side: its messages in order, and their identifiers among what is not verified. */
export function sheetOf(
  side: TestedSide,
  { link, examples, messages }: CaseSources,
  taken: Iterable<string>,
): AcceptanceTestSheetContent {
  const { flow, participant } = side;
  const exampleOf = new Map(examples.map((example) => [example.name, example]));
  const others = flow.participants.filter((one) => one !== participant).map(({ title }) => title);
  const roles = `Éditeur ${participant.title} / Hub Santé ${others.join(', ')}`;
  const dataOf = (message: string, name: string): AcceptanceStepContent['data'] => {
    const known = messages.get(message);
    const value = exampleOf.get(name)?.value;
    if (known === undefined) return [];
    return identifiersOf(known, value).map(({ label, path }) => ({
      label,
      path: formatJsonPath(path),
      isOverridden: false,
    }));
  };
  return {
    name: freeName(flow.id, participant.id, taken),
    link: link.link,
    version: `${link.modelRelease} / ${link.vhost}`,
    role: `Rôle testé : ${participant.role} (${participant.title})`,
    businessCase: flow.title,
    title: `${flow.title} : ${participant.title}`,
    description: `Rôles : ${roles}`,
    steps: exchangesOf(side).map(({ number, direction, message, label, example }) => ({
      id: String(number).padStart(2, '0'),
      direction,
      message,
      description: stepDescription(label),
      example,
      data: dataOf(message, example),
    })),
    messages: [...new Set(link.messages.map(({ message }) => message))],
    examples: examples.map(({ name }) => name),
  };
}

/** `appel-limitrophe-ressources – B`, cut to what Excel takes, and numbered where a sheet has that name. */
function freeName(flow: string, participant: string, taken: Iterable<string>): string {
  const others = [...taken];
  for (let number = 1; ; number += 1) {
    const end = ` – ${participant}${number === 1 ? '' : ` ${number}`}`;
    const name = `${flow.slice(0, Math.max(1, LONGEST_SHEET_NAME - end.length))}${end}`.slice(
      0,
      LONGEST_SHEET_NAME,
    );
    if (sheetNameFault(name, others) !== 'taken') return name;
  }
}
