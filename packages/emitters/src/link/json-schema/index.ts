import type { LinkPackage, Message } from '@hubsante/model';
import { defineEmitter, type LinkEmitterOptions } from '../../emitter.ts';
import { anyEnvelope } from '../../shared/envelope/any-envelope.ts';
import { carriedBy, envelopeOf } from '../../shared/envelope/carried.ts';
import { STANDARD_HEADER } from '../../shared/envelope/standard-header.ts';
import { embeddedSchema, escapePointer, referenceTo } from '../../shared/json-schema/embedded-schema.ts';
import { type JsonSchema, type JsonSchemaObject, record } from '../../shared/json-schema/json-schema.ts';
import {
  messageSchema,
  messageSchemaFiles,
  printSchema,
  schemaPath,
} from '../../shared/json-schema/message-schema-files.ts';

const ENVELOPE = 'EDXL-DE';
const ENVELOPE_ONLY = 'EDXL-DE-envelope-only';
const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * JSON Schema 2020-12: every message the link carries, the header, and the envelope: one that lets nothing else through,
 * and one that looks at no message, as the Hub reads it first.
 */
export const emitter = defineEmitter({
  of: 'link',
  name: 'json-schema',
  summary: {
    fr: 'JSON Schema 2020-12 des messages du lien, et de l’enveloppe limitée à ces messages',
    en: 'JSON Schema 2020-12 of the messages of the link, and of the envelope limited to them',
  },
  requires: [],
  parts: [
    {
      path: 'json-schema',
      title: {
        fr: 'Schémas JSON : l’enveloppe et chaque message',
        en: 'JSON Schemas: the envelope and each message',
      },
      detail:
        'deux schémas par message : `….message.schema.json` pour le message sous sa racine, comme dans les exemples, `….schema.json` pour ce que contient la racine ; l’enveloppe avec les messages du lien (EDXL-DE), l’enveloppe seule, l’en-tête (RC-DE). Autonomes, sans option à donner aux validateurs ; les libellés des codes sont dans `$comment`, en JSON',
      in: 'npm',
      languages: 'every',
    },
  ],
  emit: (subject, options) => [
    ...carriedBy(subject).flatMap(({ message }) =>
      messageSchemaFiles(message, subject.release, options.baseUrl),
    ),
    {
      path: schemaPath(ENVELOPE),
      content: printSchema(envelopeSchemaOf(subject, options)),
      source: subject.link.place,
    },
    {
      path: schemaPath(ENVELOPE_ONLY),
      content: printSchema(envelopeOnly(subject, options)),
      source: subject.link.place,
    },
    {
      path: schemaPath(subject.principles.header),
      content: printSchema(headerSchema(subject, options)),
      source: headerOf(subject)?.place ?? subject.link.place,
    },
  ],
});

/** The envelope of the link in one file: each message schema stands inside. */
function envelopeSchemaOf(subject: LinkPackage, options: LinkEmitterOptions): JsonSchemaObject {
  const { link, release, principles } = subject;
  const described = headerOf(subject);
  const carried = carriedBy(subject);
  const roots = release.messages.map(({ root }) => root);
  const header = described === undefined ? null : messageSchema(described, options.baseUrl);
  const alternatives = carried.map((one) => {
    const { name } = one.message;
    const body = { $ref: referenceTo(name) };
    return [name, envelopeOf(one, body, headerWithin(principles.header, header), roots)] as const;
  });
  return {
    $schema: DRAFT,
    $id: `${options.baseUrl}/${schemaPath(ENVELOPE)}`,
    title: `Enveloppe EDXL-DE du lien ${link.link} v${link.version}`,
    description: 'Une enveloppe et un seul message, de ceux que cette version du lien permet.',
    type: 'object',
    oneOf: alternatives.map(([name]) => ({ $ref: referenceTo(`envelope.${name}`) })),
    $defs: record<JsonSchema>([
      ...alternatives.map(([name, schema]) => [`envelope.${name}`, schema] as const),
      ...(header === null ? [] : [[principles.header, embeddedSchema(principles.header, header)] as const]),
      ...carried.map(
        ({ message }) =>
          [message.name, embeddedSchema(message.name, messageSchema(message, options.baseUrl))] as const,
      ),
    ]),
  };
}

/** The envelope, whatever it carries. */
function envelopeOnly(subject: LinkPackage, { baseUrl }: LinkEmitterOptions): JsonSchemaObject {
  return {
    $schema: DRAFT,
    $id: `${baseUrl}/${schemaPath(ENVELOPE_ONLY)}`,
    title: 'Enveloppe EDXL-DE seule',
    description: 'Une enveloppe, quel que soit le message qu’elle porte : ce que le Hub en lit d’abord.',
    ...anyEnvelope(subject),
  };
}

/**
 * The header as the model describes it, else as docs/reference/echanges.md §4 does; others members of the message beside it.
 */
function headerSchema(subject: LinkPackage, { baseUrl }: LinkEmitterOptions): JsonSchemaObject {
  const described = headerOf(subject);
  if (described !== undefined) return messageSchema(described, baseUrl);
  const { header } = subject.principles;
  return {
    $schema: DRAFT,
    $id: `${baseUrl}/${schemaPath(header)}`,
    title: `En-tête ${header}`,
    description: 'L’en-tête d’un message : il répète ce que dit l’enveloppe.',
    ...STANDARD_HEADER,
  };
}

function headerOf({ release, principles }: LinkPackage): Message | undefined {
  return release.messages.find(({ name }) => name === principles.header);
}

/** The members of the header, each pointing into the header's own schema. */
function headerWithin(name: string, header: JsonSchemaObject | null): JsonSchemaObject {
  if (header === null) return STANDARD_HEADER;
  const pointers = Object.keys(header.properties ?? {}).map(
    (member) => [member, { $ref: referenceTo(name, `/properties/${escapePointer(member)}`) }] as const,
  );
  return { required: header.required ?? [], properties: record<JsonSchema>(pointers) };
}
