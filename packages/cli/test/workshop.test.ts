import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

const BUILT = fileURLToPath(new URL('../../../dist/site/atelier/atelier.html', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('dsf workshop gives the file of the built site, or says how to have it', async () => {
  const out = join(folder, 'un', 'atelier.html');
  const { exitCode, stdout, stderr } = await runMain(['workshop', '--out', out]);
  if (existsSync(BUILT)) {
    expect(exitCode).toBe(0);
    expect(stdout).toContain('double clic');
    expect(readFileSync(out)).toEqual(readFileSync(BUILT));
  } else {
    expect(exitCode).toBe(2);
    expect(stderr).toContain('npm run site');
    expect(existsSync(out)).toBe(false);
  }
});
