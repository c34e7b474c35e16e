import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@hubsante/hub';

const DSF = fileURLToPath(new URL('../../bin/dsf.js', import.meta.url));
const LINK = fileURLToPath(new URL('../../../../specs/15-15/v2.1', import.meta.url));

/** `dsf hub` in a folder of its own. */
export class HubProcess {
  readonly host: string;
  readonly tls: string;
  readonly #process: ChildProcess;
  #shown = '';

  private constructor(port: number, folder: string, mine: readonly string[]) {
    this.host = `localhost:${port}`;
    this.tls = join(folder, '.hubsante/hub/tls');
    const line = ['hub', LINK, '--me', mine.join(','), '--port', String(port)];
    this.#process = spawn(process.execPath, [DSF, ...line], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#shown += chunk.toString();
      });
  }

  /** What it printed. */
  get shown(): string {
    return this.#shown;
  }

  static async start(folder: string, mine: readonly string[]): Promise<HubProcess> {
    const hub = new HubProcess(await freePort(), folder, mine);
    for (let waited = 0; !hub.#shown.includes('Prêt en'); waited += 100) {
      if (hub.#process.exitCode !== null || waited > 80_000) throw new Error(hub.#shown);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return hub;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGINT');
    await ended;
  }
}
