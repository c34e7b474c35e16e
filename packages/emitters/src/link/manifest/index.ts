import {
  HUB_CHECKS,
  hubReservations,
  LINK_STATUSES,
  type LinkPackage,
  transferExchange,
} from '@hubsante/model';
import type { LinkManifest } from '@hubsante/model/contracts';
import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';

/** What a link version is, as data: for software that must know what a vhost allows. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'manifest',
  summary: {
    fr: 'Ce qu’est la version du lien, en JSON : vhost, rôles, messages, cinématiques',
    en: 'What the link version is, in JSON: vhost, roles, messages, flows',
  },
  requires: [],
  parts: [
    {
      path: 'link.json',
      title: {
        fr: 'La version du lien comme données : vhost, rôles, messages, cinématiques',
        en: 'The link version as data: vhost, roles, messages, flows',
      },
      in: 'npm',
      languages: 'every',
    },
  ],
  emit: (subject) => [
    {
      path: 'link.json',
      content: `${JSON.stringify(manifestOf(subject), null, 2)}\n`,
      source: subject.link.place,
    },
  ],
});

function manifestOf(subject: LinkPackage): LinkManifest {
  const { link, packageVersion, principles } = subject;
  const { version, status, standing, publishedOn, modelRelease, vhost, transversalPrinciples } = link;
  const reservations = new Map(hubReservations(subject).map((one) => [one.message, one]));
  return {
    link: link.link,
    version,
    packageVersion,
    status,
    statusWords: LINK_STATUSES[status].words,
    statusShort: LINK_STATUSES[status].short,
    isForNewWork: LINK_STATUSES[status].isForNewWork,
    standing,
    publishedOn,
    modelRelease,
    vhost,
    converterMajor: link.converterMajor,
    otherVhosts: link.otherVhosts.map(({ vhost, converterMajor, title, nomenclatures }) => ({
      vhost,
      converterMajor,
      title,
      nomenclatures: nomenclatures.map(({ id }) => id),
    })),
    transfers: link.transfers.map((transfer) => ({
      from: transfer.from,
      to: transfer.to,
      kind: transfer.kind,
      exchange: transferExchange(transfer),
    })),
    transversalPrinciples,
    broker: {
      exchange: principles.exchange,
      protocol: principles.protocol,
      protocolVersion: principles.protocolVersion,
      servers: principles.servers,
      queues: principles.queues,
    },
    roles: link.roles.map(({ id, title, syntax = 'json' }) => ({
      id,
      title,
      contentType: `application/${syntax}`,
    })),
    messages: carriedBy(subject).map(({ message, title, use, kinds, queue }) => ({
      name: message.name,
      title,
      root: message.root,
      use: use ?? 'business',
      envelopeKinds: kinds,
      queue,
      refusedByHub: reservations.get(message.name)?.refusedByHub ?? null,
      caveat: reservations.get(message.name)?.caveat ?? null,
      schema: `json-schema/${message.name}.schema.json`,
      exchanges: link.messages
        .filter((line) => line.message === message.name)
        .map(({ sender, receiver, functionalPerimeter }) => ({ sender, receiver, functionalPerimeter })),
    })),
    errorCodes: principles.errorCodes,
    hubChecks: HUB_CHECKS,
    flows: link.flows.map(({ id, title, participants, steps }) => ({
      id,
      title,
      participants: participants.map(({ place: _, ...participant }) => participant),
      steps: steps.map(({ sender, receiver, message, kind, label, sentAt, example }) => ({
        sender,
        receiver,
        message,
        kind,
        label,
        sentAt,
        example: example === null ? null : `examples/${example}`,
      })),
    })),
  };
}
