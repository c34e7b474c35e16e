import { spawnSync } from 'node:child_process';

/** What a program prints. @throws Error with everything it said, when it fails. */
export function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** What a program prints; `null` when it fails, by another exit code than those of an answer, or cannot be started. */
export function answerOf(
  program: string,
  args: readonly string[],
  cwd: string,
  answers: readonly number[] = [0],
): string | null {
  const { status, stdout } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  return status !== null && answers.includes(status) ? stdout : null;
}
