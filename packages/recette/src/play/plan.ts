import { identifiersOf, isDateTime, movedDateTime, replaced } from '@hubsante/hub';
import type { AcceptanceCase, CaseStep } from '../cases/acceptance-case.ts';

/** What makes a run unlike every other of the same case. */
export interface RunIdentity {
  /** A few letters and digits, `k3f9`. */
  readonly run: string;
  /** In milliseconds. */
  readonly startedAt: number;
  /** Client by participant. */
  readonly clients: Readonly<Record<string, string>>;
}

/** A step of a run: its message has the identifiers and times of the run. */
export interface PlannedStep extends CaseStep {
  readonly distributionID: string;
}

/**
 * The steps of a run. Identifiers of the examples are grouped by value over the whole case and each group gets one value
 * of the run; clients of the examples become those of the run; times move so that the first one is the start, with their
 * intervals kept (docs/reference/echanges.md §13.2).
 *
 * @param isValid whether a message is one of the link: identifiers that a form refuses stay as they are.
 */
export function planSteps(
  { participants, steps }: AcceptanceCase,
  { run, startedAt, clients }: RunIdentity,
  isValid: (root: string, body: object) => boolean,
): readonly PlannedStep[] {
  const renamed = participants.map(({ id, client }) => [client, clients[id] ?? client] as const);
  const swap = new Map(
    steps
      .flatMap(({ body }) => [...identifiersOf(body).values()])
      .map((one) => [one, ofRun(one, run, renamed)]),
  );
  const first = firstTime(steps);
  const shift = first === null ? 0 : startedAt - first;
  const forms = [
    (text: string) => swap.get(text) ?? ofRunClient(text, renamed),
    (text: string) => ofRunClient(text, renamed),
    (text: string) => text,
  ];
  const bodiesOf = (form: (text: string) => string) =>
    steps.map(({ body }) => replaced(body, (text) => form(movedDateTime(text, shift))));
  // One form for all steps: a chain of identifiers holds together or not at all.
  const bodies =
    forms.map(bodiesOf).find((all) => all.every((body, at) => isValid(steps[at]?.root ?? '', body))) ??
    bodiesOf((text) => text);
  return steps.map((step, at) => ({
    ...step,
    body: bodies[at] ?? step.body,
    distributionID: `${clients[step.sender]}_recette-${run}-${step.id}`,
  }));
}

type Renamed = readonly (readonly [example: string, actual: string])[];

function ofRun(identifier: string, run: string, renamed: Renamed): string {
  const named = ofRunClient(identifier, renamed);
  const isClient = renamed.some(([example, actual]) => identifier === example || named === actual);
  return isClient ? named : `${named}-${run}`;
}

/** `fr.health.samu290.DRFR15` where `fr.health.samu290` is played by another client. */
function ofRunClient(text: string, renamed: Renamed): string {
  const found = renamed.find(([example]) => text === example || text.startsWith(`${example}.`));
  return found === undefined ? text : `${found[1]}${text.slice(found[0].length)}`;
}

/**
 * The time that becomes the start of the run, in milliseconds: that of the first message, or, when none is told, the latest
 * one written in the messages, so that none lies in the future. `null` when there is none.
 */
function firstTime(steps: readonly CaseStep[]): number | null {
  const told = steps.flatMap(({ sentAt }) => (sentAt === null ? [] : [Date.parse(sentAt)]));
  if (told.length > 0) return Math.min(...told);
  const written: number[] = [];
  for (const { body } of steps) {
    replaced(body, (text) => {
      if (isDateTime(text)) written.push(Date.parse(text));
      return text;
    });
  }
  return written.length === 0 ? null : Math.max(...written);
}
