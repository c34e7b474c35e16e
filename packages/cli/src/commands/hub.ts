import { join, resolve } from 'node:path';
import {
  accepts,
  BrokerNotStarted,
  FAULT_WORDS,
  findRabbitMq,
  type HubNews,
  type PartnerFaults,
  PKCS12_PASSWORD,
  parseFaults,
  type RunningHub,
  startHub,
} from '@hubsante/hub';
import type { Invocation } from '../arguments/parse-arguments.ts';
import type { Environment } from '../environment.ts';
import { hubPackages } from '../hub/hub-packages.ts';
import { type HubWords, hubWords } from '../hub/hub-words.ts';
import { readHubLink } from '../hub/read-hub-link.ts';
import type { Progress } from '../progress.ts';
import { COULD_NOT_RUN, type CommandResult } from './command-result.ts';

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
  const options = readOptions(invocation, say);
  if ('mistake' in options) return refuse(options.mistake);
  const { port, broker, mine, faults } = options;
  const folder = resolve(workingFolder, invocation.values.get('folder') ?? DEFAULT_FOLDER);
  if (broker === null && (await accepts(port))) return refuse(say.portTaken(port));

  const packages = await hubPackages(invocation, environment, progress, folder);
  progress.clear();
  if ('failed' in packages)
    return packages.failed === 'errors' ? { exitCode: 1, timings: [] } : COULD_NOT_RUN;
  const links = await Promise.all(packages.folders.map(readHubLink));
  if (links.length === 0) return refuse(say.noLinks);
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
      onNews: (news) => {
        if (isToldOf(news)) stdout.write(`${say.news(news)}\n`);
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
  const mine = (values.get('me') ?? '').split(',').map((one) => one.trim());
  return { port: Number(port), broker, mine, faults: read.faults };
}

/** A connection made at the start is told with the rest. */
function isToldOf(news: HubNews): boolean {
  return news.source !== 'connection' || news.notice.event !== 'connected';
}

function isOfNetwork(error: unknown): error is Error {
  return error instanceof Error && ('code' in error || error.name.startsWith('IllegalOperation'));
}

/** Until Ctrl-C, or a stop asked by the system. */
function interrupted({ interruptions }: Environment): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) interruptions.once(signal, resolve);
  });
}
