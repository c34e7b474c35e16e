import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ExecutorContext, TaskGraph } from 'nx/src/devkit-exports.js';
import type { DsfOptions } from './dsf.ts';

/** What Nx keeps of a task, and shows again when it takes the task from its cache. */
interface TaskResult {
  readonly success: boolean;
  readonly terminalOutput: string;
  /** Milliseconds since 1970. */
  readonly startTime: number;
  readonly endTime: number;
}

/** To a worker: run this. */
interface Order {
  readonly args: readonly string[];
  readonly root: string;
}

/** From a worker: it has run. */
interface Report {
  readonly exitCode: number;
  /** Both outputs, as they came. */
  readonly output: string;
}

/** Runs what it is sent: `serve.ts` of `packages/cli`, whose messages are described above. */
const WORKER = 'packages/cli/bin/dsf-worker.js';

/** Most of what a build makes is thrown away at once: with more room for it, collecting takes a twentieth less of the time. */
const ROOM_FOR_NEW = '--max-semi-space-size=64';

/**
 * Runs the tasks of a batch in one process per core. A process of its own for each link would read the
 * program, compile the schema of AsyncAPI and warm up sixteen times, which is two thirds of the time of a build.
 * Each task is still one run of `dsf`, with its own outputs and exit code.
 */
export default async function* dsfBatch(
  { tasks }: Pick<TaskGraph, 'tasks'>,
  inputs: Readonly<Record<string, DsfOptions>>,
  _overrides: unknown,
  { root }: Pick<ExecutorContext, 'root'>,
): AsyncGenerator<{ task: string; result: TaskResult }> {
  const waiting = Object.keys(tasks);
  const count = Math.min(availableParallelism(), waiting.length);
  const running = new Map<number, Promise<Done>>();
  const workers = new Map<number, ChildProcess>();
  const give = (number: number) => {
    const task = waiting.shift();
    if (task === undefined) {
      running.delete(number);
      return;
    }
    const worker =
      workers.get(number) ??
      fork(join(root, WORKER), {
        execArgv: [...process.execArgv, ROOM_FOR_NEW],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
    workers.set(number, worker);
    running.set(number, runIn(worker, { args: inputs[task]?.args ?? [], root }, { number, task }));
  };
  for (let number = 0; number < count; number += 1) give(number);
  try {
    while (running.size > 0) {
      const { number, task, result, isWorkerLost } = await Promise.race(running.values());
      if (isWorkerLost) workers.delete(number);
      give(number);
      yield { task, result };
    }
  } finally {
    for (const worker of workers.values()) worker.kill();
  }
}

interface Done {
  readonly number: number;
  readonly task: string;
  readonly result: TaskResult;
  /** A worker that ended itself fails its task, not those that wait. */
  readonly isWorkerLost: boolean;
}

async function runIn(
  worker: ChildProcess,
  order: Order,
  { number, task }: { readonly number: number; readonly task: string },
): Promise<Done> {
  const startTime = Date.now();
  const stop = new AbortController();
  const answered = once(worker, 'message', { signal: stop.signal }).then(([report]) => report as Report);
  const lost = once(worker, 'exit', { signal: stop.signal }).then(
    ([code, signal]): Report => ({ exitCode: 2, output: `dsf ended by itself (${signal ?? code}).\n` }),
  );
  worker.send(order);
  const { exitCode, output } = await Promise.race([answered, lost]);
  stop.abort();
  await Promise.allSettled([answered, lost]);
  const result = { success: exitCode === 0, terminalOutput: output, startTime, endTime: Date.now() };
  return { number, task, result, isWorkerLost: worker.exitCode !== null || worker.signalCode !== null };
}
