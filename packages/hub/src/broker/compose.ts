import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutualTls, PLUGINS } from './mutual-tls.ts';

/** Image of the broker’s makers. */
const IMAGE = 'rabbitmq:4';

/**
 * Writes what `docker compose up` needs to run the same broker in a container, for a machine without RabbitMQ:
 * `compose.yaml`, and beside it what it mounts.
 *
 * @param server certificate and key of the broker, and the authority that signed them.
 * @returns the path of `compose.yaml`.
 */
export function writeCompose(
  folder: string,
  server: { readonly authority: string; readonly certificate: string; readonly key: string },
  definitions: object,
): string {
  const mounted = join(folder, 'docker');
  mkdirSync(mounted, { recursive: true });
  const inside = {
    authority: '/etc/hubsante/ca.pem',
    certificate: '/etc/hubsante/server.pem',
    key: '/etc/hubsante/server.key',
  };
  copyFileSync(server.authority, join(mounted, 'ca.pem'));
  copyFileSync(server.certificate, join(mounted, 'server.pem'));
  copyFileSync(server.key, join(mounted, 'server.key'));
  writeFileSync(join(mounted, 'definitions.json'), `${JSON.stringify(definitions, null, 2)}\n`);
  writeFileSync(join(mounted, 'enabled_plugins'), `[${PLUGINS.join(',')}].\n`);
  const configuration = [
    'listeners.tcp = none',
    'listeners.ssl.default = 5671',
    ...mutualTls(inside),
    'load_definitions = /etc/hubsante/definitions.json',
    'default_vhost = /',
  ];
  writeFileSync(join(mounted, 'rabbitmq.conf'), `${configuration.join('\n')}\n`);
  const path = join(folder, 'compose.yaml');
  writeFileSync(path, COMPOSE);
  return path;
}

/** The key of the server is readable by its owner only: in the container the broker runs as root to read it. */
const COMPOSE = `services:
  hubsante:
    image: ${IMAGE}
    user: root
    hostname: hubsante
    ports:
      - "127.0.0.1:5671:5671"
    volumes:
      - ./docker:/etc/hubsante:ro
      - ./docker/rabbitmq.conf:/etc/rabbitmq/conf.d/20-hubsante.conf:ro
      - ./docker/enabled_plugins:/etc/rabbitmq/enabled_plugins:ro
      - messages:/var/lib/rabbitmq
volumes:
  messages:
`;
