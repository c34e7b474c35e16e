import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { releaseEmitters } from '@hubsante/emitters';
import { LANGUAGES } from '@hubsante/model';
import { type ReleaseSources, readRelease, type SourceFile } from '@hubsante/workbook';
import { workbookBytes } from '@hubsante/workbook/testing';
import { publishFolder } from '../../packages/cli/src/output/publish-folder.ts';
import { check, type ReleaseCheck } from '../../packages/cli/src/pipeline.ts';
import { printGithub } from '../../packages/cli/src/printers/github.ts';
import { printJson } from '../../packages/cli/src/printers/json.ts';
import { findingOf } from '../../packages/cli/src/printers/report.ts';
import { printSarif } from '../../packages/cli/src/printers/sarif.ts';
import { printText } from '../../packages/cli/src/printers/text.ts';
import { type Emitted, emitRelease } from '../../packages/cli/src/specifications/emit.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateTables } from './mutate-tables.ts';
import type { FuzzCase, WorkbookKind } from './mutations.ts';
import { SMALL, syntheticRelease, type TableWorkbook } from './synthetic-release.ts';

/** Nothing of this size may take longer, on a busy machine. */
const LONGEST_MILLISECONDS = 5000;

const EMITTER_OPTIONS = { versionStamp: '24.01.31', baseUrl: 'https://hubsante.example/schemas' };

/** Carries a case through the whole program; throws when a promise of the program is broken. */
export async function runCase(fuzzCase: FuzzCase): Promise<void> {
  const sources = sourcesOf(fuzzCase);
  const start = performance.now();
  const result = await compile(sources);
  const elapsed = performance.now() - start;
  if (elapsed > LONGEST_MILLISECONDS) throw new Error(`took ${Math.round(elapsed)} ms`);
  checkPrinters(result);
  emitAsPublished(sources);
  await checkOutput(result, fuzzCase.diskFailsAfter);
}

const emitters = [...(await releaseEmitters('release')), ...(await releaseEmitters('ans'))];

/** What conformance does with a release: messages with errors are emitted too. */
function emitAsPublished(sources: ReleaseSources): void {
  const { release } = readRelease(sources, { reading: 'published' });
  for (const { of, emit } of emitters) if (of === 'ans') emit(release, EMITTER_OPTIONS);
}

/** Whether a second run gives the same bytes and findings; apart, for it doubles the time of a run. */
export async function checkRepeatable(fuzzCase: FuzzCase): Promise<void> {
  const once = async () => {
    const { files, diagnostics } = await compile(sourcesOf(fuzzCase));
    return JSON.stringify({ files, diagnostics });
  };
  const first = await once();
  if ((await once()) !== first) throw new Error('two runs differ');
}

/** A release, checked and made. */
type Compiled = ReleaseCheck & Pick<Emitted, 'files'>;

async function compile(sources: ReleaseSources): Promise<Compiled> {
  const clock = () => 0;
  const checked = check(sources, { silences: [], clock });
  const { files, diagnostics } = await emitRelease(checked.release, emitters, EMITTER_OPTIONS, { clock });
  return { ...checked, files, diagnostics: [...checked.diagnostics, ...diagnostics] };
}

function sourcesOf({ tables, bytes }: FuzzCase): ReleaseSources {
  const release = mutateTables(syntheticRelease(SMALL), tables);
  const filesOf = (kind: WorkbookKind): SourceFile[] =>
    release[kind].map((workbook) => ({
      file: workbook.file,
      bytes: bytes.filter(({ on }) => on === kind).reduce(mutateBytes, bytesOf(workbook)),
    }));
  return {
    models: filesOf('models'),
    nomenclatures: filesOf('nomenclatures'),
    acceptanceTests: filesOf('acceptanceTests'),
  };
}

function bytesOf({ sheets }: TableWorkbook): Uint8Array {
  return workbookBytes({ sheets });
}

function checkPrinters({ diagnostics }: ReleaseCheck): void {
  for (const language of LANGUAGES) {
    const findings = diagnostics.map((diagnostic) => findingOf(diagnostic, language, (file) => file));
    for (const { code, message, remedy } of findings) {
      if (message.trim() === '' || remedy.trim() === '') throw new Error(`${code} says nothing`);
    }
    const report = { language, findings, silencedCount: 0 };
    const style = { colors: false, columns: 80 };
    for (const print of [printText, printGithub]) {
      if (/\p{Cc}/u.test(print(report, style).replaceAll('\n', ''))) throw new Error('raw control character');
    }
    for (const print of [printJson, printSarif]) JSON.parse(print(report, style));
  }
}

class Interruptions extends EventEmitter {
  exit(): void {}
}

/** The output folder holds exactly the files, or, when the disk fails, does not exist. */
async function checkOutput({ files }: Compiled, diskFailsAfter: number | null): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dsf-fuzz-'));
  try {
    const attempt = publishFolder(
      join(folder, 'out'),
      async (output) => {
        await output.write(diskFailsAfter === null ? files : files.slice(0, diskFailsAfter), [], '');
        if (diskFailsAfter !== null) throw new DiskFailure();
      },
      new Interruptions(),
    );
    await attempt.catch((error) => {
      if (!(error instanceof DiskFailure)) throw error;
    });
    const expected =
      diskFailsAfter === null ? ['.dsf-manifest.json', ...files.map(({ path }) => path)].sort() : null;
    const written = filesIn(folder);
    if (expected === null) {
      if (readdirSync(folder).length > 0) throw new Error(`half-written folder: ${written.join(', ')}`);
      return;
    }
    const missing = expected.filter((path) => !written.includes(`out/${path}`));
    if (missing.length > 0 || written.length !== expected.length) {
      throw new Error(
        `expected ${expected.length} files, found ${written.length}; missing ${missing.join(', ')}`,
      );
    }
    for (const { path, content } of files) {
      const bytes = readFileSync(join(folder, 'out', path));
      const made = Buffer.from(typeof content === 'string' ? content.toWellFormed() : content);
      if (!bytes.equals(made)) throw new Error(`${path} was not written as it was made`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class DiskFailure extends Error {}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
