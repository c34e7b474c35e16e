import { OutputFolder } from './output-folder.ts';

const INTERRUPTIONS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
type Interruption = keyof typeof INTERRUPTIONS;

/** Where interruptions come from: the process, or a stand-in. */
export interface InterruptionSource {
  once(signal: Interruption, listener: () => void): unknown;
  off(signal: Interruption, listener: () => void): unknown;
  exit(code: number): void;
}

/**
 * Writes an output folder whole or not at all: after a failure or an interruption, what was there before
 * is untouched and no trace remains beside it.
 *
 * @param path absolute.
 */
export async function publishFolder(
  path: string,
  write: (folder: OutputFolder) => Promise<void>,
  source: InterruptionSource,
): Promise<void> {
  const folder = new OutputFolder(path);
  const listeners = Object.entries(INTERRUPTIONS).map(([signal, number]) => ({
    signal: signal as Interruption,
    stop: () => {
      folder.discard();
      source.exit(128 + number);
    },
  }));
  for (const { signal, stop } of listeners) source.once(signal, stop);
  try {
    await write(folder);
    await folder.commit();
  } finally {
    for (const { signal, stop } of listeners) source.off(signal, stop);
    folder.discard();
  }
}
