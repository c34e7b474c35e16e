import { type Diagnostic, DiagnosticCollector, type DiagnosticReporter } from '../diagnostics.ts';
import { foldUnder, relay } from '../folding.ts';
import type { Flow, FlowParticipant, FlowStep, LinkMessage, LinkVersion } from '../link.ts';
import { isExistingMoment } from '../rules/existing-moment.ts';
import { linkDiagnostics as diagnostics } from './diagnostics.ts';

type Closest = (text: string, candidates: Iterable<string>) => string | null;

/** A step that the list of messages does not allow, and the roles that play it. */
interface WrongStep {
  readonly step: FlowStep;
  readonly from: string;
  readonly to: string;
  readonly told: Diagnostic;
}

/**
 * Checks who plays in the flows of a link, which messages they exchange, in which direction and when. What one wrong
 * line of the participants, or of the list of messages, entails in many steps is told at that line.
 */
export function checkFlows(link: LinkVersion, closest: Closest, reporter: DiagnosticReporter): void {
  const seen = new Set<string>();
  const notAllowed = new Map<Flow, readonly WrongStep[]>();
  for (const flow of link.flows) {
    if (seen.has(flow.id))
      reporter.report(diagnostics['flow-repeated'], { place: flow.place, value: flow.id });
    seen.add(flow.id);
    checkClients(flow, reporter);
    checkParticipants(link, flow, reporter);
    checkMoments(flow, reporter);
    notAllowed.set(flow, checkSteps(link, flow, closest, reporter));
  }
  const wrong = [...notAllowed].flatMap(([flow, own]) => {
    const others = [...notAllowed].flatMap(([other, steps]) => (other === flow ? [] : steps));
    return withoutWrongRole(link, flow, own, new Set(others.map(exchangeOf)), reporter);
  });
  reportDirections(link, wrong, reporter);
}

function checkClients(flow: Flow, reporter: DiagnosticReporter): void {
  const owners = new Map<string, string>();
  for (const { id: second, client, place } of flow.participants) {
    const first = owners.get(client);
    if (first === undefined) owners.set(client, second);
    else {
      const context = { place, value: client };
      reporter.report(diagnostics['client-repeated'], context, { first, second, flow: flow.id });
    }
  }
}

/** Names of participants, where they are declared and where steps use them, and the roles they play. */
function checkParticipants({ roles }: LinkVersion, flow: Flow, reporter: DiagnosticReporter): void {
  const declared = new Set(roles.map(({ id }) => id));
  for (const { role, place } of flow.participants) {
    if (declared.has(role)) continue;
    const known = [...declared].join(', ');
    reporter.report(diagnostics['role-unknown'], { place, value: role }, { known });
  }
  const ids = flow.participants.map(({ id }) => id);
  const repeated = flow.participants.filter(({ id }, index) => ids.indexOf(id) < index);
  const unknown = unknownParticipants(flow);
  const playing = new Set(flow.steps.flatMap(({ sender, receiver }) => [sender, receiver]));
  const idle = flow.participants.filter(({ id }) => !playing.has(id));
  const [first, ...others] = unknown;
  const [spare, ...more] = repeated.length > 0 ? repeated : idle;
  const isRenamed =
    first !== undefined &&
    spare !== undefined &&
    others.length + more.length === 0 &&
    (repeated.length > 0 || first[1].length > 1);
  for (const { id, place } of isRenamed ? [] : repeated) {
    const parameters = { flow: flow.id, meant: `${id}2` };
    reporter.report(diagnostics['participant-repeated'], { place, value: id }, parameters);
  }
  if (isRenamed) {
    const [meant, related] = first;
    const context = { place: spare.place, value: spare.id, related };
    const which = repeated.length > 0 ? 'participant-repeated' : 'participant-renamed';
    reporter.report(diagnostics[which], context, { flow: flow.id, meant });
    return;
  }
  for (const [, [told, ...related]] of unknown) if (told !== undefined) report(told, related, reporter);
}

