import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRabbitMq } from '@hubsante/hub';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areLibrariesMade } from './clients/client-programs.ts';
import { HubProcess } from './clients/running-hub.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const isPossible = areLibrariesMade && findRabbitMq() !== null;
if (!isPossible)
  console.log('skipped: the libraries for vendors (npm run sdk) or rabbitmq-server are not there');

interface Guide {
  /** Its files, by path. */
  readonly files: readonly (readonly [path: string, text: string])[];
  /** What is typed after « DEPOT est le dossier du dépôt ». */
  readonly commands: string;
}

/** What a guide has its reader write and type. */
function guideOf(language: string): Guide {
  const page = `docs/guides/recevoir-mon-premier-message-${language}.md`;
  const text = readFileSync(join(ROOT, page), 'utf8');
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
    const identifier = 'fr\\.health\\.samu290_[0-9a-f-]{36}';
    expect([status, stdout + stderr]).toEqual([
      0,
      expect.stringMatching(new RegExp(`envoyé : (${identifier})\n[\\s\\S]*acquitté : \\1\n`)),
    ]);
    expect(stdout).toContain('RS-RI de fr.health.samu560\n');
    expect(
      stdout.match(/^- Champ « .+ » : ce champ est obligatoire et il manque \(balise « \w+ »\)\.$/gm),
    ).toHaveLength(5);
  });
});
