import type { FlowStep, LinkPackage } from '@hubsante/model';
import { record } from '../json-schema/json-schema.ts';
import { messageExample } from '../json-schema/message-example.ts';
import type { Carried } from './carried.ts';
import { hasHeader } from './carried-message-schema.ts';
import { distributionIdOf, type Sending, wrapMessage } from './wrap-message.ts';

/** An example message in its envelope. */
export interface EnvelopedExample {
  /** Without extension: `appel-limitrophe.01-RS-EDA`. */
  readonly name: string;
  /** What the step of the flow brings. */
  readonly summary: string;
  readonly payload: object;
}

/** The package's own examples of a message, in their envelopes; one that no flow carries shows what its model says. */
export function examplesOf(subject: LinkPackage, carried: Carried): readonly EnvelopedExample[] {
  const { message } = carried;
  const values = new Map(subject.examples.map(({ name, value }) => [name, value]));
  const ofFlows = subject.link.flows.flatMap(({ id, participants, steps }) => {
    const clients = new Map(participants.map((participant) => [participant.id, participant.client]));
    return steps.flatMap((step, index) => {
      const body = step.example === null ? undefined : values.get(step.example);
      if (step.message !== message.name || !isBody(body, message.root)) return [];
      const sending = sendingOf(step, clients, stepId(id, index));
      if (sending === null) return [];
      const payload = wrapMessage(body, hasHeader(message), sending);
      return [{ name: exampleName(step), summary: step.label, payload }];
    });
  });
  return ofFlows.length > 0 ? ofFlows : modelExample(subject, carried);
}

/** The name of an example: its file, without extension. */
function exampleName({ example }: FlowStep): string {
  return (example ?? '').replace(/\.json$/, '');
}

/** An example that is not what it should be was reported, and is left out. */
function isBody(value: unknown, root: string): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === root;
}

function sendingOf(step: FlowStep, clients: ReadonlyMap<string, string>, id: string): Sending | null {
  const sender = clients.get(step.sender);
  const receiver = clients.get(step.receiver);
  const { kind, sentAt } = step;
  return sender === undefined || receiver === undefined || sentAt === null
    ? null
    : { id, sender, receiver, kind, sentAt };
}

/** What the sender of a step calls it: `appel-limitrophe.01`. */
function stepId(flow: string, index: number): string {
  return `${flow}.${String(index + 1).padStart(2, '0')}`;
}

/** The first arrow of the first flow lends its participants, and is what a service message answers. */
function modelExample(
  { link, principles }: LinkPackage,
  { message, kinds, title }: Carried,
): readonly EnvelopedExample[] {
  const body = messageExample(message);
  const [kind] = kinds;
  const [flow] = link.flows;
  const [step] = flow?.steps ?? [];
  if (body === null || kind === undefined || flow === undefined || step === undefined) return [];
  const clientOf = (id: string) => flow.participants.find((participant) => participant.id === id)?.client;
  const [receiver, author] = [clientOf(step.sender), clientOf(step.receiver)];
  if (receiver === undefined || author === undefined || step.sentAt === null) return [];
  const service = principles.serviceMessages.find((one) => one.message === message.name);
  const sender = service?.sender === 'hub' ? principles.hub.client : author;
  const sending = { id: message.name.toLowerCase(), sender, receiver, kind, sentAt: step.sentAt };
  const answer =
    service === undefined ? body : answering(body, distributionIdOf(receiver, stepId(flow.id, 0)));
  const payload = wrapMessage({ [message.root]: answer }, hasHeader(message), sending);
  return [{ name: message.name, summary: title, payload }];
}

/** Members by which a service message names the envelope it answers (docs/reference/echanges.md §11). */
const ANSWERED = new Set(['distributionID', 'referencedDistributionID']);

/** What only a refusal says: the example is one of an acknowledgement that accepts. */
const OF_REFUSAL = 'errorDistributionID';

/** The body of a service message as the answer to an envelope. */
function answering(body: unknown, distributionID: string): unknown {
  if (Array.isArray(body)) return body.map((item) => answering(item, distributionID));
  if (typeof body !== 'object' || body === null) return body;
  const isAcknowledgement = Object.hasOwn(body, OF_REFUSAL);
  return record(
    Object.entries(body)
      .filter(([name]) => name !== OF_REFUSAL)
      .map(([name, value]) => {
        if (ANSWERED.has(name) && typeof value === 'string') return [name, distributionID];
        if (isAcknowledgement && name === 'refused') return [name, false];
        return [name, answering(value, distributionID)];
      }),
  );
}
