import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFacts } from '../../src/commands/conformance/run-facts.ts';
import { silentProgress } from '../../src/progress.ts';
import { ReleaseFolder } from './release-folder.ts';

let published: ReleaseFolder;
let ours: ReleaseFolder;
beforeAll(async () => {
  published = await ReleaseFolder.published();
  ours = await ReleaseFolder.create();
});
afterAll(async () => {
  for (const { root } of [published, ours]) await rm(root, { recursive: true, force: true });
});

const facts = (first: ReleaseFolder, second: ReleaseFolder) =>
  runFacts(first.path, second.path, { format: 'text', language: 'fr', progress: silentProgress, from: '/' });

test('facts are compared when what is published comes first', async () => {
  const { output, exitCode } = await facts(published, ours);
  expect(output).toContain('Aucun écart de fait.');
  expect(exitCode).toBe(0);
});

test('two folders in the wrong order are told to be swapped, with the command to write', async () => {
  const { output, exitCode } = await facts(ours, published);
  expect(output).toContain('cli/facts-swapped');
  expect(output.replaceAll(/\s+/g, ' ')).toContain(`${published.path} --facts ${ours.path}`);
  expect(output).not.toContain('écarts de fait');
  expect(exitCode).toBe(2);
});

test('a folder with nothing published is no release to compare with', async () => {
  const { output, exitCode } = await facts(ours, ours);
  expect(output).toContain('cli/facts-unpublished');
  expect(exitCode).toBe(2);
});
