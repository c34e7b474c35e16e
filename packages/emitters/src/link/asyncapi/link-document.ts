import { type HubReservation, hubReservations, LINK_STATUSES, type LinkPackage } from '@hubsante/model';
import type { LinkEmitterOptions } from '../../emitter.ts';
import { type Carried, carriedBy, envelopeOf } from '../../shared/envelope/carried.ts';
import { examplesOf } from '../../shared/envelope/examples.ts';
import { STANDARD_HEADER } from '../../shared/envelope/standard-header.ts';
import { type JsonSchema, type JsonSchemaObject, record } from '../../shared/json-schema/json-schema.ts';
import { messageSchema, schemaPath } from '../../shared/json-schema/message-schema-files.ts';
import { linkWords } from '../../shared/text/link-words.ts';
import type {
  AsyncApiDocument,
  Channel,
  ExternalDocs,
  MessageObject,
  Operation,
  Reference,
} from './asyncapi-document.ts';
import {
  channelOfQueue,
  OUTGOING,
  outgoingChannel,
  parameters,
  queueChannel,
  securitySchemes,
  serversOf,
} from './broker.ts';
import { ComponentSchemas } from './component-schemas.ts';
import { operationsOf } from './operations.ts';
import type { PointOfView } from './point-of-view.ts';

const AMQP_HEADERS = 'EnTetesAmqp';

/** Makes the documents of one link version; what they share is made once. */
export class LinkDocuments {
  readonly #subject: LinkPackage;
  readonly #options: LinkEmitterOptions;
  readonly #carried: readonly Carried[];
  readonly #reservations: ReadonlyMap<string, HubReservation>;
  readonly #schemas = new ComponentSchemas();
  readonly #messages = new Map<string, MessageObject>();

