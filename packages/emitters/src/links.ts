// What makes the packages of link versions, apart from the rest: it loads libraries that model releases do not need.

export { type ClientView, clientView } from './client/client-view.ts';
export { readRoleDocument } from './client/read-role-document.ts';
export type { CorpusIndex } from './corpus/corpus-index.ts';
export { JUDGES, type Judge } from './corpus/judges.ts';
export type { CaseContent, InvalidCase, MessageCorpus, ValidCase } from './corpus/message-corpus.ts';
export { type Sending, wrapMessage } from './edxl-de/wrap-message.ts';
export { messageExample } from './json-schema/message-example.ts';
export type { LinkEmitter, LinkEmitterOptions } from './link-emitter.ts';
export { linkEmitters } from './link-registry.ts';
export { pascalCase } from './names/index.ts';
export { linkMapping } from './xml-mapping/index.ts';
