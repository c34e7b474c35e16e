import type { Environment } from '../environment.ts';

/** Until Ctrl-C, or a stop asked by the system. */
export function interrupted({ interruptions }: Environment): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) interruptions.once(signal, resolve);
  });
}
