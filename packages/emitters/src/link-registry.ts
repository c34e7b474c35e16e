import { acceptedMessages } from './accepted-messages/index.ts';
import { asyncApi } from './asyncapi/index.ts';
import { classDiagram } from './class-diagram/index.ts';
import { client } from './client/index.ts';
import { corpus } from './corpus/index.ts';
import { documentation } from './documentation/index.ts';
import { linkAcceptanceTests } from './link-acceptance-tests/index.ts';
import type { LinkEmitter } from './link-emitter.ts';
import { linkExamples } from './link-examples/index.ts';
import { linkJsonSchema } from './link-json-schema/index.ts';
import { linkManifest } from './link-manifest/index.ts';
import { linkReadme } from './link-readme/index.ts';
import { linkXsd } from './link-xsd/index.ts';
import { rabbitMq } from './rabbitmq/index.ts';
import { runtime } from './runtime/index.ts';
import { types } from './types/index.ts';
import { word } from './word/index.ts';
import { xmlMapping } from './xml-mapping/index.ts';

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