/** The names that steps give and nobody declared, each with a finding for each step. */
function unknownParticipants(flow: Flow): readonly (readonly [id: string, told: Diagnostic[]])[] {
  const known = new Set(flow.participants.map(({ id }) => id));
  const parameters = { flow: flow.id, known: [...known].join(', ') };
  const unknown = new Map<string, Diagnostic[]>();
  for (const { sender, receiver, place } of flow.steps) {
    for (const id of new Set([sender, receiver])) {
      if (known.has(id)) continue;
      const collector = new DiagnosticCollector();
      collector.report(diagnostics['participant-unknown'], { place, value: id }, parameters);
      unknown.set(id, [...(unknown.get(id) ?? []), ...collector.diagnostics]);
    }
  }
  return [...unknown];
}

/** Days that exist, each step after those before it. */
function checkMoments(flow: Flow, reporter: DiagnosticReporter): void {
  let last = Number.NEGATIVE_INFINITY;
  let first = '';
  for (const { sentAt, sentPlace: place } of flow.steps) {
    if (sentAt === null) continue;
    const context = { place, value: sentAt };
    if (!isExistingMoment(sentAt)) {
      reporter.report(diagnostics['step-moment-impossible'], context);
      continue;
    }
    const moment = Date.parse(sentAt);
    if (moment < last) reporter.report(diagnostics['step-before-previous'], context, { previous: first });
    if (moment < last) continue;
    last = moment;
    first = sentAt;
  }
}

/** Steps whose message the link does not have are told; those whose direction it does not have are given back. */
function checkSteps(
  { messages, roles }: LinkVersion,
  flow: Flow,
  closest: Closest,
  reporter: DiagnosticReporter,
): readonly WrongStep[] {
  const carried = [...new Set(messages.map(({ message }) => message))];
  const declared = new Set(roles.map(({ id }) => id));
  // A misspelt role was told where it stands: the steps that rely on that line are not to blame.
  const unsure = new Set(
    messages
      .filter(({ sender, receiver }) => !declared.has(sender) || !declared.has(receiver))
      .map(({ message }) => message),
  );
  const roleOf = new Map(flow.participants.map(({ id, role }) => [id, role]));
  return flow.steps.flatMap((step): readonly WrongStep[] => {
    const { sender, receiver, message, messagePlace: place } = step;
    const [from, to] = [roleOf.get(sender), roleOf.get(receiver)];
    if (from === undefined || to === undefined || !declared.has(from) || !declared.has(to)) return [];
    if (isAllowed(messages, message, from, to) || unsure.has(message)) return [];
    const context = { place, value: message };
    if (!carried.includes(message)) {
      const suggestion = closest(message, carried) ?? carried.join(', ');
      reporter.report(diagnostics['step-message-unknown'], context, { suggestion });
      return [];
    }
    const parameters = { sender: `${sender} (${from})`, receiver: `${receiver} (${to})` };
    const collector = new DiagnosticCollector();
    collector.report(diagnostics['step-not-allowed'], context, parameters);
    return collector.diagnostics.map((told) => ({ step, from, to, told }));
  });
}

/** What several wrong steps have in common when one line of the list is to blame. */
function exchangeOf({ step, from, to }: WrongStep): string {
  return JSON.stringify([step.message, from, to]);
}

function isAllowed(messages: readonly LinkMessage[], message: string, from: string, to: string): boolean {
  return messages.some((one) => one.message === message && one.sender === from && one.receiver === to);
}

/**
 * Tells the participant who plays a wrong role: under another one of the link, all the steps that he takes part in would be
 * allowed.
 *
 * @param elsewhere exchanges that are wrong in other flows too, which the list is to blame for.
 * @returns the steps that no wrong role explains.
 */
