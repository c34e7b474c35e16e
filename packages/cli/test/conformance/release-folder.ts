import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CellInput } from '@hubsante/workbook/testing';
import { workbookBytes } from '@hubsante/workbook/testing';
import { type ConformanceResult, runConformance } from '../../src/commands/conformance/run-conformance.ts';
import { MANIFEST_NAME } from '../../src/output/manifest.ts';
import { silentProgress } from '../../src/progress.ts';
import { baseTables, setCell } from '../faults/base-release.ts';

/** A release on disk, in the layout of the public repository. */
export class ReleaseFolder {
  readonly root: string;
  readonly path: string;

  private constructor(root: string) {
    this.root = root;
    this.path = join(root, 'release');
  }

  /** The workbooks of a small release, some cells of its message sheet changed; nothing published. */
  static async create(changes: Readonly<Record<string, CellInput>> = {}): Promise<ReleaseFolder> {
    const folder = new ReleaseFolder(await mkdtemp(join(tmpdir(), 'dsf-conformance-')));
    const { model, nomenclatures, acceptanceTests } = baseTables();
    const [sheet = []] = Object.values(model);
    for (const [cell, value] of Object.entries(changes)) setCell(sheet, cell, value);
    await folder.write('csv_parser/models/model.xlsx', bytes(model));
    await folder.write('nomenclature_parser/in/nomenclatures.xlsx', bytes(nomenclatures));
    await folder.write('csv_parser/test-case-sources/test-cases-15-15.xlsx', bytes(acceptanceTests));
    return folder;
  }

  /** The same, with everything we make of the workbooks published beside them. */
  static async published(changes: Readonly<Record<string, CellInput>> = {}): Promise<ReleaseFolder> {
    const folder = await ReleaseFolder.create(changes);
    const out = join(folder.root, 'first');
    await folder.run({ out });
    await cp(out, folder.path, { recursive: true });
    await rm(join(folder.path, MANIFEST_NAME));
    await rm(out, { recursive: true });
    return folder;
  }

  run(
    options: { out?: string; format?: 'text' | 'json'; paths?: string[] } = {},
  ): Promise<ConformanceResult> {
    const { paths = [this.path], ...more } = options;
    return runConformance(paths, {
      format: 'text',
      language: 'fr',
      progress: silentProgress,
      from: this.root,
      ...more,
    });
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.path, path)), { recursive: true });
    await writeFile(join(this.path, path), content);
  }

  read(path: string): Promise<string> {
    return readFile(join(this.path, path), 'utf8');
  }

  async edit(path: string, change: (text: string) => string): Promise<void> {
    const text = await this.read(path);
    const changed = change(text);
    if (changed === text) throw new Error(`nothing to change in ${path}`);
    await this.write(path, changed);
  }

  async delete(path: string): Promise<void> {
    await rm(join(this.path, path), { recursive: true });
  }

  /** Writes the nomenclature workbook again, with one cell changed. */
  async changeNomenclature(sheet: string, cell: string, value: CellInput): Promise<void> {
    const { nomenclatures } = baseTables();
    setCell(nomenclatures[sheet] ?? [], cell, value);
    await this.write('nomenclature_parser/in/nomenclatures.xlsx', bytes(nomenclatures));
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}

/** Relative paths of all files below a folder, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function bytes(tables: Readonly<Record<string, CellInput[][]>>): Uint8Array {
  return workbookBytes({ sheets: Object.entries(tables).map(([name, rows]) => ({ name, rows })) });
}
