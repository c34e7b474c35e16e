import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BrokerNotStarted, freePort, NO_FAULTS, type RunningHub, startHub } from '@hubsante/hub';
import { printedLines } from '@hubsante/model';
import {
  type AcceptanceCase,
  Journal,
  NotConnected,
  playCase,
  type RunReport,
  type Syntax,
} from '@hubsante/recette';
import { eachConcurrently } from '../../each-concurrently.ts';
import { version } from '../../version.ts';
import { hubWords } from '../hub/hub-words.ts';
import { runHook } from './hook.ts';
import type { LinkCases } from './link-cases.ts';
import type { RecetteOptions } from './recette-options.ts';
import { openCases, RecetteMistake, type RecetteRun } from './recette-run.ts';

/** A place to play on: where the broker is and who may log in. */
interface Stage {
  readonly host: string;
  /** Folder of certificates. */
  readonly tls: string;
  stop(): Promise<void>;
}

/**
 * Plays the cases asked for, one after the other.
 *
 * @param out folder of the journals, absolute.
 * @throws RecetteMistake, FaultyLinks
 */
export async function playCases(
  run: RecetteRun,
  options: RecetteOptions,
  out: string,
): Promise<readonly RunReport[]> {
  const work = mkdtempSync(join(tmpdir(), 'dsf-recette-'));
  try {
    const links = await openCases(run, work);
    const wanted = links.map((one) => ({ ...one, cases: casesAsked(links, one, options, run) }));
    if (wanted.every(({ cases }) => cases.length === 0)) {
      const areRefusals = run.invocation.values.has('refusals');
      throw new RecetteMistake(areRefusals ? run.say.noRefusals : run.say.noCases);
    }
    const reports: RunReport[] = [];
    for (const group of withoutSharedVhosts(wanted)) {
      const stage = options.isSelf ? await ownHub(group, work, run) : hubElsewhere(options, run);
      try {
        // Links are apart on the broker; the cases of one share its queues, and come one after the other.
        const limit = options.isSelf ? CONCURRENT_LINKS : 1;
        const played = await eachConcurrently(group, limit, (one) =>
          playLink(one, { run, options, stage, out }),
        );
        reports.push(...played.flat());
      } finally {
        await stage.stop();
      }
    }
    return reports;
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/**
 * Most of a run is waiting for the disk of the broker and our own. A client plays on several links, and the broker gives it
 * ten connections, those that are closing included.
 */
const CONCURRENT_LINKS = 3;

/** On a vhost that two versions of a link share, the Hub speaks one of them: each is played on a Hub of its own. */
function withoutSharedVhosts(links: readonly LinkCases[]): readonly (readonly LinkCases[])[] {
  const groups: LinkCases[][] = [];
  for (const one of links) {
    const isFree = (group: readonly LinkCases[]) =>
      !group.some(({ link }) => link.vhosts.some((vhost) => one.link.vhosts.includes(vhost)));
    const group = groups.find(isFree);
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

async function playLink(
  { link, cases, repairs }: LinkCases,
  { run, options, stage, out }: Pick<Playing, 'run' | 'options' | 'stage' | 'out'>,
): Promise<readonly RunReport[]> {
  const reports: RunReport[] = [];
  const { stdout } = run.environment;
  // With software under test, its user reads each line as it comes; several links at once would mix theirs.
  const lines: string[] = repairs.map(run.say.repair);
  const tell = (text: string) => {
    const told = text.split('\n');
    if (options.isSelf) lines.push(...told);
    else stdout.write(printedLines(told));
  };
  const folder = join(out, link.name.toLowerCase().replaceAll(' ', '-'));
  for (const one of cases) {
    for (const syntax of options.syntaxes) {
      reports.push(await playOne({ run, options, stage, out: folder, link, syntax, tell }, one));
    }
  }
  if (lines.length > 0) stdout.write(printedLines(lines));
  return reports;
}

function casesAsked(
  links: readonly LinkCases[],
  { cases }: LinkCases,
  options: RecetteOptions,
  { say }: RecetteRun,
): readonly AcceptanceCase[] {
  const known = links.flatMap((one) => one.cases.map(({ id }) => id));
  const unknown = options.cases.find((one) => !known.includes(one));
  if (unknown !== undefined) throw new RecetteMistake(say.unknownCase(unknown, known));
  const asked = options.cases.length === 0 ? cases : cases.filter(({ id }) => options.cases.includes(id));
  return options.isSelf ? asked : asked.filter((one) => isForSoftware(one, options.me ?? ''));
}

/** Of refusals, software can be made to send what its partner refuses; it sends nothing wrong on demand. */
function isForSoftware({ participants, steps }: AcceptanceCase, me: string): boolean {
  const tested = participants.find(({ id, role, client }) => [id, role, client].includes(me));
  return steps.every(
    ({ refusal, sender }) => refusal === undefined || (refusal.by === 'receiver' && sender === tested?.id),
  );
}

async function ownHub(links: readonly LinkCases[], work: string, { invocation }: RecetteRun): Promise<Stage> {
  let hub: RunningHub;
  const all = links.flatMap(({ link, cases }) => [
    ...cases.flatMap(({ participants }) => participants.map(({ client }) => client)),
    ...link.flows.flatMap(({ participants }) => participants.map(({ client }) => client)),
  ]);
  try {
    hub = await startHub({
      links: links.map(({ link }) => link),
      folder: join(work, 'hub'),
      port: await freePort(),
      broker: null,
      mine: [...new Set(all)],
      faults: NO_FAULTS,
      // Cases are written by the documents of the link.
      mode: 'strict',
      inhibited: {},
      speaks: {},
      onNews: () => {},
    });
  } catch (error) {
    if (!(error instanceof BrokerNotStarted)) throw error;
    throw new RecetteMistake(hubWords[invocation.language].notStarted(error.message));
  }
  return { host: hub.host, tls: join(work, 'hub', 'tls'), stop: hub.stop };
}

function hubElsewhere({ broker }: RecetteOptions, { invocation, environment }: RecetteRun): Stage {
  const tls = resolve(
    environment.workingFolder,
    invocation.values.get('tls') ?? join('.hubsante', 'hub', 'tls'),
  );
  return { host: broker, tls, stop: async () => {} };
}

interface Playing {
  readonly run: RecetteRun;
  readonly options: RecetteOptions;
  readonly stage: Stage;
  readonly out: string;
  readonly link: LinkCases['link'];
  readonly syntax: Syntax;
  readonly tell: (line: string) => void;
}

async function playOne(playing: Playing, one: AcceptanceCase): Promise<RunReport> {
  const { run, options, stage, out, link, syntax, tell } = playing;
  const { say } = run;
  const mine = partiesOf(one, options, say);
  const loginOf = (client: string) => {
    const certificate = join(stage.tls, `${client}.pem`);
    if (!existsSync(certificate)) throw new RecetteMistake(say.noCertificate(client, stage.tls));
    return { certificate, key: join(stage.tls, `${client}.key`), authority: join(stage.tls, 'ca.pem') };
  };
  const start = {
    link: link.name,
    vhost: link.vhosts[0] ?? '',
    syntax,
    mine,
    run: randomBytes(4).toString('hex'),
    startedAt: Date.now(),
    clients: Object.fromEntries<string>(one.participants.map(({ id, client }) => [id, client])),
    versions: { dsf: version },
  };
  tell(say.playing(one.title, syntax));
  const journal = openJournal(join(out, `${one.id}.${syntax}.jsonl`), say);
  try {
    const report = await playCase(
      {
        case: one,
        start,
        host: stage.host,
        functions: link.functions,
        roles: link.roles,
        loginOf,
        patience: options.patience,
        ask: async (step, body) => {
          const recipient = start.clients[step.receiver] ?? '';
          tell(say.yourTurn(step.id, step.label, step.message, recipient));
          if (options.hook === null) return;
          try {
            await runHook(options.hook, step, body, recipient);
          } catch (error) {
            throw new RecetteMistake(say.hookFailed(step.id, (error as Error).message));
          }
        },
        onEvent: () => {},
        // A step that takes long has its reason said, and not only that it took long.
        onNotice: ({ event, message }) => {
          if (event === 'disconnected' || event === 'retrying') tell(message);
        },
      },
      journal,
    );
    for (const step of report.steps) tell(say.stepLine(step));
    tell(say.verdictLine(report));
    return report;
  } catch (error) {
    if (error instanceof NotConnected) throw new RecetteMistake(say.notConnected(stage.host, error.message));
    throw error;
  } finally {
    journal.close();
  }
}

/** A run that ended is not played on: another begins beside it. */
function openJournal(path: string, say: RecetteRun['say']): Journal {
  try {
    const known = Journal.open(path);
    if (known.events.at(-1)?.event !== 'ended') return known;
    known.close();
  } catch (error) {
    throw new RecetteMistake(say.changedJournal((error as Error).message));
  }
  rmSync(path);
  return Journal.open(path);
}

/** Identifiers of the participants that are played here. */
function partiesOf(
  { participants, absent = [] }: AcceptanceCase,
  { isSelf, me }: RecetteOptions,
  say: RecetteRun['say'],
) {
  const all = participants.map(({ id }) => id).filter((id) => !absent.includes(id));
  if (isSelf) return all;
  const tested = participants.find(({ id, role, client }) => [id, role, client].includes(me ?? ''));
  if (tested === undefined) {
    const known = participants.map(({ id, role, client }) => `${id} (${role}, ${client})`);
    throw new RecetteMistake(say.unknownParticipant(me ?? '', known));
  }
  return all.filter((id) => id !== tested.id);
}
