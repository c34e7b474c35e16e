import { linkAcceptanceTests } from './link/acceptance-tests/index.ts';
import { acceptedMessages } from './link/accepted-messages/index.ts';
import { asyncApi } from './link/asyncapi/index.ts';
import { classDiagram } from './link/class-diagram/index.ts';
import { client } from './link/client/index.ts';
import { corpus } from './link/corpus/index.ts';
import { documentation } from './link/documentation/index.ts';
import { linkExamples } from './link/examples/index.ts';
import { linkJsonSchema } from './link/json-schema/index.ts';
import { linkManifest } from './link/manifest/index.ts';
import { rabbitMq } from './link/rabbitmq/index.ts';
import { linkReadme } from './link/readme/index.ts';
import { runtime } from './link/runtime/index.ts';
import { types } from './link/types/index.ts';
import { word } from './link/word/index.ts';
import { xmlMapping } from './link/xml-mapping/index.ts';
import { linkXsd } from './link/xsd/index.ts';
import type { LinkEmitter } from './link-emitter.ts';

/** Every emitter of a link version; adding one is a folder and a line here. */
export const linkEmitters: readonly LinkEmitter[] = [
  linkReadme,
  linkManifest,
  acceptedMessages,
  linkJsonSchema,
  linkExamples,
  documentation,
  corpus,
  linkAcceptanceTests,
  asyncApi,
  rabbitMq,
  xmlMapping,
  linkXsd,
  classDiagram,
  word,
  runtime,
  client,
  types,
];
