import type {
  AsyncAPIDocumentInterface,
  ChannelInterface,
  MessageInterface,
  OperationInterface,
} from '@asyncapi/parser';
import { asyncApiAddress, fileAddress, linkAddress, messageAddress } from '../site/addresses.ts';
import { asyncApiDocument } from '../site/asyncapi-document.ts';
import { linkSidebar } from '../site/link-sidebar.ts';
import type { LinkSite, Site } from '../site/site.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';
import { statusNotice } from './status-notice.ts';

/** A page for each AsyncAPI document: the whole link, and the point of view of each role. */
export const asyncApi: PageMaker = (site) =>
  site.links.flatMap((one) =>
    [null, ...one.manifest.roles.map(({ id }) => id)].flatMap((role) => pageOf(site, one, role)),
  );

function pageOf(site: Site, one: LinkSite, role: string | null): readonly GeneratedPage[] {
  const { link, version, roles } = one.manifest;
  const stem = `asyncapi/${link.toLowerCase()}-v${version}${role === null ? '' : `.${role.toLowerCase()}`}.asyncapi`;
  if (!one.files.has(`${stem}.json`)) return [];
  const document = asyncApiDocument(one.files.text(`${stem}.json`));
  const roleTitle = roles.find(({ id }) => id === role)?.title;
  const operations = document
    .operations()
    .all()
    .map((operation) => operationView(operation, one));
  return [
    {
      address: asyncApiAddress(link, version, role),
      title: role === null ? `AsyncAPI du lien ${link} v${version}` : `AsyncAPI, rôle ${role}`,
      ...(role === null ? {} : { documentTitle: `AsyncAPI ${link} v${version}, rôle ${role}` }),
      description: document.info().title(),
      template: 'asyncapi',
      sidebar: linkSidebar(site, one),
      headings: [
        ...(role === null
          ? []
          : [
              { depth: 2 as const, slug: 'envoyer', text: 'Ce qu’il envoie' },
              { depth: 2 as const, slug: 'recevoir', text: 'Ce qu’il reçoit' },
            ]),
        ...(role === null ? [{ depth: 2 as const, slug: 'operations', text: 'Opérations' }] : []),
        { depth: 2, slug: 'canaux', text: 'Canaux' },
        { depth: 2, slug: 'messages', text: 'Messages' },
        { depth: 2, slug: 'serveurs', text: 'Serveurs' },
      ],
      view: {
        notice: statusNotice(site, one, (other) =>
          role === null || other.manifest.roles.some(({ id }) => id === role)
            ? asyncApiAddress(link, other.manifest.version, role)
            : null,
        ),
        link,
        version,
        linkAddress: linkAddress(link, version),
        role,
        roleTitle,
        asyncapi: document.version(),
        description: (document.info().description() ?? '').split('\n').filter(Boolean),
        files: ['yaml', 'json'].flatMap((ending) => {
          const path = `${stem}.${ending}`;
          return one.files.has(path)
            ? [
                {
                  title: ending.toUpperCase(),
                  address: fileAddress(link, version, path),
                  name: path.replace('asyncapi/', ''),
                },
              ]
            : [];
        }),
        sends: role === null ? [] : operations.filter(({ action }) => action === 'send'),
        receives: role === null ? [] : operations.filter(({ action }) => action === 'receive'),
        operations: role === null ? operations : [],
        channels: document
          .channels()
          .all()
          .map((channel) => channelView(channel, one)),
        messages: messagesOf(document, one),
        servers: serversOf(document),
        clientCommand: `npx dsf client dist/specs/${link.toLowerCase()}/v${version}/${stem}.yaml`,
      },
    },
  ];
}

