export * from './emitter.ts';
export { acceptedMessagesCsv, acceptedMessagesJson } from './link/accepted-messages/tables.ts';
export { documentedFields } from './link/documentation/documented-fields.ts';
export { messageDocument } from './link/xml-mapping/message-document.ts';
export { HEADER_ELEMENT } from './link/xsd/header-xsd.ts';
export { formatNames, linkEmitters, releaseEmitters } from './registry.ts';
export * from './shared/correspondence/index.ts';
export { messageExample } from './shared/json-schema/message-example.ts';
