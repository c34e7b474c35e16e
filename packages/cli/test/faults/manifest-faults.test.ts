import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DiagnosticDefinition } from '@hubsante/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cliDiagnostics } from '../../src/diagnostics.ts';
import { SPECS } from '../built-links.ts';
import { editCells } from '../edit-workbook.ts';
import { foundIn } from '../found-in.ts';
import { MANIFEST_FAULTS } from './manifest-faults.ts';

const RELEASE = 'mdd/2.0';

/** A copy of one release that tests may spoil, in a folder of specifications. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-manifest-fault-'));
  cpSync(join(SPECS, RELEASE), join(folder, RELEASE), { recursive: true });
  // By which a folder of specifications is known.
  cpSync(join(SPECS, 'link.schema.json'), join(folder, 'link.schema.json'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a mistake in a file beside the workbooks of a release is one finding, at its line', () => {
  test.each(MANIFEST_FAULTS)('$file: $mistake', async ({ file, change, finding }) => {
    const path = join(folder, RELEASE, file);
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
    expect(await foundIn(folder, RELEASE)).toEqual([
      typeof finding === 'string' ? finding : expect.stringMatching(finding),
    ]);
  });

  test('release.yaml: not there', async () => {
    rmSync(join(folder, RELEASE, 'release.yaml'));
    expect(await foundIn(folder, RELEASE)).toEqual([
      expect.stringMatching(/^error cli\/manifest-missing release\.yaml {2}\+1$/),
    ]);
  });

  test('release.yaml: called otherwise', async () => {
    renameSync(join(folder, RELEASE, 'release.yaml'), join(folder, RELEASE, 'release.yml'));
    expect((await foundIn(folder, RELEASE)).join(' ')).toContain('cli/manifest-misnamed release.yml');
  });

  test('silences.yaml: an error silenced', async () => {
    editCells(join(folder, RELEASE, 'model.xlsx'), { 'RS-RI!J15': null });
    const path = join(folder, RELEASE, 'silences.yaml');
    const silence = '- { code: workbook/name-missing, place: "model.xlsx › RS-RI!J15", reason: "Relu." }';
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${silence}\n`);
    expect((await foundIn(folder, RELEASE)).sort()).toEqual([
      expect.stringMatching(/^error workbook\/name-missing model\.xlsx RS-RI!J15/),
      expect.stringMatching(/^warning cli\/silence-of-error silences\.yaml \d+$/),
    ]);
  });
});

test('every finding on these files has its mistake', () => {
  const codes = Object.values<DiagnosticDefinition>(cliDiagnostics).map(({ code }) => code);
  const tabled = MANIFEST_FAULTS.map(({ finding }) => String(finding));
  const above = ['cli/manifest-missing', 'cli/manifest-misnamed', 'cli/silence-of-error'];
  const ofFiles = codes.filter((code) => /^cli\/(?:manifest|silences?|titles?|departure)-/.test(code));
  const covered = (code: string) =>
    above.includes(code) || tabled.some((one) => one.replaceAll('\\', '').includes(` ${code} `));
  expect(ofFiles.filter((code) => !covered(code))).toEqual([]);
});
