/** Tells a waiting person what is being done: one line that is rewritten in place. */
export interface Progress {
  /** Replaces the line. Called as often as one likes: most calls draw nothing. */
  show(text: string): void;
  /** Removes the line; to be called before anything else is printed. */
  clear(): void;
}

/** For outputs that are no terminal. */
export const silentProgress: Progress = { show: () => {}, clear: () => {} };

const MILLISECONDS_BETWEEN_DRAWINGS = 50;
const ERASE_LINE = '\r\u001b[K';

/** A line on a terminal. `write` goes to the standard error: the standard output carries results only. */
export function terminalProgress(
  write: (text: string) => void,
  columns: () => number,
  clock: () => number,
): Progress {
  let lastDrawing = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  return {
    show(text) {
      const now = clock();
      if (now - lastDrawing < MILLISECONDS_BETWEEN_DRAWINGS) return;
      lastDrawing = now;
      isDrawn = true;
      write(`${ERASE_LINE}${[...text].slice(0, Math.max(columns() - 1, 10)).join('')}`);
    },
    clear() {
      if (isDrawn) write(ERASE_LINE);
      isDrawn = false;
    },
  };
}
