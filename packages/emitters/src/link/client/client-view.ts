import {
  type Reference,
  type RoleDocument,
  type RoleOperation,
  referredName,
  type Schema,
} from './role-document.ts';
import { typeName, typeNames } from './type-names.ts';
import { commentText, quoted, reachableSchemas, type TypeViews, typeViews } from './typescript-types.ts';

/** What the templates of `templates/asyncapi-client` show: every name and literal is ready to print. */
export interface ClientView {
  /** Name of the npm project, `client-15-smur-v1.6-smur`. */
  readonly name: string;
  readonly title: string;
  /** Name of its files in the package of the link, `smur`. */
  readonly file: string;
  /** Syntax of what it sends when nobody says otherwise. */
  readonly syntax: 'json' | 'xml';
  /** Bare, then quoted. */
  readonly exchangeName: string;
  readonly exchange: string;
  readonly vhost: string;
  /** A queue for each use: `message`, `ack`, `info`. */
  readonly queues: readonly {
    readonly suffix: string;
    readonly title: string;
    readonly description: string;
  }[];
  readonly servers: readonly {
    readonly name: string;
    /** Quoted, then bare. */
    readonly host: string;
    readonly address: string;
    readonly title: string;
    readonly description: string;
  }[];
  /** Vhosts that the client may be told to use instead. */
  readonly otherVhosts: readonly string[];
  readonly sends: readonly OperationView[];
  readonly receives: readonly OperationView[];
  /** What to know of messages, each once: its name, its quoted root, the sentence and the same quoted. */
  readonly warnings: readonly {
    readonly message: string;
    readonly root: string;
    readonly text: string;
    readonly literal: string;
  }[];
  /** The message that acknowledges others. */
  readonly acknowledgement: OperationView;
  /** For the example of the guide: a message that asks for an acknowledgement, when there is one. */
  readonly firstSent: OperationView;
  readonly firstReceived: OperationView;
  readonly types: TypeViews;
}

/** A method of the client. */
export interface OperationView {
  /** `RS-EDA`. */
  readonly message: string;
  /** The same, quoted. */
  readonly literal: string;
  /** `sendRsEda`, `onRsEda`. */
  readonly method: string;
  /** `RsEda`. */
  readonly type: string;
  /** The one business member of the message, `createCaseHealth`. */
  readonly member: string;
  /** The same, quoted. */
  readonly root: string;
  /** Kinds an envelope may have; the first one is meant when none is said. */
  readonly envelopeKinds: readonly string[];
  /** The same as a type, `'Report' | 'Update'`. */
  readonly kinds: string;
  readonly kind: string;
  /** Whether the message has the common header. */
  readonly hasHeader: boolean;
  /** Whether whoever receives it answers by an acknowledgement. */
  readonly isAcknowledged: boolean;
  /** What whoever receives the message has to do, in a table of the guide. */
  readonly answer: string;
  readonly summary: string;
  readonly description: string;
  /** That the Hub refuses it today, or a caveat; empty for most. */
  readonly warning: string;
}

/** What the templates show for a role; `null` when nothing is sent or received, or a message is in no envelope. */
export function clientView(document: RoleDocument): ClientView | null {
  const operations = Object.values(document.operations);
  const exchange = Object.values(document.channels).flatMap(
    ({ bindings }) => bindings?.amqp?.exchange ?? [],
  )[0];
  const sends = operationViews(operations, 'send', document);
  const receives = operationViews(operations, 'receive', document);
  if (exchange === undefined || sends === null || receives === null) return null;
  const acknowledgedBy = operations.flatMap(({ reply }) => reply?.messages ?? []).map(referredName)[0];
  const acknowledgement = sends.find(({ message }) => message === acknowledgedBy);
  const [firstSent, firstReceived] = [sends, receives].map(firstOf);
  if (acknowledgement === undefined || firstSent === undefined || firstReceived === undefined) return null;
  const { schemas } = document.components;
  const bodies = [...sends, ...receives].map(({ message }) => message);
  const types = typeNames(bodies, reachableSchemas(bodies, schemas));
  return {
    name: projectName(document.id),
    title: commentText(document.info.title),
    file: document.id.slice(document.id.lastIndexOf(':') + 1).toLowerCase(),
    syntax: document.info['x-preferred-content-type'] === 'application/xml' ? 'xml' : 'json',
    exchangeName: exchange.name,
    exchange: quoted(exchange.name),
    vhost: quoted(exchange.vhost),
    queues: queueViews(document),
    servers: serverViews(document, exchange.vhost),
    otherVhosts: otherVhostsOf(document, exchange.vhost),
    sends,
    receives,
    warnings: warningsOf([...sends, ...receives]),
    acknowledgement,
    firstSent,
    firstReceived,
    types: typeViews(types, schemas),
  };
}

