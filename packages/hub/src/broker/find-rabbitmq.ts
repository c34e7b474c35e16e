import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian puts the server itself: the command of its PATH runs for root or its own user only. */
const PLACES = ['/usr/lib/rabbitmq/bin', '/opt/homebrew/sbin', '/usr/local/sbin'];

/** Where the installer of Windows puts its versions. */
const WINDOWS = 'C:\\Program Files\\RabbitMQ Server';

/** The folder of the RabbitMQ commands of this machine; `null` when it has none. */
export function findRabbitMq(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const { RABBITMQ_HOME, PATH = '' } = variables;
  const own = RABBITMQ_HOME === undefined ? [] : [join(RABBITMQ_HOME, 'sbin')];
  const all = [...own, ...PLACES, ...windowsVersions(), ...PATH.split(delimiter)];
  return all.find((folder) => folder !== '' && existsSync(join(folder, serverCommand()))) ?? null;
}

/** The command that starts a server. */
export function serverCommand(): string {
  return process.platform === 'win32' ? 'rabbitmq-server.bat' : 'rabbitmq-server';
}

function windowsVersions(): readonly string[] {
  if (process.platform !== 'win32' || !existsSync(WINDOWS)) return [];
  return readdirSync(WINDOWS).map((version) => join(WINDOWS, version, 'sbin'));
}
