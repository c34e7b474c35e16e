// What makes the packages of link versions, apart from the rest: it loads libraries that model releases do not need.

export { applyPatch } from './corpus/apply-patch.ts';
export {
  CONSTRAINT_KINDS,
  type ConstraintKind,
  type InvalidCase,
  type MessageCorpus,
} from './corpus/corpus-case.ts';
export { JUDGES } from './corpus/judges.ts';
export { type Sending, wrapMessage } from './edxl-de/wrap-message.ts';
export { messageExample } from './json-schema/message-example.ts';
export type { LinkEmitter, LinkEmitterOptions } from './link-emitter.ts';
export { linkEmitters } from './link-registry.ts';
export { linkMapping } from './xml-mapping/index.ts';
