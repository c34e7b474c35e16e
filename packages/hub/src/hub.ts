import { join } from 'node:path';
import {
  type CertificateLogin,
  type HubEvent,
  type HubMode,
  type HubRules,
  MemoryStore,
  type Notice,
  StandInHub,
  type Syntax,
} from '@hubsante/client';
import { writeCompose } from './broker/compose.ts';
import { clientsOf, mergeDefinitions } from './broker/definitions.ts';
import { brokerConfiguration, PLUGINS } from './broker/mutual-tls.ts';
import { RabbitMqServer } from './broker/rabbitmq-server.ts';
import { Authority, type IdentityFiles } from './certificates/authority.ts';
import type { HubLink } from './hub-link.ts';
import type { PartnerFaults } from './partner/faults.ts';
import { type PartnerEvent, VirtualPartner } from './partner/virtual-partner.ts';
import { KnownMessages } from './passages/known-messages.ts';
import { passageFrom } from './passages/passage-from.ts';

/** Something that happened on a vhost. */
export type HubNews =
  | ({ readonly source: 'dispatcher'; readonly vhost: string } & HubEvent)
  | ({ readonly source: 'partner'; readonly vhost: string } & PartnerEvent)
  | { readonly source: 'connection'; readonly vhost: string; readonly notice: Notice };

/** A Hub to be started. */
export interface HubSettings {
  readonly links: readonly HubLink[];
  /** Keeps certificates and messages from one start to the next. */
  readonly folder: string;
  /** Port of the broker that is started. */
  readonly port: number;
  /** A broker that runs already, `localhost:5671`, with the definitions and the authority of {@link folder}; `null`: one is started. */
  readonly broker: string | null;
  /** Clients that the user’s own software plays: no virtual partner stands for them. */
  readonly mine: readonly string[];
  readonly faults: PartnerFaults;
  readonly mode: HubMode;
  /** Business members that a client does not receive, by client. */
  readonly inhibited: Readonly<Record<string, readonly string[]>>;
  /**
   * The vhosts where a client reads its queues, the preferred one last; of other clients, all that have them. What is sent to it
   * from elsewhere is converted.
   */
  readonly speaks: Readonly<Record<string, readonly string[]>>;
  readonly onNews: (news: HubNews) => void;
}

/** A vhost that is served, for whoever shows it. */
export interface ServedVhost {
  readonly vhost: string;
  readonly links: readonly string[];
  readonly clients: readonly string[];
  /** Those of the clients that a virtual partner stands for. */
  readonly partners: readonly string[];
}

/** A whole Hub that runs: a broker, its certificates, a dispatcher for each vhost, virtual partners. */
export interface RunningHub {
  /** `localhost:5671`. */
  readonly host: string;
  readonly authority: string;
  /** Files of each client. */
  readonly identities: ReadonlyMap<string, IdentityFiles>;
  readonly vhosts: readonly ServedVhost[];
  /** What runs the same broker in a container. */
  readonly compose: string;
  /** The broker, when it was started for this Hub. */
  readonly server: RabbitMqServer | null;
  stop(): Promise<void>;
}

/** Names a broker on this machine is called by. */
const HOSTS = ['localhost', '127.0.0.1', '::1'];

const RECONNECTION = { first: 100, longest: 2000 };

/**
 * Starts everything; nothing is left running when a part of it cannot start.
 *
 * @throws BrokerNotStarted, or what the connection to the broker says.
 */
