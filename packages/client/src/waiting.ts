/** What a timer gives when it is the first. */
export const LATE = Symbol('late');

/** Milliseconds a broker has to answer when a client takes its leave. */
const LONGEST_LEAVE = 10_000;

/** At random between the half and the whole: clients do not all come back at the same moment. */
export function spread(milliseconds: number): number {
  return milliseconds * (0.5 + Math.random() / 2);
}

/** A promise to keep later; `Promise.withResolvers` came with Node 22. */
export class Deferred<Value> {
  resolve: (value: Value) => void = () => {};
  readonly promise = new Promise<Value>((resolve) => {
    this.resolve = resolve;
  });
}

/** A promise of {@link LATE} after some milliseconds, and what gives it up. */
export function timer(milliseconds: number) {
  const late = new Deferred<typeof LATE>();
  const waiting = setTimeout(() => late.resolve(LATE), milliseconds);
  return { promise: late.promise, clear: () => clearTimeout(waiting) };
}

/** Waits for a goodbye, whatever comes of it, and not for ever: a frozen broker answers nothing. */
export async function leave(...goodbyes: readonly Promise<unknown>[]): Promise<void> {
  const late = timer(LONGEST_LEAVE);
  await Promise.race([Promise.allSettled(goodbyes), late.promise]);
  late.clear();
}

/** A call that may throw at once or later. */
export async function ended(close: () => Promise<void>): Promise<void> {
  await close();
}
