import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** How often memory is looked at. */
export const SAMPLE_MILLISECONDS = 25;

/** The most memory of the processes that draw pages: Linux alone tells it. */
export class MemoryPeak {
  #greatest = 0;
  readonly #timer: NodeJS.Timeout;

  private constructor(processes: readonly number[]) {
    this.#timer = setInterval(() => {
      for (const id of processes) this.#greatest = Math.max(this.#greatest, ownMegabytes(id));
    }, SAMPLE_MILLISECONDS);
  }

  /** Looks at the processes that the browser has now. */
  static async watch(browser: Browser): Promise<MemoryPeak> {
    const protocol = await browser.newBrowserCDPSession();
    const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
    return new MemoryPeak(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
  }

  /** Megabytes. */
  stop(): number {
    clearInterval(this.#timer);
    return this.#greatest;
  }
}

function ownMegabytes(id: number): number {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const kilobytes = ['RssAnon', 'RssShmem', 'VmSwap'].map((name) =>
    Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
