import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { compiledWithMono, MONO_MISSING, printedByMono } from './mono.ts';

const SDK = fileURLToPath(new URL('../../sdk-csharp', import.meta.url));
const RESOURCES = { 'Hubsante.Messages.words.json': join(SDK, 'core/words.json') };
const sourcesIn = (path: string) => `-recurse:${join(SDK, path, '*.cs')}`;
/** What stands for RabbitMQ.Client. */
const STAND_IN = ['RabbitMqApi.cs', 'AmqpWire.cs'].map((path) =>
  join(import.meta.dirname, 'clients/csharp', path),
);

if (MONO_MISSING !== null) console.warn(`skipped: ${MONO_MISSING}`);
const folder = mkdtempSync(join(tmpdir(), 'dsf-csharp-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(MONO_MISSING !== null)('C#', { timeout: 60_000 }, () => {
  test('compiles without a warning, with words for every public member', () => {
    const library = (name: string, sources: readonly string[], ...more: readonly string[]) =>
      compiledWithMono(join(folder, `${name}.dll`), sources, name.endsWith('Messages') ? RESOURCES : {}, [
        '-target:library',
        ...more,
      ]);
    const documented = (name: string) => `-doc:${join(folder, `${name}.xml`)}`;
    const core = library('Hubsante.Messages', [sourcesIn('core/src')], documented('core'));
    const rabbit = library('RabbitMQ.Client', STAND_IN);
    const client = [`-r:${core}`, `-r:${rabbit}`, documented('client')];
    library('Hubsante.Client', [sourcesIn('client/src')], ...client);
  });

  test('passes its own tests', () => {
    const sources = [sourcesIn('core/src'), sourcesIn('client/src'), sourcesIn('tests'), ...STAND_IN];
    const program = compiledWithMono(join(folder, 'tests.exe'), sources, RESOURCES);
    expect(printedByMono(program, [], folder)).toMatch(/^\d\d passed, 0 failed\n$/);
  });
});
