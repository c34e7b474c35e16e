import { spawn } from 'node:child_process';
import type { PlannedStep } from '@hubsante/recette';

/**
 * Runs the command that makes the software under test do a step.
 *
 * @throws when the command fails, with what it said.
 */
export function runHook(command: string, step: PlannedStep, body: object, recipient: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} : ${code} ${said.trim()}`));
    });
    const { id, label, message, root } = step;
    child.stdin.on('error', () => {});
    child.stdin.end(`${JSON.stringify({ step: id, label, message, recipient, [root]: body })}\n`);
  });
}
