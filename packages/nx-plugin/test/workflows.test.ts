import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectOf } from '../src/project.ts';
import { specificationOf } from '../src/specification.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface PackageFile {
  readonly scripts?: Readonly<Record<string, string>>;
}

const texts = globSync('.github/workflows/*.yml', { cwd: ROOT }).map((path) =>
  readFileSync(join(ROOT, path), 'utf8'),
);
const workflows = texts.map((text) => parse(text) as Workflow);
const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs));
const commands = jobs.flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run.split('\n')));

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

  test('name every action by the sum of its commit, with the version a person reads', () => {
    const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.includes('uses:')));
    expect(lines.length).toBeGreaterThan(5);
    expect(
      lines.filter((line) => !/uses: [\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([]);
  });

  test('grant nothing to all jobs: each asks for its own rights, and writes only what it must', () => {
    expect(workflows.map(({ permissions }) => permissions)).toEqual(workflows.map(() => ({})));
    expect(jobs.filter(({ permissions }) => permissions === undefined)).toEqual([]);
    const written = jobs.flatMap(({ permissions = {} }) =>
      Object.entries(permissions).flatMap(([right, access]) => (access === 'write' ? [right] : [])),
    );
    expect(written.sort()).toEqual(['id-token', 'pull-requests', 'security-events']);
  });

  test('show on a pull request what people review, from a job that runs nothing of it', () => {
    const [review, ...others] = jobs.filter(({ steps }) =>
      steps.some(({ run = '' }) => run.includes('run --silent review')),
    );
    expect([review?.permissions, others]).toEqual([{ contents: 'read' }, []]);
    // The base branch is not in a clone of one commit.
    expect(review?.steps[0]?.with?.['fetch-depth']).toBe(0);
    expect(review?.steps.flatMap(({ run = '' }) => (run.includes('review') ? [run] : []))).toEqual([
      'npm run --silent review -- --base="$BASE" --preview="$PREVIEW" > review.md\ncat review.md >> "$GITHUB_STEP_SUMMARY"\n',
    ]);
    expect(knownTargets()).toContain('review');

    const writing = jobs.filter(({ permissions = {} }) => permissions['pull-requests'] === 'write');
    expect(writing).toHaveLength(1);
    expect(writing.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))).toEqual([
      'gh pr comment "$NUMBER" --repo "$REPOSITORY" --edit-last --create-if-none --body-file review.md',
    ]);
  });

  test('leave no credentials in a clone', () => {
    const clones = jobs.flatMap(({ steps }) =>
      steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@')),
    );
    expect(clones.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('install nothing in a job that may sign', () => {
    const signing = jobs.filter(({ permissions = {} }) => permissions['id-token'] === 'write');
    expect(signing).toHaveLength(1);
    const run = signing.flatMap(({ steps }) => steps.map((step) => step.run ?? '')).join('\n');
    expect(run).not.toMatch(/npm (?:ci|i|install)\b|npx|nx /);
  });
});
