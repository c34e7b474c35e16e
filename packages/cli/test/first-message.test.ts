import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRabbitMq } from '@hubsante/hub';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areLibrariesMade } from './clients/client-programs.ts';
import { HubProcess } from './clients/running-hub.ts';
import { compiledWithMono, MONO_MISSING, unzippedSources } from './mono.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Made by `npm run sdk`. */
const NUGET = join(ROOT, 'dist/sdk/csharp');
const isPossible = areLibrariesMade && findRabbitMq() !== null;
if (!isPossible)
  console.log('skipped: the libraries for vendors (npm run sdk) or rabbitmq-server are not there');

interface Guide {
  /** Its files, by path. */
  readonly files: readonly (readonly [path: string, text: string])[];
  /** What is typed after « DEPOT est le dossier du dépôt ». */
  readonly commands: string;
}

function pageOf(language: string): string {
  return readFileSync(join(ROOT, `docs/guides/recevoir-mon-premier-message-${language}.md`), 'utf8');
}

/** What a guide has its reader write and type. */
function guideOf(language: string): Guide {
  const text = pageOf(language);
  const files = [...text.matchAll(/(?:créer|Puis) `([\w./-]+)`\s:\n\n```\w+\n([\s\S]*?)```/g)];
  const commands = /est le dossier du dépôt\s:\n\n```\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  return { files: files.map(([, path = '', content = '']) => [path, content] as const), commands };
}

describe.skipIf(!isPossible)('a first message, as its guide says, from an empty folder', () => {
  let folder: string;
  let hub: HubProcess;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dsf-first-'));
    hub = await HubProcess.start(folder, ['fr.health.samu290']);
    // The folder of the reader’s copy: what was built, and what the Hub wrote.
    symlinkSync(join(ROOT, 'dist'), join(folder, 'dist'));
  }, 100_000);

  afterAll(async () => {
    await hub?.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['java', ['pom.xml', 'src/main/java/PremierMessage.java']],
    ['python', ['premier_message.py']],
    ['typescript', ['premier-message.mts']],
  ])('in %s', { timeout: 240_000 }, (language, paths) => {
    const { files, commands } = guideOf(language);
    expect(files.map(([path]) => path)).toEqual(paths);
    expect(commands).toContain('export DEPOT=/chemin/du/depot\n');
    const project = join(folder, language);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      // The port that tests have is a free one.
      writeFileSync(join(project, path), text.replace('localhost:5671', hub.host));
    }
    const typed = commands.replace('/chemin/du/depot', folder);
    const { status, stdout, stderr } = spawnSync('bash', ['-ec', typed], {
      cwd: project,
      encoding: 'utf8',
      timeout: 90_000,
      // Nothing that another build of this machine has left.
      env: { ...process.env, MAVEN_OPTS: `-Dmaven.repo.local=${join(folder, 'm2')} -Dstyle.color=never` },
    });
    expectFirstMessage(status, stdout, stderr);
  });

  test('in csharp, on what stands for RabbitMQ.Client', { timeout: 120_000 }, ({ skip }) => {
    if (MONO_MISSING !== null) skip(MONO_MISSING);
    const [project, program] = guideOf('csharp').files;
    const [, text = ''] = program ?? [];
    const place = join(folder, 'csharp');
    const { sources, resources } = unzippedSources(NUGET, packagesIn(project?.[1] ?? ''), place);
    const own = join(place, 'PremierMessage.cs');
    writeFileSync(own, text.replace('localhost:5671', hub.host));
    const standIn = ['RabbitMqApi.cs', 'AmqpWire.cs'].map((path) =>
      join(import.meta.dirname, 'clients/csharp', path),
    );
    const compiled = compiledWithMono(
      join(place, 'PremierMessage.exe'),
      [own, ...standIn, ...sources],
      resources,
    );
    const options = {
      cwd: place,
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, DEPOT: folder },
    } as const;
    const { status, stdout, stderr } = spawnSync('mono', [compiled], options);
    expectFirstMessage(status, stdout, stderr);
  });
});

/** The packages a project names, in the versions that are made, and the one that they need. */
function packagesIn(project: string): RegExp {
  const named = [...project.matchAll(/Include="([^"]+)" Version="([^"]+)"/g)];
  const files = named.map(([, id, version]) => `${id}.${version}.nupkg`);
  const made = new Set(readdirSync(NUGET));
  expect(files.filter((file) => !made.has(file))).toEqual([]);
  return new RegExp(`^(?:${files.join('|')}|Hubsante\\.Messages.*)$`);
}

function expectFirstMessage(status: number | null, stdout: string, stderr: string): void {
  const identifier = 'fr\\.health\\.samu290_[0-9a-f-]{36}';
  expect([status, stdout + stderr]).toEqual([
    0,
    expect.stringMatching(new RegExp(`envoyé : (${identifier})\n[\\s\\S]*acquitté : \\1\n`)),
  ]);
  expect(stdout).toContain('RS-RI de fr.health.samu560\n');
  expect(
    stdout.match(/^- Champ « .+ » : ce champ est obligatoire et il manque \(balise « \w+ »\)\.$/gm),
  ).toHaveLength(5);
}

describe.skipIf(!areLibrariesMade)('a message is validated in C#, without Hub and without .NET', () => {
  test('as its guide says, from an empty folder', { timeout: 60_000 }, ({ skip }) => {
    if (MONO_MISSING !== null) skip(MONO_MISSING);
    const place = mkdtempSync(join(tmpdir(), 'dsf-valider-'));
    try {
      const [, part = ''] = pageOf('csharp').split('\n## Contrôler un message');
      const [program = '', typed = '', shown = ''] = [...part.matchAll(/```\w*\n([\s\S]*?)```/g)].map(
        ([, text = '']) => text,
      );
      writeFileSync(join(place, 'Valider.cs'), program);
      const options = { cwd: place, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['-ec', typed.replace('/chemin/du/depot', ROOT)],
        options,
      );
      expect([status, stderr, stdout]).toEqual([0, '', shown]);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});
