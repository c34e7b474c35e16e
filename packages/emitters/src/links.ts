// What makes the packages of link versions, apart from the rest: it loads libraries that model releases do not need.

export { type ClientView, clientView } from './link/client/client-view.ts';
export { readRoleDocument } from './link/client/read-role-document.ts';
export { JUDGES, type Judge } from './link/corpus/judges.ts';
export type { CaseContent, InvalidCase, MessageCorpus, ValidCase } from './link/corpus/message-corpus.ts';
export { linkMapping } from './link/xml-mapping/index.ts';
export { type Sending, wrapMessage } from './shared/envelope/wrap-message.ts';
export { messageExample } from './shared/json-schema/message-example.ts';
export { pascalCase } from './shared/names/index.ts';
