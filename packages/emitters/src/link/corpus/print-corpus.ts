import type { MessageCorpus } from './message-corpus.ts';

/** A corpus with one case a line: a file of several hundred cases stays small, and differences stay readable. */
export function printCorpus({ valid, invalid, ...summary }: MessageCorpus): string {
  const head = Object.entries(summary).map(
    ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const list = (cases: readonly object[]) =>
    cases.length === 0 ? '[]' : `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n ]`;
  return `{\n${head.join('')} "valid": ${list(valid)},\n "invalid": ${list(invalid)}\n}\n`;
}
