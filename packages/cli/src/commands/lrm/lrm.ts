import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type LrmLink, type RunningLrm, startLrm } from '@hubsante/lrm';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { hubPackages } from '../../hub/hub-packages.ts';
import { interrupted } from '../../hub/interrupted.ts';
import type { Progress } from '../../progress.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { lrmWords } from './lrm-words.ts';
import { LRM_FORMATS, readLrmLink } from './read-lrm-link.ts';

/** Port of the page. */
const DEFAULT_PORT = '4322';

/** `dsf lrm`: a test LRM in the browser, until somebody stops it. */
export async function lrm(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { values, language } = invocation;
  const { stdout, stderr, workingFolder } = environment;
  const say = lrmWords[language];
  const refuse = (sentence: string): CommandResult => {
    stderr.write(`${sentence}\n`);
    return COULD_NOT_RUN;
  };
  const port = values.get('port') ?? DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return refuse(say.badPort(port));
  const address = values.get('broker') ?? 'amqps://localhost:5671';
  const host = /^amqps:\/\/([\w.-]+(?::\d+)?)\/?$/.exec(address)?.[1];
  if (host === undefined) return refuse(say.badBroker(address));
  const folder = resolve(workingFolder, values.get('folder') ?? join('.hubsante', 'lrm'));
  const tls = resolve(workingFolder, values.get('tls') ?? join('.hubsante', 'hub', 'tls'));

  const packages = await hubPackages(invocation, environment, progress, folder, LRM_FORMATS);
  progress.clear();
  if ('failed' in packages)
    return packages.failed === 'errors' ? { exitCode: 1, timings: [] } : COULD_NOT_RUN;
  const links = await Promise.all(packages.folders.map(readLrmLink));
  if (links.length === 0) return refuse(say.noLinks);
  const twice = sharedVhost(links);
  if (twice !== null) return refuse(say.sameVhost(twice.vhost, twice.links));
  const mine = clientsPlayed(links, values.get('me'));
  const known = [...new Set(links.flatMap(clientsOf))].sort();
  const unknown = mine.find((client) => !known.includes(client));
  if (unknown !== undefined) return refuse(say.unknownClient(unknown, known));
  const missing = mine.find((client) => !existsSync(join(tls, `${client}.pem`)));
  if (missing !== undefined) return refuse(say.noCertificate(missing, tls));

  let running: RunningLrm;
  try {
    running = await startLrm({ links, host, tls, folder, port: Number(port), mine, language });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'EADDRINUSE') return refuse(say.portTaken(Number(port)));
    return refuse(say.notConnected(host, error.message));
  }
  stdout.write(`${say.ready(running)}\n`);
  await interrupted(environment);
  await running.stop();
  stdout.write(`${say.stopped}\n`);
  return { exitCode: 0, timings: [] };
}

function clientsPlayed(links: readonly LrmLink[], asked: string | undefined): readonly string[] {
  if (asked !== undefined) return [...new Set(asked.split(',').flatMap((one) => one.trim() || []))];
  return [...new Set(links.flatMap((link) => clientsOf(link).slice(0, 1)))];
}

/** The first vhost that two links play on, which would take each other’s messages from the same queues. */
function sharedVhost(
  links: readonly LrmLink[],
): { readonly vhost: string; readonly links: readonly string[] } | null {
  const vhosts = links.map(({ link }) => link.vhosts[0] ?? '');
  const vhost = vhosts.find((one, index) => vhosts.indexOf(one) !== index);
  if (vhost === undefined) return null;
  return { vhost, links: links.flatMap(({ link }) => (link.vhosts[0] === vhost ? [link.name] : [])) };
}

function clientsOf({ link }: LrmLink): readonly string[] {
  return link.flows.flatMap(({ participants }) => participants.map(({ client }) => client));
}