function withoutWrongRole(
  { messages, roles }: LinkVersion,
  flow: Flow,
  wrong: readonly WrongStep[],
  elsewhere: ReadonlySet<string>,
  reporter: DiagnosticReporter,
): readonly WrongStep[] {
  for (const participant of flow.participants) {
    const own = wrong.filter(({ step }) => takesPart(participant, step));
    if (own.every((one) => elsewhere.has(exchangeOf(one)))) continue;
    const isOneReversed = own.length === 1 && own.every((one) => isReversed(messages, one));
    if (own.length < Math.min(2, flow.steps.length) || own.length === 0 || isOneReversed) continue;
    const meant = roles.find(({ id: role }) =>
      flow.steps.every((step) => {
        if (!takesPart(participant, step)) return true;
        const other = flow.participants.find(
          ({ id }) => id === (step.sender === participant.id ? step.receiver : step.sender),
        )?.role;
        if (other === undefined) return true;
        return step.sender === participant.id
          ? isAllowed(messages, step.message, role, other)
          : isAllowed(messages, step.message, other, role);
      }),
    );
    if (meant === undefined || meant.id === participant.role) continue;
    const { place, role: value, id } = participant;
    const related = own.map(({ told }) => told);
    const parameters = { id, flow: flow.id, meant: meant.id };
    reporter.report(diagnostics['participant-role-wrong'], { place, value, related }, parameters);
    return wrong.filter((one) => !own.includes(one));
  }
  return wrong;
}

function takesPart({ id }: FlowParticipant, { sender, receiver }: FlowStep): boolean {
  return sender === id || receiver === id;
}

function isReversed(messages: readonly LinkMessage[], { step, from, to }: WrongStep): boolean {
  return isAllowed(messages, step.message, to, from);
}

/**
 * Tells the steps whose direction the link does not have: one that goes the wrong way where it stands, several that agree
 * at the list, whose line is wrong or missing.
 */
function reportDirections(
  link: LinkVersion,
  wrong: readonly WrongStep[],
  reporter: DiagnosticReporter,
): void {
  const groups = new Map<string, WrongStep[]>();
  for (const one of wrong) {
    const key = exchangeOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const related = [first, ...others].map(({ told }) => told);
    const { step, from, to } = first;
    if (others.length === 0) {
      if (!isReversed(link.messages, first)) report(first.told, [], reporter);
      else {
        const { sender, receiver, message: value, place } = step;
        reporter.report(diagnostics['step-reversed'], { place, value }, { sender, receiver });
      }
      continue;
    }
    const parameters = { from, to, count: related.length };
    const idle = idleLine(link, step.message);
    if (idle !== undefined) {
      const context = { place: idle.place, value: step.message, related };
      const { sender, receiver } = idle;
      reporter.report(diagnostics['message-direction-wrong'], context, { ...parameters, sender, receiver });
      continue;
    }
    const listed = link.messages.find(({ message }) => message === step.message);
    const context = { place: listed?.place ?? link.messagesPlace, value: step.message, related };
    const line = lineOfList(step.message, from, to, listed?.workbookPerimeter ?? '');
    reporter.report(diagnostics['message-direction-missing'], context, { ...parameters, line });
  }
}

/** The line of a manifest that lists a message in one direction. */
export function lineOfList(message: string, from: string, to: string, column: string): string {
  return `- { message: ${message}, de: ${from}, vers: ${to}, colonne: ${column} }`;
}

/** The line of a message that no step follows, if it is the only one. */
function idleLine({ messages, flows }: LinkVersion, message: string): LinkMessage | undefined {
  const played = new Set(
    flows.flatMap(({ participants, steps }) => {
      const roleOf = new Map(participants.map(({ id, role }) => [id, role]));
      return steps
        .filter((step) => step.message === message)
        .map(({ sender, receiver }) => `${roleOf.get(sender)} ${roleOf.get(receiver)}`);
    }),
  );
  const idle = messages.filter(
    (one) => one.message === message && !played.has(`${one.sender} ${one.receiver}`),
  );
  return idle.length === 1 ? idle[0] : undefined;
}

function report(told: Diagnostic, related: readonly Diagnostic[], reporter: DiagnosticReporter): void {
  relay([foldUnder(told, related)], reporter);
}
