export { Refusal, SendError, type SendOutcome } from './errors.ts';
export type {
  Delivery,
  Handler,
  HandlerOptions,
  LinkFunctions,
  Outgoing,
  ReceivedMessage,
  RoleDescription,
  SendOptions,
  Sent,
} from './exchange-types.ts';
export { HUB_CHECKS, type HubCheck } from './hub-check-table.ts';

export { HubExchange } from './hub-exchange.ts';
export type { HubMode, HubRules } from './hub-rules.ts';
export { FileStore, MemoryStore, type MessageStore, type Treated } from './message-store.ts';
export type { Notice } from './notice.ts';
export { runStandInHub } from './run-stand-in-hub.ts';
export type { CertificateLogin, PasswordLogin, Settings, Syntax } from './settings.ts';
export { type HubEvent, StandInHub, type StandInHubSettings } from './stand-in-hub.ts';