export async function startHub(settings: HubSettings): Promise<RunningHub> {
  const { folder, port, broker } = settings;
  const vhosts = vhostsOf(settings);
  // Closed work before new work: what may go to either is converted for the version that will last.
  const byAge = [...vhosts].sort((a, b) => Number(a.link.isForNewWork) - Number(b.link.isForNewWork));
  const vhostsOfClient = (client: string) =>
    settings.speaks[client] ?? byAge.flatMap((one) => (one.clients.includes(client) ? [one.vhost] : []));
  const clients = [...new Set(vhosts.flatMap((one) => one.clients))].sort();
  const authority = await Authority.open(join(folder, 'tls'));
  const users = [...new Set(settings.links.map(({ user }) => user))];
  const issued = await Promise.all(
    [...clients, ...users].map(async (name) => [name, await authority.issue(name)] as const),
  );
  const identities = new Map(issued);
  const own = await authority.issue('localhost', HOSTS);
  const tls = { authority: authority.certificate, ...own };
  const definitions = mergeDefinitions(settings.links.flatMap((link) => link.definitions));
  const compose = writeCompose(folder, tls, definitions);

  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    // What depends on the broker first.
    for (const end of stops.reverse().splice(0)) await end();
  };
  try {
    let server: RabbitMqServer | null = null;
    if (broker === null) {
      server = await RabbitMqServer.start({
        folder: join(folder, 'broker'),
        port,
        definitions,
        configuration: brokerConfiguration(port, tls),
        plugins: PLUGINS,
      });
      stops.push(() => (server as RabbitMqServer).stop());
    }
    const host = broker ?? `localhost:${port}`;
    const loginOf = (name: string): CertificateLogin => {
      const files = identities.get(name);
      if (files === undefined) throw new Error(`no certificate for ${name}`);
      return { certificate: files.certificate, key: files.key, authority: authority.certificate };
    };
    const started = await Promise.allSettled(
      vhosts.map(async (served) => {
        const { transfers } = served.link;
        const known = new KnownMessages(join(folder, 'known', `${served.vhost}.jsonl`));
        const around = { ...served, transfers: transfers.filter(({ from }) => from === served.vhost), known };
        const passage = passageFrom({ ...around, vhostsOf: vhostsOfClient });
        for (const part of partsOf(served, settings, { host, loginOf, passage })) {
          await part.start();
          stops.push(() => part.stop());
        }
      }),
    );
    // Only once nothing starts any more: what started late must be stopped as well.
    for (const one of started) if (one.status === 'rejected') throw one.reason;
    return { host, authority: authority.certificate, identities, vhosts, compose, server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Part {
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface VhostLinks extends ServedVhost {
  /** The version that speaks for the vhost. */
  readonly link: HubLink;
}

function vhostsOf({ links, mine, speaks }: HubSettings): readonly VhostLinks[] {
  const names = [...new Set(links.flatMap(({ vhosts }) => vhosts))].sort();
  return names.flatMap((vhost) => {
    const served = links.filter(({ vhosts }) => vhosts.includes(vhost));
    const link = served.find(({ isForNewWork }) => isForNewWork) ?? served[0];
    if (link === undefined) return [];
    const merged = mergeDefinitions(served.flatMap(({ definitions }) => definitions));
    const clients = clientsOf(merged, vhost, link.user);
    const partners = clients.filter(
      (client) =>
        !mine.includes(client) && roleOf(link, client) !== undefined && speaksOn(speaks, client, vhost),
    );
    return [{ vhost, links: served.map(({ name }) => name), clients, partners, link }];
  });
}

function speaksOn(speaks: HubSettings['speaks'], client: string, vhost: string): boolean {
  return speaks[client]?.includes(vhost) ?? true;
}

/** What the parts of a vhost are started with. */
interface PartSettings {
  readonly host: string;
  readonly loginOf: (name: string) => CertificateLogin;
  readonly passage: NonNullable<HubRules['passage']>;
}

/** The dispatcher of a vhost, then its partners. */
function partsOf(
  { vhost, clients, partners, link }: VhostLinks,
  { faults, mode, inhibited, onNews }: HubSettings,
  { host, loginOf, passage }: PartSettings,
): readonly Part[] {
  const { functions, hub, user, flows } = link;
  const onNotice = (notice: Notice) => onNews({ source: 'connection', vhost, notice });
  const dispatcher = new StandInHub(
    {
      host,
      user,
      login: loginOf(user),
      syntaxes: syntaxesOf(link, clients),
      rules: { mode, refusedToday: link.refusedToday, inhibited, passage },
      reconnection: RECONNECTION,
      onEvent: (event) => onNews({ source: 'dispatcher', vhost, ...event }),
      onNotice,
    },
    { vhost, hub, warnings: warningsOf(link) },
    functions,
  );
  const virtual = partners.flatMap((client): readonly Part[] => {
    const role = roleOf(link, client);
    if (role === undefined) return [];
    const partner = new VirtualPartner(
      {
        host,
        vhost,
        client,
        login: loginOf(client),
        reconnection: RECONNECTION,
        faults,
        store: new MemoryStore(),
        onEvent: (event) => onNews({ source: 'partner', vhost, ...event }),
        onNotice,
      },
      role,
      functions,
      flows,
    );
    return [{ start: () => partner.open(), stop: () => partner.close() }];
  });
  return [dispatcher, ...virtual];
}

/** What the roles of a link know of its messages, together. */
function warningsOf({ roles }: HubLink): Readonly<Record<string, string>> {
  return Object.assign({}, ...[...roles.values()].map(({ warnings }) => warnings)) as Record<string, string>;
}

/** The role a client plays in the flows of a link. */
function roleOf({ flows, roles }: HubLink, client: string) {
  const found = flows.flatMap(({ participants }) => participants).find((one) => one.client === client);
  return found === undefined ? undefined : roles.get(found.role);
}

function syntaxesOf(link: HubLink, clients: readonly string[]): Readonly<Record<string, Syntax>> {
  return Object.fromEntries(
    clients.flatMap((client): readonly (readonly [string, Syntax])[] => {
      const syntax = roleOf(link, client)?.syntax;
      return syntax === undefined ? [] : [[client, syntax]];
    }),
  );
}
