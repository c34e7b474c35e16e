import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectOf } from '../src/project.ts';
import { specificationOf } from '../src/specification.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

interface PackageFile {
  readonly scripts?: Readonly<Record<string, string>>;
}

const commands = globSync('.github/workflows/*.yml', { cwd: ROOT }).flatMap((path) => {
  const { jobs } = parse(readFileSync(join(ROOT, path), 'utf8')) as Workflow;
  return Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run.split('\n')));
});

/** Targets of the specifications, and the npm scripts that are targets of the rest. */
function knownTargets(): ReadonlySet<string> {
  const specification = specificationOf('specs/15-essai/v1.0/link.yaml', () => '');
  const targets = specification === null ? {} : projectOf(specification).targets;
  const manifests = ['package.json', ...globSync('packages/*/package.json', { cwd: ROOT })];
  const scripts = manifests.flatMap((path) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as PackageFile;
    return Object.keys(scripts);
  });
  return new Set([...Object.keys(targets ?? {}), ...scripts]);
}

describe('the workflows', () => {
  test('ask Nx for targets that exist', () => {
    const asked = commands.flatMap(
      (line) => /^npx nx affected -t ([a-z ]+) --/.exec(line)?.[1]?.split(' ') ?? [],
    );
    const known = knownTargets();
    expect(asked).toEqual(['lint', 'typecheck', 'repository', 'test', 'check', 'build']);
    expect(asked.filter((target) => !known.has(target))).toEqual([]);
  });

  test('take from an event nothing that a shell would run', () => {
    expect(commands.filter((line) => line.includes('${{'))).toEqual([]);
  });
});