  constructor(subject: LinkPackage, options: LinkEmitterOptions) {
    this.#subject = subject;
    this.#options = options;
    this.#carried = carriedBy(subject);
    this.#reservations = new Map(hubReservations(subject).map((one) => [one.message, one]));
    const header = this.#headerSchema();
    const roots = subject.release.messages.map(({ root }) => root);
    this.#schemas.addComponent(AMQP_HEADERS, amqpHeaders);
    for (const carried of this.#carried) {
      const { name } = carried.message;
      const body = this.#schemas.add(name, messageSchema(carried.message, options.baseUrl));
      const envelope = envelopeOf(carried, body, header, roots);
      const payload = this.#schemas.addComponent(`${name}.EDXL-DE`, {
        title: `${name} dans son enveloppe EDXL-DE`,
        ...envelope,
      });
      this.#messages.set(name, this.#messageObject(carried, payload));
    }
  }

  /** The document of a role, or of the whole link. */
  document(view: PointOfView): AsyncApiDocument {
    const { link, packageVersion, principles } = this.#subject;
    const operations = operationsOf(this.#subject, view, this.#carried);
    const used = new Map<string, Set<string>>();
    for (const [, operation] of operations) {
      for (const reference of [...operation.messages, ...(operation.reply?.messages ?? [])]) {
        const [, , channel = '', , message = ''] = reference.$ref.split('/');
        used.set(channel, (used.get(channel) ?? new Set()).add(message));
      }
    }
    const names = this.#carried
      .map(({ message }) => message.name)
      .filter((name) => [...used.values()].some((messages) => messages.has(name)));
    const messagesOn = (channel: string): Record<string, Reference> =>
      record(
        names
          .filter((name) => used.get(channel)?.has(name) === true)
          .map((name) => [name, { $ref: `#/components/messages/${name}` }] as const),
      );
    const channels: (readonly [string, Channel])[] = [
      [OUTGOING, outgoingChannel(this.#subject, messagesOn(OUTGOING))],
      ...principles.queues.map((queue) => {
        const name = channelOfQueue(queue.suffix);
        return [name, queueChannel(this.#subject, queue, messagesOn(name))] as const;
      }),
    ];
    const seenBy = view === null ? '' : `, vu par : ${view.title}`;
    return {
      asyncapi: '3.0.0',
      id: `urn:hubsante:${link.vhost}${view === null ? '' : `:${view.id}`}`,
      info: {
        title: `Lien ${link.link} v${link.version}${seenBy}`,
        version: packageVersion,
        description: this.#description(view),
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
        tags: [
          { name: link.link, description: `Lien ${link.link}` },
          { name: `modele-${link.modelRelease}`, description: `Modèle de données ${link.modelRelease}` },
        ],
        ...documentedAt(
          this.#options.baseUrl,
          'Schémas, exemples et autres fichiers de cette version du lien',
        ),
        ...(view === null
          ? {}
          : { 'x-preferred-content-type': `application/${view.syntax ?? 'json'}` as const }),
      },
      defaultContentType: 'application/json',
      servers: serversOf(this.#subject),
      channels: record(channels),
      operations: record<Operation>(operations),
      components: {
        messages: record(names.map((name) => [name, this.#message(name)] as const)),
        schemas: this.#schemas.closure([AMQP_HEADERS, ...names.map((name) => `${name}.EDXL-DE`)]),
        parameters,
        securitySchemes,
      },
    };
  }

  #message(name: string): MessageObject {
    const message = this.#messages.get(name);
    if (message === undefined) throw new Error(`message without description: ${name}`);
    return message;
  }

  /** The header as the model describes it, else as docs/reference/echanges.md §4 does. */
  #headerSchema(): JsonSchemaObject {
    const { release, principles } = this.#subject;
    const described = release.messages.find(({ name }) => name === principles.header);
    if (described === undefined) return STANDARD_HEADER;
    this.#schemas.add(described.name, messageSchema(described, this.#options.baseUrl));
    return this.#schemas.schema(described.name);
  }

  #messageObject(carried: Carried, payload: Reference | JsonSchemaObject): MessageObject {
    const { message, title } = carried;
    const { baseUrl } = this.#options;
    const { refusedByHub = null, caveat = null } = this.#reservations.get(message.name) ?? {};
    return {
      name: message.name,
      title: `${message.name} : ${title}`,
      summary: `Élément métier : ${message.root}.`,
      description: [
        `${title}, dans une enveloppe EDXL-DE. Le même message peut voyager en XML (application/xml).`,
        ...(refusedByHub === null ? [] : [`Le Hub le refuse aujourd’hui (501) : ${refusedByHub}`]),
        ...(caveat === null ? [] : [`Admis sous réserve : ${caveat}`]),
      ].join(' '),
      ...(refusedByHub === null ? {} : { 'x-refused-by-hub': refusedByHub }),
      ...(caveat === null ? {} : { 'x-caveat': caveat }),
      contentType: 'application/json',
      headers: { $ref: `#/components/schemas/${AMQP_HEADERS}` },
      correlationId: {
        description: 'Cité par l’acquittement et par l’erreur qui répondent à ce message.',
        location: '$message.payload#/distributionID',
      },
      payload,
      tags: [{ name: message.name, description: title }],
      ...documentedAt(`${baseUrl}/${schemaPath(message.name)}`, 'JSON Schema du message, sans son enveloppe'),
      bindings: {
        amqp: { contentEncoding: 'UTF-8', messageType: message.root, bindingVersion: '0.3.0' },
      },
      examples: examplesOf(this.#subject, carried).map(({ name, summary, payload }) => ({
        name,
        summary,
        headers: { 'content-type': 'application/json' },
        payload,
      })),
    };
  }

  #description(view: PointOfView): string {
    const { link, principles } = this.#subject;
    return [
      view === null
        ? `Tout ce que les logiciels du lien ${link.link} échangent en version ${link.version} : ${link.roles.map(({ title }) => title).join(' ; ')}.`
        : `Ce que « ${view.title} » envoie et reçoit sur le lien ${link.link} en version ${link.version}.`,
      `Modèle de données ${link.modelRelease}, principes transverses ${principles.version}, vhost « ${link.vhost} ».`,
      ...link.otherVhosts.map(({ vhost, title }) => `Aussi sur le vhost « ${vhost} » : ${title}`),
      ...this.#warnings(),
      ...(view?.syntax === 'xml'
        ? [
            'Ce rôle envoie et reçoit en XML (application/xml), sauf demande contraire ; les schémas et les exemples montrent la forme JSON des mêmes messages.',
          ]
        : []),
      'Chaque message voyage seul dans une enveloppe EDXL-DE, vers un seul destinataire. Le contenu des enveloppes est limité à ce que cette version du lien permet.',
    ].join('\n\n');
  }

  /** What a vendor must know before starting: that the version ends, that the Hub refuses messages of it. */
  #warnings(): readonly string[] {
    const { status, successor } = linkWords(this.#subject);
    const { link } = this.#subject;
    const reserved = [...this.#reservations.values()];
    const refused = reserved.filter(({ refusedByHub }) => refusedByHub !== null);
    const caveats = reserved.filter(({ caveat }) => caveat !== null);
    const { stillOpen } = link.standing;
    const names = (of: readonly HubReservation[]) => of.map(({ message }) => message).join(', ');
    const follows = successor === null ? '' : ` La remplace : v${successor}.`;
    return [
      ...(LINK_STATUSES[link.status].isForNewWork ? [] : [`Attention : ${status}.${follows}`]),
      ...(stillOpen === undefined ? [] : [stillOpen]),
      ...(refused.length === 0
        ? []
        : [`Attention : le Hub refuse aujourd’hui ${names(refused)} sur ce vhost (code 501).`]),
      ...(caveats.length === 0
        ? []
        : [`Attention : le Hub n’admet ${names(caveats)} que sous réserve, dite à chaque message.`]),
    ];
  }
}

/** Nothing where files have an identifier and no address: nobody could follow it. */
function documentedAt(url: string, description: string): { readonly externalDocs?: ExternalDocs } {
  return /^https?:/i.test(url) ? { externalDocs: { description, url } } : {};
}

const amqpHeaders: JsonSchema = {
  title: 'En-têtes AMQP',
  type: 'object',
  required: ['content-type'],
  properties: {
    'content-type': {
      title: 'Syntaxe du message',
      description: 'Toute autre valeur est refusée par le Hub (code 101).',
      type: 'string',
      enum: ['application/json', 'application/xml'],
    },
  },
};
