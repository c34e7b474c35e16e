import { networkInterfaces } from 'node:os';

/** What the broker needs beside its core: logins by certificate, and passages between vhosts. */
export const PLUGINS = ['rabbitmq_auth_mechanism_ssl', 'rabbitmq_shovel'];

/** Files of the certificates of a server, in PEM. */
export interface ServerTls {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

/**
 * Lines of `rabbitmq.conf` for the only way in that the Hub has (docs/reference/echanges.md §7): mutual TLS 1.2 or newer, where
 * the common name of the certificate is the login. Bound to this machine.
 */
export function brokerConfiguration(
  port: number,
  { authority, certificate, key }: ServerTls,
): readonly string[] {
  return [
    'listeners.tcp = none',
    `listeners.ssl.1 = 127.0.0.1:${port}`,
    // A machine without IPv6 refuses the address, and the broker would not start.
    ...(hasIpv6() ? [`listeners.ssl.2 = ::1:${port}`] : []),
    ...mutualTls({ authority, certificate, key }),
  ];
}

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));
}

/** The same without its listeners. */
export function mutualTls({ authority, certificate, key }: ServerTls): readonly string[] {
  return [
    `ssl_options.cacertfile = ${authority}`,
    `ssl_options.certfile = ${certificate}`,
    `ssl_options.keyfile = ${key}`,
    'ssl_options.verify = verify_peer',
    'ssl_options.fail_if_no_peer_cert = true',
    'ssl_options.versions.1 = tlsv1.3',
    'ssl_options.versions.2 = tlsv1.2',
    'ssl_cert_login_from = common_name',
    'auth_mechanisms.1 = EXTERNAL',
  ];
}
