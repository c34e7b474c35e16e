import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { compiledWithMono, MONO_MISSING, printedByMono } from './mono.ts';

const SDK = fileURLToPath(new URL('../../sdk-csharp', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'dsf-csharp-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('C# compiles without a warning, and its own tests pass', { timeout: 60_000 }, ({ skip }) => {
  if (MONO_MISSING !== null) {
    console.warn(`skipped: ${MONO_MISSING}`);
    skip(MONO_MISSING);
  }
  const sources = ['core/src', 'client/src', 'tests'].map((path) => `-recurse:${join(SDK, path, '*.cs')}`);
  const standIn = ['RabbitMqApi.cs', 'AmqpWire.cs'].map((path) =>
    join(import.meta.dirname, 'clients/csharp', path),
  );
  const program = compiledWithMono(join(folder, 'tests.exe'), [...sources, ...standIn], {
    'Hubsante.Messages.words.json': join(SDK, 'core/words.json'),
  });
  expect(printedByMono(program, [], folder)).toMatch(/^\d\d passed, 0 failed\n$/);
});
