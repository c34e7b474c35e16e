import { randomBytes } from 'node:crypto';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { accepts, type ClusterNode, freePort, RabbitMqServer, type ServerSettings } from '@hubsante/hub';

/** How a cluster is started. */
export interface ClusterSettings extends Pick<ServerSettings, 'folder' | 'plugins'> {
  readonly definitions: object;
  readonly nodes: number;
  /** Lines of `rabbitmq.conf` of a node that listens on this port. */
  readonly configuration: (port: number) => readonly string[];
}

/**
 * Several RabbitMQ servers of this machine as one (https://www.rabbitmq.com/docs/clustering), behind one port that leads to
 * a node that answers, as the balancer of the Hub does. Its quorum queues have a copy on each node: as long as most nodes
 * are up, nothing that was confirmed is lost.
 */
export class RabbitMqCluster {
  /** Where clients connect. */
  readonly port: number;
  readonly nodes: readonly RabbitMqServer[];
  readonly #balancer: Server;

  private constructor(port: number, nodes: readonly RabbitMqServer[], balancer: Server) {
    this.port = port;
    this.nodes = nodes;
    this.#balancer = balancer;
  }

  /**
   * Starts the nodes one after the other, then loads the definitions: a queue has copies on the nodes that are there when
   * it is declared.
   *
   * @throws BrokerNotStarted
   */
  static async start(settings: ClusterSettings): Promise<RabbitMqCluster> {
    const shared = { epmd: await freePort(), cookie: randomBytes(16).toString('hex') };
    const names = Array.from({ length: settings.nodes }, (_, index) => `hubsante${index + 1}@localhost`);
    const peers = names.map((name, index) => `cluster_formation.classic_config.nodes.${index + 1} = ${name}`);
    const nodes: RabbitMqServer[] = [];
    try {
      for (const [index, name] of names.entries()) {
        const port = await freePort();
        const node: ClusterNode = { ...shared, name };
        nodes.push(
          await RabbitMqServer.start({
            folder: join(settings.folder, `node-${index + 1}`),
            port,
            definitions: null,
            configuration: [
              ...settings.configuration(port),
              'cluster_formation.peer_discovery_backend = classic_config',
              ...peers,
            ],
            plugins: settings.plugins,
            node,
          }),
        );
      }
      await nodes[0]?.load(settings.definitions);
      const port = await freePort();
      return new RabbitMqCluster(port, nodes, await balancer(port, nodes));
    } catch (error) {
      for (const node of nodes) await node.stop();
      throw error;
    }
  }

  /** Stops the nodes; their folders stay. */
  async stop(): Promise<void> {
    this.#balancer.close();
    for (const node of this.nodes) await node.stop();
  }
}

/** Leads each connection to a node that answers, each in its turn. */
async function balancer(port: number, nodes: readonly RabbitMqServer[]): Promise<Server> {
  let turn = 0;
  const server = createServer(async (client) => {
    client.on('error', () => client.destroy());
    for (const _ of nodes) {
      turn += 1;
      const node = nodes[turn % nodes.length];
      if (node === undefined || !(await accepts(node.port))) continue;
      const upstream = connect(node.port, '127.0.0.1');
      upstream.on('error', () => client.destroy());
      upstream.on('close', () => client.destroy());
      client.on('close', () => upstream.destroy());
      client.pipe(upstream).pipe(client);
      return;
    }
    client.destroy();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}
