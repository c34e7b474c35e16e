import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  areLibrariesMade,
  type ClientProgram,
  csharpProgram,
  javaProgram,
  LINK_PACKAGE,
  pythonProgram,
  RunningProgram,
  typescriptProgram,
} from '../../packages/cli/test/clients/client-programs.ts';
import { KillableHub, pause, RECIPIENT, SENDER } from './killable-hub.ts';

/**
 * Kills the broker, the dispatcher and the receiving program while messages go through, with the client of each language at
 * both ends, and draws up the books: what was lost, handled twice, out of order. `npm run chaos:sdk -- [messages] [kills]
 * [language]` after `npm run sdk`. A program that is killed between the end of a treatment and its record handles that one message again:
 * nobody can know; such are counted apart, one at most for each kill of the program.
 */
const [messages = 2000, kills = 6] = process.argv.slice(2, 4).map(Number);
const [, , , , only] = process.argv;
if (!areLibrariesMade) throw new Error('the libraries for vendors are not made: npm run sdk');

const folder = mkdtempSync(join(tmpdir(), 'dsf-sdk-chaos-'));
const EXAMPLE = join(LINK_PACKAGE, 'examples/appel-limitrophe-ressources.01-RS-EDA.json');

interface Books {
  readonly language: string;
  readonly messages: number;
  readonly kills: number;
  readonly seconds: number;
  readonly lost: number;
  /** By a program that was not killed meanwhile. */
  readonly twice: number;
  readonly twiceAcrossKills: number;
  /** Messages handled right after one that was sent later; the broker gave those again that say so. */
  readonly reversed: readonly string[];
  readonly acknowledged: number;
}

async function play(program: ClientProgram): Promise<Books> {
  // A broker takes what follows the sign of C# in a path for a remark.
  const place = join(folder, program.language.replace('#', 'sharp'));
  mkdirSync(place);
  const hub = await KillableHub.start(place, 1);
  const tls = hub.authority.folder;
  const receivers: RunningProgram[] = [];
  const receive = async () => {
    const line = [hub.host, tls, RECIPIENT, join(place, 'receiver.jsonl')];
    const one = new RunningProgram(program, line, place);
    receivers.push(one);
    await one.until(() => one.texts('ready').length > 0);
    return one;
  };
  let receiver = await receive();
  const line = [hub.host, tls, SENDER, join(place, 'sender.jsonl'), RECIPIENT, String(messages), EXAMPLE];
  const sender = new RunningProgram(program, line, place);
  await sender.until(() => sender.texts('ready').length > 0);
  const begun = Date.now();
  const handledSoFar = () => receivers.reduce((sum, one) => sum + one.texts('handled').length, 0);
  let killed = 0;
  // Spread over the messages: the broker is away for longer than many of them take.
  for (; killed < kills; killed += 1) {
    await sender.until(() => handledSoFar() >= ((killed + 0.5) * messages) / kills, 300_000);
    await pause(Math.random() * 300);
    if (killed % 3 === 1) await hub.killDispatcher(0);
    if (killed % 3 === 2) {
      await receiver.kill();
      receiver = await receive();
    }
    await hub.killBroker();
    process.stderr.write(`${program.language}: ${killed + 1} kills, ${handledSoFar()} handled\n`);
  }
  await sender.until(() => sender.texts('acknowledged').length > 0, 300_000);
  const seconds = Math.round((Date.now() - begun) / 1000);
  await sender.ended;
  await receiver.stop();
  await hub.stop();
  const handled = receivers.map((one) => one.texts('handled').map((id) => Number(/\d+$/.exec(id)?.[0])));
  const all = handled.flat();
  const redelivered = new Set(receivers.flatMap((one) => one.texts('redelivered')));
  const again = (one: number) => (redelivered.has(`${SENDER}_chaos-${one}`) ? ', redelivered' : '');
  const repeated = (some: readonly number[]) => some.length - new Set(some).size;
  const twice = handled.reduce((sum, some) => sum + repeated(some), 0);
  return {
    language: program.language,
    messages,
    kills: killed,
    seconds,
    lost: messages - new Set(all).size,
    twice,
    twiceAcrossKills: repeated(all) - twice,
    reversed: all.flatMap((one, at) =>
      one < (all[at - 1] ?? 0) ? [`${one} after ${all[at - 1]}${again(one)}`] : [],
    ),
    acknowledged: Number(sender.texts('acknowledged')[0]),
  };
}

try {
  for (const program of [
    typescriptProgram(),
    javaProgram(folder),
    pythonProgram(folder),
    csharpProgram(folder),
  ]) {
    if (program === null) throw new Error('Maven, Python and Mono are needed');
    if (only !== undefined && program.language !== only) continue;
    const books = await play(program);
    console.log(JSON.stringify(books));
    if (books.lost + books.twice > 0 || books.acknowledged < messages) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
