import {
  carriedMessages,
  carriedServiceMessages,
  type Field,
  isList,
  JSON_TYPES,
  type LinkPackage,
  type Message,
} from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';
import { hasHeader } from '../../shared/envelope/carried-message-schema.ts';
import { STANDARD_HEADER } from '../../shared/envelope/standard-header.ts';
import { record } from '../../shared/json-schema/json-schema.ts';
import { headerNamespace, namespaceOf } from './namespaces.ts';

/** JSON ⇄ XML of the messages of a link as data, for the runtime of vendors (`LinkMapping` of @hubsante/messages). */
export const emitter = defineEmitter({
  of: 'link',
  name: 'xml-mapping',
  summary: {
    fr: 'Correspondance entre JSON et XML des messages du lien, comme données',
    en: 'Correspondence between JSON and XML of the messages of the link, as data',
  },
  requires: ['xsd'],
  parts: [
    {
      path: 'xml-mapping.json',
      title: { fr: 'Le passage de JSON à XML', en: 'How JSON becomes XML' },
      in: 'npm',
      languages: 'every',
    },
  ],
  emit: (subject) => [
    {
      path: 'xml-mapping.json',
      content: `${JSON.stringify(linkMapping(subject), null, 1)}\n`,
      source: subject.link.place,
    },
  ],
});

interface ObjectMapping {
  readonly fields: readonly { readonly name: string; readonly list?: true; readonly type: string }[];
  readonly open?: true;
}

interface DescribedMapping extends ObjectMapping {
  readonly types: Readonly<Record<string, ObjectMapping>>;
}

interface LinkMapping {
  readonly namespace: string;
  readonly header: DescribedMapping;
  readonly messages: Readonly<
    Record<
      string,
      DescribedMapping & { readonly name: string; readonly namespace: string; readonly header: boolean }
    >
  >;
}

/** What another format adds to the mapping of a field. */
export type FieldSupplement = (field: Field) => object;

const nothing: FieldSupplement = () => ({});

/**
 * How the messages of a link are written in XML: names, order, lists, types and namespaces.
 *
 * @param supplement what stands beside, field by field.
 */
export function linkMapping(subject: LinkPackage, supplement = nothing): LinkMapping {
  const { release, principles } = subject;
  const services = carriedServiceMessages(subject).map(({ message }) => message);
  const messages = [...new Set([...carriedMessages(subject), ...services])];
  const described = release.messages.find(({ name }) => name === principles.header);
  return {
    namespace: headerNamespace(described ?? null, messages),
    header: described === undefined ? standardHeader() : messageMapping(described, supplement),
    messages: record(
      messages.map((message) => [
        message.root,
        {
          name: message.name,
          namespace: namespaceOf(message),
          header: hasHeader(message),
          ...messageMapping(message, supplement),
        },
      ]),
    ),
  };
}

function messageMapping({ fields, types, isOpen }: Message, supplement: FieldSupplement): DescribedMapping {
  return {
    ...objectMapping(fields, isOpen, supplement),
    types: record(types.map((type) => [type.name, objectMapping(type.fields, type.isOpen, supplement)])),
  };
}

function objectMapping(
  fields: readonly Field[],
  isOpen: boolean,
  supplement: FieldSupplement,
): ObjectMapping {
  // Of two fields with one tag the later one counts, as in the schema.
  const byName = new Map(fields.map((field) => [field.name, field]));
  return {
    fields: [...byName.values()]
      .filter(({ cardinality }) => cardinality.max !== 0)
      .map((field) => ({
        name: field.name,
        ...(isList(field.cardinality) ? { list: true as const } : {}),
        type: field.kind === 'object' ? `#${field.typeName}` : JSON_TYPES[field.type],
        ...supplement(field),
      })),
    ...(isOpen ? { open: true as const } : {}),
  };
}

/** The header of the models that do not describe it. */
function standardHeader(): DescribedMapping {
  const fields = Object.keys(STANDARD_HEADER.properties ?? {}).map((name) => ({
    name,
    ...(name === 'recipient' ? { list: true as const } : {}),
    type: name === 'sender' || name === 'recipient' ? '#system' : 'string',
  }));
  const system = { fields: ['name', 'URI'].map((name) => ({ name, type: 'string' })) };
  return { fields, types: { system } };
}