/** `urn:hubsante:15-smur_v1.6:SMUR` gives `client-15-smur-v1.6-smur`, a name that npm takes. */
function projectName(id: string): string {
  const own = id.split(':').slice(2).join('-').toLowerCase();
  return `client-${own.replace(/[^a-z0-9.]+/g, '-')}`;
}

function firstOf(views: readonly OperationView[]): OperationView | undefined {
  return views.find(({ isAcknowledged }) => isAcknowledged) ?? views[0];
}

/** Its servers, each once, whatever other vhosts it has. */
function serverViews(document: RoleDocument, vhost: string): ClientView['servers'] {
  return Object.entries(document.servers).flatMap(([server, { host, pathname, title, description }]) =>
    (pathname ?? `/${vhost}`) !== `/${vhost}`
      ? []
      : {
          name: quoted(server),
          host: quoted(host),
          address: host,
          title: commentText(title ?? server),
          description: commentText(description ?? ''),
        },
  );
}

function warningsOf(operations: readonly OperationView[]): ClientView['warnings'] {
  const warned = operations.filter(({ warning }) => warning !== '');
  return [...new Map(warned.map((one) => [one.message, one])).values()].map(({ message, root, warning }) => ({
    message,
    root,
    text: warning,
    literal: quoted(warning),
  }));
}

function otherVhostsOf(document: RoleDocument, vhost: string): readonly string[] {
  const all = Object.values(document.servers).flatMap(({ pathname }) => pathname?.slice(1) ?? []);
  return [...new Set(all)].filter((one) => one !== vhost).map(commentText);
}

/** A queue is a channel whose address goes on after the identity of the client. */
function queueViews(document: RoleDocument): ClientView['queues'] {
  return Object.values(document.channels).flatMap(({ address, title, description }) => {
    const suffix = /^\{clientId\}\.(\w+)$/.exec(address)?.[1];
    if (suffix === undefined) return [];
    return [{ suffix, title: commentText(title ?? suffix), description: commentText(description ?? '') }];
  });
}

/** `null` when two operations have the same message (several roles), or one is not in an envelope of ours. */
function operationViews(
  operations: readonly RoleOperation[],
  action: RoleOperation['action'],
  document: RoleDocument,
): readonly OperationView[] | null {
  const views = operations
    .filter((operation) => operation.action === action)
    .map((operation) => operationView(operation, document));
  const known = views.filter((view) => view !== null);
  const methods = new Set(known.map(({ method }) => method));
  return known.length === views.length && methods.size === known.length ? known : null;
}

function operationView(operation: RoleOperation, document: RoleDocument): OperationView | null {
  const { messages, schemas } = document.components;
  const message = operation.messages.map((reference: Reference) => referredName(reference))[0] ?? '';
  const { payload, 'x-refused-by-hub': refused, 'x-caveat': caveat } = messages[message] ?? {};
  const envelope = payload === undefined ? undefined : schemas[referredName(payload)];
  const kinds = envelope?.properties?.distributionKind?.enum ?? [];
  const root = schemas[message]?.['x-root-element'];
  if (envelope === undefined || root === undefined || kinds[0] === undefined) return null;
  return {
    message,
    literal: quoted(message),
    method: `${operation.action === 'send' ? 'send' : 'on'}${typeName(message)}`,
    type: typeName(message),
    member: root,
    root: quoted(root),
    envelopeKinds: kinds,
    kinds: kinds.map(quoted).join(' | '),
    kind: quoted(kinds[0]),
    hasHeader: carriedMessage(envelope).required?.includes('messageId') === true,
    isAcknowledged: operation.reply !== undefined,
    answer: (operation.reply?.messages ?? []).map(referredName).join(', ') || '—',
    summary: commentText(operation.summary ?? ''),
    description: commentText(operation.description ?? ''),
    warning: commentText(hubWarning(message, refused ?? null, caveat ?? null)),
  };
}

/** What to know before relying on a message; empty for most. */
export function hubWarning(message: string, refusedByHub: string | null, caveat: string | null): string {
  if (refusedByHub !== null)
    return `Le Hub refuse aujourd’hui ${message} sur ce vhost (501). ${refusedByHub}`;
  return caveat === null ? '' : `Le Hub admet ${message} sous réserve. ${caveat}`;
}

/** The schema of the message inside an envelope (EDXL-DE 2.0 in the JSON form of the Hub). */
function carriedMessage(envelope: Schema): Schema {
  const path = ['jsonContent', 'embeddedJsonContent', 'message'];
  let schema: Schema = envelope.properties?.content?.items ?? {};
  for (const name of path) schema = schema.properties?.[name] ?? {};
  return schema;
}
