/** What a reader does who is about to use something: with a pointer, a keyboard, a finger, or a file that is dragged there. */
const SIGNS = ['pointerover', 'pointerdown', 'focusin', 'dragenter'] as const;

/**
 * Calls back once, when a reader turns to an element: a large program comes while that reader chooses, and is not asked of those who
 * only pass.
 */
export function onFirstUse(of: Element, callback: () => void): void {
  const signs = new AbortController();
  for (const sign of SIGNS) {
    of.addEventListener(
      sign,
      () => {
        signs.abort();
        callback();
      },
      { signal: signs.signal, passive: true },
    );
  }
}
