import type { LinkPackage } from '@hubsante/model';
import type { Carried } from '../../shared/envelope/carried.ts';
import type { Operation, Reference, Tag } from './asyncapi-document.ts';
import { channelOfQueue, channelReference, OUTGOING, receiveBindings, sendBindings } from './broker.ts';
import { type Exchange, exchangesOf, type PointOfView } from './point-of-view.ts';

/** The operations of a document by key. In the document of a whole link each key begins with its role. */
export function operationsOf(
  subject: LinkPackage,
  view: PointOfView,
  carried: readonly Carried[],
): readonly (readonly [key: string, operation: Operation])[] {
  const byName = new Map(carried.map((one) => [one.message.name, one]));
  const acknowledgement = carried.find(({ use }) => use === 'acknowledgement') ?? null;
  const business = exchangesOf(subject, view).flatMap((exchange) => {
    const one = byName.get(exchange.message);
    if (one === undefined) return [];
    const prefix = view === null ? `${exchange.role.id}.` : '';
    const verb = exchange.action === 'send' ? 'envoyer' : 'recevoir';
    return [
      [`${prefix}${verb}-${exchange.message}`, businessOperation(exchange, one, acknowledgement)] as const,
    ];
  });
  return [...business, ...carried.flatMap((one) => serviceOperations(subject, one))];
}

function businessOperation(
  { action, role, partners, perimeters }: Exchange,
  { message, title, queue }: Carried,
  acknowledgement: Carried | null,
): Operation {
  const others = partners.map((partner) => partner.id).join(', ');
  const isSending = action === 'send';
  const wording = isSending
    ? { verb: 'Envoyer', summary: `${role.id} → ${others} : ${title}.` }
    : { verb: 'Recevoir', summary: `${others} → ${role.id} : ${title}.` };
  return {
    action,
    title: `${wording.verb} ${message.name}`,
    summary: wording.summary,
    description: isSending
      ? 'Un seul destinataire par envoi ; l’acquittement du destinataire arrive dans la file ack.'
      : 'Répondre par un acquittement qui cite l’identifiant de l’envoi.',
    channel: channelReference(isSending ? OUTGOING : channelOfQueue(queue)),
    messages: [onChannel(isSending ? OUTGOING : channelOfQueue(queue), message.name)],
    tags: [
      tag(role.id, role.title),
      ...perimeters.map((perimeter) => tag(perimeter, `Périmètre ${perimeter}`)),
    ],
    bindings: isSending ? sendBindings : receiveBindings,
    ...(acknowledgement === null ? {} : { reply: replyOf(isSending, acknowledgement) }),
  };
}

/** Who sends gets the acknowledgement in a queue of its own; who receives writes it like any message. */
function replyOf(isSending: boolean, { message, queue }: Carried): NonNullable<Operation['reply']> {
  const channel = isSending ? channelOfQueue(queue) : OUTGOING;
  return { channel: channelReference(channel), messages: [onChannel(channel, message.name)] };
}

function serviceOperations(
  { principles }: LinkPackage,
  { message: { name }, title, use, queue }: Carried,
): (readonly [string, Operation])[] {
  if (use === null) return [];
  const service = principles.serviceMessages.find(({ message }) => message === name);
  const common = { tags: [tag('service', 'Messages de service, communs à tous les liens')] };
  const channel = channelOfQueue(queue);
  const receiving: Operation = {
    action: 'receive',
    title: `Recevoir ${name}`,
    summary: `${title}.`,
    description: RECEIVING[use],
    channel: channelReference(channel),
    messages: [onChannel(channel, name)],
    ...common,
    bindings: receiveBindings,
  };
  const sending: Operation = {
    action: 'send',
    title: `Envoyer ${name}`,
    summary: `${title}.`,
    description: SENDING[use],
    channel: channelReference(OUTGOING),
    messages: [onChannel(OUTGOING, name)],
    ...common,
    bindings: sendBindings,
  };
  return [
    ...(service?.sender === 'anyone' ? [[`envoyer-${name}`, sending] as const] : []),
    [`recevoir-${name}`, receiving],
  ];
}

const SENDING = {
  acknowledgement:
    'À envoyer pour chaque message métier reçu, en citant son distributionID. Un acquittement n’est pas acquitté.',
  error: 'À envoyer quand un message reçu ne peut pas être traité, en citant son distributionID.',
  information: 'Information libre sur l’état du service.',
} as const;

const RECEIVING = {
  acknowledgement:
    'Le destinataire a reçu le message dont le distributionID est cité. Un acquittement n’est pas acquitté.',
  error: 'Le message dont le distributionID est cité a été refusé : le code et la cause disent pourquoi.',
  information: 'Information libre sur l’état du service.',
} as const;

/** An operation names its messages as its channel holds them (AsyncAPI 3, Operation Object). */
function onChannel(channel: string, message: string): Reference {
  return { $ref: `#/channels/${channel}/messages/${message}` };
}

function tag(name: string, description: string): Tag {
  return { name, description };
}
