import { rememberReleases } from '../src/read-once.ts';
import { runMain } from './run-main.ts';

/** `error link/message-unknown link.yaml 15 +21`: what a check tells, where, and how many consequences go under it. */
export async function foundIn(folder: string, path: string): Promise<string[]> {
  // One check after the other, of copies that differ by one fault: models that are the same are read once.
  rememberReleases();
  const { stdout } = await runMain(['check', path, '--format', 'json'], { from: folder, remembers: true });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Record<string, unknown>[] };
  return diagnostics.map(({ severity, code, file, sheet, cell, line, related = [] }) => {
    const place = cell === null ? (sheet ?? line ?? '') : `${sheet}!${cell}`;
    const count = (related as unknown[]).length;
    const name = String(file).replace(/^.*\//, '');
    return `${severity} ${code} ${name} ${place}${count === 0 ? '' : ` +${count}`}`;
  });
}
