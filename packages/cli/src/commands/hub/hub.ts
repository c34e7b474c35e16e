import { join, resolve } from 'node:path';
import type { HubMode } from '@hubsante/client';
import {
  accepts,
  BrokerNotStarted,
  FAULT_WORDS,
  findRabbitMq,
  type HubLink,
  type HubNews,
  type PartnerFaults,
  PKCS12_PASSWORD,
  parseFaults,
  type RunningHub,
  startHub,
} from '@hubsante/hub';
import { printedLines } from '@hubsante/model';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import { hubPackages } from '../../hub/hub-packages.ts';
import { interrupted } from '../../hub/interrupted.ts';
import { readHubLink } from '../../hub/read-hub-link.ts';
import type { Progress } from '../../progress.ts';
import { COULD_NOT_RUN, type CommandResult } from '../command-result.ts';
import { explanation } from './explanation.ts';
import { type HubWords, hubWords } from './hub-words.ts';

/** Where a Hub keeps what it made, when its user does not say. */
const DEFAULT_FOLDER = join('.hubsante', 'hub');
/** AMQPS. */
const DEFAULT_PORT = 5671;

/** `dsf hub`: a whole Hub, until somebody stops it. */
export async function hub(
  invocation: Invocation,
  environment: Environment,
  progress: Progress,
): Promise<CommandResult> {
  const { stdout, stderr, workingFolder, clock } = environment;
  const say = hubWords[invocation.language];
  const refuse = (sentence: string): CommandResult => {
    stderr.write(`${sentence}\n`);
    return COULD_NOT_RUN;
  };
  const begun = clock();
  if (invocation.values.has('explain')) {
    stdout.write(explanation(invocation.language));
    return { exitCode: 0, timings: [] };
  }
  const options = readOptions(invocation, say);
  if ('mistake' in options) return refuse(options.mistake);
  const { port, broker, mine, faults, mode } = options;
  const folder = resolve(workingFolder, invocation.values.get('folder') ?? DEFAULT_FOLDER);
  if (broker === null && (await accepts(port))) return refuse(say.portTaken(port));

  const packages = await hubPackages(invocation, environment, progress, folder);
  progress.clear();
  if ('failed' in packages)
    return packages.failed === 'errors' ? { exitCode: 1, timings: [] } : COULD_NOT_RUN;
  const links = await Promise.all(packages.folders.map(readHubLink));
  if (links.length === 0) return refuse(say.noLinks);
  const inhibited = inhibitedBy(options.inhibited, links);
  if ('mistake' in inhibited) return refuse(say.badInhibition(inhibited.mistake));
  const speaks = vhostsSpokenOn(options.speaks, links);
  if ('mistake' in speaks) return refuse(say.badVhost(speaks.mistake));
  stdout.write(`${say.starting(links.length)}\n`);

  let running: RunningHub;
  try {
    running = await startHub({
      links,
      folder,
      port,
      broker,
      mine,
      faults,
      mode,
      inhibited: inhibited.roots,
      speaks: speaks.vhosts,
      onNews: (news) => {
        if (isToldOf(news)) stdout.write(printedLines([say.news(news)]));
      },
    });
  } catch (error) {
    if (findRabbitMq() === null && broker === null) return refuse(say.noBroker(join(folder, 'compose.yaml')));
    if (error instanceof BrokerNotStarted) return refuse(say.notStarted(error.message));
    if (isOfNetwork(error)) return refuse(say.notStarted(error.message));
    throw error;
  }
  const seconds = ((clock() - begun) / 1000)
    .toFixed(1)
    .replace('.', invocation.language === 'fr' ? ',' : '.');
  stdout.write(`${say.ready(running, seconds, PKCS12_PASSWORD)}\n`);
  await interrupted(environment);
  await running.stop();
  stdout.write(`${say.stopped}\n`);
  return { exitCode: 0, timings: [] };
}

interface HubOptions {
  readonly port: number;
  readonly broker: string | null;
  readonly mine: readonly string[];
  readonly faults: PartnerFaults;
  readonly mode: HubMode;
  /** `fr.health.samu560:RS-BPV`. */
  readonly inhibited: readonly string[];
  /** `fr.health.samu440:15-15_v1.5`. */
  readonly speaks: readonly string[];
}

function readOptions({ values }: Invocation, say: HubWords): HubOptions | { readonly mistake: string } {
  const port = values.get('port') ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    return { mistake: say.badPort(port) };
  const address = values.get('broker');
  const broker = address === undefined ? null : /^amqps:\/\/([\w.-]+(?::\d+)?)\/?$/.exec(address)?.[1];
  if (broker === undefined) return { mistake: say.badBroker(address ?? '') };
  const read = parseFaults(values.get('partners') ?? '');
  if ('unknown' in read) return { mistake: say.unknownFault(read.unknown, FAULT_WORDS) };
  const listOf = (name: string) => (values.get(name) ?? '').split(',').flatMap((one) => one.trim() || []);
  const mode = values.get('mode') === 'as-is' ? 'as-is' : 'strict';
  return {
    port: Number(port),
    broker,
    mine: listOf('me'),
    faults: read.faults,
    mode,
    inhibited: listOf('inhibit'),
    speaks: listOf('speaks'),
  };
}

/** What each client does not receive; the first text that names no client and message of the links. */
function inhibitedBy(
  asked: readonly string[],
  links: readonly HubLink[],
): { readonly roots: Readonly<Record<string, readonly string[]>> } | { readonly mistake: string } {
  const roots: Record<string, string[]> = {};
  const known = links
    .flatMap(({ roles }) => [...roles.values()])
    .flatMap(({ received }) => Object.entries(received));
  for (const text of asked) {
    const [, client, message] = /^([\w.-]+):([\w-]+)$/.exec(text) ?? [];
    const found = known.filter(([, { name }]) => name === message).map(([root]) => root);
    if (client === undefined || found.length === 0) return { mistake: text };
    roots[client] = [...(roots[client] ?? []), ...new Set(found)];
  }
  return { roots };
}

/** Where each client reads its queues, as far as it is said; the first text that names no vhost of the links. */
function vhostsSpokenOn(
  asked: readonly string[],
  links: readonly HubLink[],
): { readonly vhosts: Readonly<Record<string, readonly string[]>> } | { readonly mistake: string } {
  const vhosts: Record<string, string[]> = {};
  const known = new Set(links.flatMap((link) => link.vhosts));
  for (const text of asked) {
    const [, client, vhost = ''] = /^([\w.-]+):([\w.-]+)$/.exec(text) ?? [];
    if (client === undefined || !known.has(vhost)) return { mistake: text };
    vhosts[client] = [...(vhosts[client] ?? []), vhost];
  }
  return { vhosts };
}

/** A connection made at the start is told with the rest. */
function isToldOf(news: HubNews): boolean {
  return news.source !== 'connection' || news.notice.event !== 'connected';
}

function isOfNetwork(error: unknown): error is Error {
  return error instanceof Error && ('code' in error || error.name.startsWith('IllegalOperation'));
}
