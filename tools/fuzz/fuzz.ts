import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import * as fc from 'fast-check';
import { fuzzCase } from './mutations.ts';
import { checkRepeatable, runCase } from './run-case.ts';

/** Always the same cases, unless another seed is asked for: `node tools/fuzz/fuzz.ts 10000 42`. */
const DEFAULT_SEED = 20260619;
const DEFAULT_RUNS = 10_000;
/** A run that gives no sign of life for so long is stuck. */
const STUCK_MILLISECONDS = 30_000;
/** One run in so many is done twice, to compare. */
const REPEATED_ONE_IN = 20;
const CASES_SHOWN_EVERY = 500;

interface Order {
  readonly runs: number;
  readonly seed: number;
}

if (isMainThread) watch();
else await work(workerData as Order);

/** Runs the cases in a thread that can be ended when it is stuck. */
function watch(): void {
  const [runs = DEFAULT_RUNS, seed = DEFAULT_SEED] = process.argv.slice(2).map(Number);
  if (!Number.isSafeInteger(runs) || !Number.isSafeInteger(seed)) {
    console.error('usage: node tools/fuzz/fuzz.ts [runs] [seed]');
    process.exitCode = 2;
    return;
  }
  console.log(`fuzz: ${runs} runs, seed ${seed}`);
  const start = performance.now();
  const worker = new Worker(new URL(import.meta.url), { workerData: { runs, seed } satisfies Order });
  let current = '';
  let done = 0;
  const stuck = () => {
    console.error(`stuck for ${STUCK_MILLISECONDS / 1000} s on run ${done} of seed ${seed}:\n${current}`);
    process.exit(1);
  };
  let timer = setTimeout(stuck, STUCK_MILLISECONDS);
  worker.on('message', (text: string) => {
    clearTimeout(timer);
    timer = setTimeout(stuck, STUCK_MILLISECONDS);
    current = text;
    done += 1;
    if (done % CASES_SHOWN_EVERY === 0) console.log(`  ${done}`);
  });
  worker.on('error', (error: Error) => {
    clearTimeout(timer);
    console.error(error.message);
    // What went wrong in the smallest case that was found.
    if (error.cause instanceof Error) console.error(error.cause.stack);
    process.exitCode = 1;
  });
  worker.on('exit', () => {
    clearTimeout(timer);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (process.exitCode === undefined) console.log(`fuzz: no failure in ${done} runs, ${seconds} s`);
  });
}

async function work({ runs, seed }: Order): Promise<void> {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fuzzCase, async (given) => {
      parentPort?.postMessage(JSON.stringify(given));
      await runCase(given);
      if (run % REPEATED_ONE_IN === 0) await checkRepeatable(given);
      run += 1;
    }),
    { numRuns: runs, seed },
  );
}