function operationView(operation: OperationInterface, { manifest }: LinkSite) {
  const reply = operation.reply();
  return {
    id: operation.id(),
    action: operation.action(),
    title: operation.json<{ title?: string }>().title ?? operation.id(),
    summary: operation.summary(),
    description: operation.description(),
    perimeters: operation
      .tags()
      .all()
      .map((tag) => tag.name())
      .filter((name) => /^P\d/.test(name)),
    channels: operation
      .channels()
      .all()
      .map((channel) => ({ id: channel.id(), address: channel.address() })),
    messages: operation
      .messages()
      .all()
      .map((message) => messageView(message.id(), manifest)),
    reply:
      reply === undefined
        ? []
        : reply
            .messages()
            .all()
            .map((message) => messageView(message.id(), manifest)),
    bindings: bindingWords(operation.bindings().get('amqp')?.value()),
  };
}

function channelView(channel: ChannelInterface, { manifest }: LinkSite) {
  return {
    id: channel.id(),
    address: channel.address(),
    title: channel.json<{ title?: string }>().title,
    description: channel.description(),
    messages: channel
      .messages()
      .all()
      .map((message) => messageView(message.id(), manifest)),
    parameters: channel
      .parameters()
      .all()
      .map((parameter) => ({ name: parameter.id(), description: parameter.description() })),
    bindings: bindingWords(channel.bindings().get('amqp')?.value()),
  };
}

/** A message by its name in the document, which is that of the model. */
function messageView(id: string, { link, version, messages }: LinkSite['manifest']) {
  const known = messages.some(({ name }) => name === id);
  return { name: id, address: known ? messageAddress(link, version, id) : null };
}

/** What stands beside the body of each message. */
function messagesOf(document: AsyncAPIDocumentInterface, { manifest }: LinkSite): readonly object[] {
  return document
    .components()
    .messages()
    .all()
    .map((message) => ({
      ...messageView(message.id(), manifest),
      title: manifest.messages.find(({ name }) => name === message.id())?.title,
      contentTypes: contentTypesOf(message),
      correlation: message.correlationId()?.location(),
    }));
}

/** The content types the headers allow, or that of the message. */
function contentTypesOf(message: MessageInterface): readonly string[] {
  const header = message.headers()?.properties()?.['content-type'];
  const allowed = header?.enum()?.map(String) ?? [];
  const own = message.contentType();
  return allowed.length > 0 ? allowed : own === undefined ? [] : [own];
}

function serversOf(document: AsyncAPIDocumentInterface): readonly object[] {
  return document
    .servers()
    .all()
    .map((server) => ({
      title: server.json<{ title?: string }>().title ?? server.id(),
      host: server.host(),
      pathname: server.pathname(),
      protocol: `${server.protocol()} ${server.protocolVersion() ?? ''}`,
      description: server.description(),
      security: server
        .security()
        .flatMap((requirement) => requirement.all())
        .map((one) => one.scheme().description() ?? one.scheme().type()),
    }));
}

/** Values of AMQP bindings that say nothing to who does not know the protocol. */
const MEANINGS: Readonly<Record<string, string>> = {
  'deliveryMode 1': '1 : perdu si le serveur redémarre',
  'deliveryMode 2': '2 : persistant, il survit à un redémarrage du serveur',
  'ack true': 'oui : à acquitter une fois traité, sinon il est remis en file',
  'is routingKey': 'clé de routage',
  'is queue': 'file',
};

/** The members of an AMQP binding, in the words of RabbitMQ. */
function bindingWords(binding: unknown): readonly { readonly name: string; readonly value: string }[] {
  const words: { name: string; value: string }[] = [];
  const visit = (value: unknown, above: string): void => {
    for (const [name, member] of Object.entries((value ?? {}) as Record<string, unknown>)) {
      if (name === 'bindingVersion') continue;
      const path = above === '' ? name : `${above}.${name}`;
      if (typeof member === 'object' && member !== null) visit(member, path);
      else
        words.push({
          name: path,
          value:
            MEANINGS[`${name} ${member}`] ??
            (member === true ? 'oui' : member === false ? 'non' : String(member)),
        });
    }
  };
  visit(binding, '');
  return words;
}
