export { clientsOf, type Definitions, mergeDefinitions } from './broker/definitions.ts';
export { findRabbitMq } from './broker/find-rabbitmq.ts';
export { brokerConfiguration, PLUGINS, type ServerTls } from './broker/mutual-tls.ts';
export {
  accepts,
  BrokerNotStarted,
  type ClusterNode,
  freePort,
  RabbitMqServer,
  type ServerSettings,
} from './broker/rabbitmq-server.ts';
export { Authority, type IdentityFiles, PKCS12_PASSWORD } from './certificates/authority.ts';
export { isDateTime, movedDateTime } from './date-times.ts';
export { type HubNews, type HubSettings, type RunningHub, type ServedVhost, startHub } from './hub.ts';
export type { HubFlow, HubLink, HubParticipant, HubStep } from './hub-link.ts';
export { identifierSwap, identifiersOf, isIdentifierPlace } from './identifiers.ts';
export { leavesOf, replaced } from './leaves.ts';
export { type Answer, answersOf } from './partner/answers-of.ts';
export { FAULT_WORDS, NO_FAULTS, type PartnerFaults, parseFaults } from './partner/faults.ts';
export type { PartnerEvent } from './partner/virtual-partner.ts';
export { KnownMessages } from './passages/known-messages.ts';
export { type HubTransfer, passageFrom, type Surroundings } from './passages/passage-from.ts';
