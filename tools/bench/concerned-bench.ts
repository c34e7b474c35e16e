import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DSF = join(ROOT, 'packages/cli/bin/dsf.js');
const MESSAGES = 100_000;
const VERSIONS = ['specs/15-smur/v1.6', 'specs/15-smur/v1.7'];

/** What `dsf concerned` takes for many messages. */
export interface ConcernedFigures {
  readonly messages: number;
  /** Of a second of one core, what compiling both versions takes left out. */
  readonly perSecond: number;
  readonly peakMebibytes: number;
}

/** Runs `dsf concerned` on the examples of two links, again and again, as lines of one file. */
export async function measureConcerned(work: string): Promise<ConcernedFigures> {
  const texts = ['specs/15-15/v2.0', 'specs/15-smur/v1.6'].flatMap((link) =>
    readdirSync(join(ROOT, link, 'examples')).map((file) =>
      JSON.stringify(JSON.parse(readFileSync(join(ROOT, link, 'examples', file), 'utf8'))),
    ),
  );
  const [many, one] = [join(work, 'many.ndjson'), join(work, 'one.ndjson')];
  for (const [file, count] of [
    [many, MESSAGES],
    [one, 1],
  ] as const) {
    const out = createWriteStream(file);
    for (let index = 0; index < count; index += 1)
      if (!out.write(`${texts[index % texts.length]}\n`)) await once(out, 'drain');
    out.end();
    await once(out, 'close');
  }
  const all = run(many, work);
  const none = run(one, work);
  return {
    messages: MESSAGES,
    perSecond: MESSAGES / (all.seconds - none.seconds),
    peakMebibytes: all.peakKilobytes / 1024,
  };
}

/** Seconds of processor of a cold process, which do not count what other processes take. */
function run(file: string, work: string): { readonly seconds: number; readonly peakKilobytes: number } {
  const timings = join(work, 'concerned.json');
  const { status, stderr } = spawnSync(process.execPath, [DSF, 'concerned', ...VERSIONS, file], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DSF_TIMINGS: timings },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 2) throw new Error(stderr);
  const { peakResidentKilobytes, processorMilliseconds } = JSON.parse(readFileSync(timings, 'utf8')) as {
    peakResidentKilobytes: number;
    processorMilliseconds: number;
  };
  return { seconds: processorMilliseconds / 1000, peakKilobytes: peakResidentKilobytes };
}
