import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { CertificateLogin } from '@hubsante/client';
import { target, tlsFiles } from '@hubsante/client/line';
import { connect } from 'amqplib';

/** What is looked at, in this order: nothing after the first that fails makes sense. */
export const DOCTOR_STEPS = [
  'files',
  'dates',
  'common-name',
  'authority',
  'network',
  'tls',
  'login',
  'exchange',
  'queues',
] as const;
/** A thing that can keep a client from the Hub, in the order they are looked at. */
export type DoctorStep = (typeof DOCTOR_STEPS)[number];

/** What a step found; `why` says what was seen when it fails. */
export interface DoctorCheck {
  readonly step: DoctorStep;
  readonly why: string | null;
}

/** The client whose way to the Hub is looked at. */
export interface DoctorSettings {
  /** `localhost:5671`. */
  readonly host: string;
  readonly vhost: string;
  readonly clientId: string;
  readonly login: CertificateLogin;
  readonly exchange: string;
  /** Suffixes of the queues of a client. */
  readonly queues: readonly string[];
  /** In milliseconds. */
  readonly now: number;
}

const PATIENCE = 5000;

/** Looks at everything that can keep a client from the Hub, up to the first that does. */
export async function doctor(settings: DoctorSettings): Promise<readonly DoctorCheck[]> {
  const checks: DoctorCheck[] = [];
  for (const step of DOCTOR_STEPS) {
    const why = await STEPS[step](settings);
    checks.push({ step, why });
    if (why !== null) break;
  }
  return checks;
}

type Look = (settings: DoctorSettings) => string | null | Promise<string | null>;

const STEPS: Readonly<Record<DoctorStep, Look>> = {
  files: ({ login: { certificate, key, authority } }) =>
    [certificate, key, authority].find((path) => path !== undefined && !existsSync(path)) ??
    [certificate, authority].find((path) => path !== undefined && !isCertificate(path)) ??
    null,
  dates: ({ login, now }) => {
    const { validFrom, validTo } = certificateOf(login);
    return Date.parse(validFrom) <= now && now <= Date.parse(validTo) ? null : `${validFrom} – ${validTo}`;
  },
  'common-name': ({ login, clientId }) => {
    const name = /^CN=(.*)$/m.exec(certificateOf(login).subject)?.[1] ?? '';
    return name === clientId ? null : name;
  },
  authority: ({ login }) => {
    if (login.authority === undefined) return null;
    const authority = new X509Certificate(readFileSync(login.authority));
    return certificateOf(login).verify(authority.publicKey) ? null : authority.subject;
  },
  network: ({ host }) => {
    const { hostname, port } = new URL(`amqps://${host}`);
    return opened((done) => {
      const socket = connectTcp(Number(port || 5671), hostname, () => done(null));
      return socket.once('error', done);
    });
  },
  tls: ({ host, login }) => {
    const { hostname, port } = new URL(`amqps://${host}`);
    return opened((done) => {
      const options = {
        host: hostname,
        port: Number(port || 5671),
        servername: hostname,
        ...tlsFiles(login),
      };
      const socket = connectTls(options, () => done(null));
      return socket.once('error', done);
    });
  },
  login: (settings) => withChannel(settings, async () => {}),
  exchange: (settings) => withChannel(settings, (channel) => channel.checkExchange(settings.exchange)),
  queues: (settings) =>
    withChannel(settings, async (channel) => {
      for (const suffix of settings.queues) await channel.checkQueue(`${settings.clientId}.${suffix}`);
    }),
};

type Channel = Awaited<ReturnType<Awaited<ReturnType<typeof connect>>['createChannel']>>;

/** What the broker answers when something is asked of it; `null` when it does it. */
async function withChannel(
  settings: DoctorSettings,
  ask: (channel: Channel) => Promise<unknown>,
): Promise<string | null> {
  const { host, vhost, login, clientId } = settings;
  try {
    const connection = await connect(...target({ host, vhost, login, clientId, queues: [] }));
    connection.on('error', () => {});
    try {
      const channel = await connection.createChannel();
      channel.on('error', () => {});
      await ask(channel);
      return null;
    } finally {
      await connection.close().catch(() => {});
    }
  } catch (error) {
    return textOf(error);
  }
}

function isCertificate(path: string): boolean {
  try {
    return new X509Certificate(readFileSync(path)).subject !== '';
  } catch {
    return false;
  }
}

function certificateOf({ certificate }: CertificateLogin): X509Certificate {
  return new X509Certificate(readFileSync(certificate));
}

interface Closable {
  destroy(): void;
}

/** Waits for a connection and lets it go; what it said when it failed, `null` otherwise. */
function opened(open: (done: (error: Error | null) => void) => Closable): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(new Error(`${PATIENCE} ms`)), PATIENCE);
    const socket = open((error) => end(error));
    function end(error: Error | null): void {
      clearTimeout(timer);
      socket.destroy();
      resolve(error === null ? null : textOf(error));
    }
  });
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
