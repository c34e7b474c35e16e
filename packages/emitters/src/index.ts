export { acceptedMessagesCsv, acceptedMessagesJson } from './accepted-messages/tables.ts';
export * from './correspondence/index.ts';
export * from './emitter.ts';
export { messageExample } from './json-schema/message-example.ts';
export type { LinkEmitter, LinkEmitterOptions } from './link-emitter.ts';
export { emitters } from './registry.ts';
export { messageDocument } from './xml-mapping/message-document.ts';
