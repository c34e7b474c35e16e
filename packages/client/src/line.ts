import { readFileSync } from 'node:fs';
import { type connect, credentials } from 'amqplib';
import type { CertificateLogin, Settings } from './settings.ts';

/** Where to connect, as whom, and how patiently. */
export interface Line
  extends Pick<
    Settings,
    'host' | 'login' | 'reconnection' | 'heartbeat' | 'sendTimeout' | 'prefetch' | 'onNotice'
  > {
  readonly vhost: string;
  /** Login of a certificate: its common name. */
  readonly clientId: string;
  /** Queues to read; they exist. */
  readonly queues: readonly string[];
  /** Whether a message is treated before the one in front of it is done with, as whoever only passes them on can. */
  readonly isConcurrent?: boolean;
}

/** Milliseconds a broker has to say something while a connection is made: one that is frozen takes it, and stays silent for ever. */
const LONGEST_SILENCE = 10_000;

/** What `connect` of amqplib takes for a line. */
export function target({ host, clientId, login, vhost, heartbeat = 30 }: Line): Parameters<typeof connect> {
  const { hostname, port } = new URL(`amqps://${host}`);
  const place = { hostname, vhost, heartbeat };
  if ('password' in login) {
    const plain = { ...place, protocol: 'amqp', port: Number(port || 5672) };
    return [{ ...plain, username: login.user, password: login.password }, { timeout: LONGEST_SILENCE }];
  }
  const secure = { ...place, protocol: 'amqps', port: Number(port || 5671), username: clientId };
  const socket = { ...tlsFiles(login), servername: hostname, timeout: LONGEST_SILENCE };
  return [secure, { ...socket, credentials: credentials.external() }];
}

/** What Node’s TLS expects. */
export function tlsFiles(login: CertificateLogin) {
  return {
    cert: readFileSync(login.certificate),
    key: readFileSync(login.key),
    ...(login.authority === undefined ? {} : { ca: [readFileSync(login.authority)] }),
    ...(login.passphrase === undefined ? {} : { passphrase: login.passphrase }),
    minVersion: 'TLSv1.2' as const,
  };
}
