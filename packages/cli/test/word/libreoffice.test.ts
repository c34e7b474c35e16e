import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SPECS } from '../built-links.ts';
import { runMain } from '../run-main.ts';
import { readTables } from './read-tables.ts';

/** LibreOffice with Writer, by `DSF_SOFFICE` or on the path; `null` without. */
function findWriter(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = [process.env.DSF_SOFFICE ?? '', ...folders.map((folder) => join(folder, 'soffice'))].find(
    (path) => path !== '' && existsSync(path),
  );
  if (found === undefined) return null;
  const program = realpathSync(found);
  return existsSync(join(dirname(program), 'libswlo.so')) ? program : null;
}

const writer = findWriter();
const LINK = join(SPECS, '15-15/v2.0');

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-word-'));
  const { exitCode } = await runMain(['build', LINK, '--only', 'word', '--out', join(folder, 'out')]);
  if (exitCode !== 0) throw new Error(`dsf build: ${exitCode}`);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readWord(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, 'out/word', `${name}.docx`)));
}

describe('the Word documents of 15-15 v2.0', () => {
  test('have a front page with the link, its version and its messages', () => {
    const { paragraphs, tables } = readTables(readWord('15-15-v2.0'));
    expect(paragraphs[0]).toBe('Lien 15-15');
    expect(paragraphs[1]).toMatch(/^Version 2\.0 \(/);
    expect(tables[0]?.[0]).toEqual(['Message', 'Titre', 'Émetteur', 'Destinataire']);
    expect(tables[0]?.map(([name]) => name)).toContain('RS-EDA');
  });

  test('count as many nomenclatures on their front page as have a table', () => {
    const { tables } = readTables(readWord('nomenclatures'));
    expect(tables.length).toBe(tables[0]?.length);
    for (const [index, [, , count]] of (tables[0] ?? []).slice(1).entries()) {
      expect(String((tables[index + 1]?.length ?? 0) - 1)).toBe(count);
    }
  });
});

describe.skipIf(writer === null)(
  writer === null ? 'LibreOffice (skipped: no soffice with Writer)' : 'LibreOffice',
  () => {
    test('opens every document, and shows every cell of it', { timeout: 120_000 }, () => {
      const out = join(folder, 'out/word');
      const names = readdirSync(out).map((name) => name.replace(/\.docx$/, ''));
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const { stderr } = spawnSync(
        writer ?? '',
        [
          `-env:UserInstallation=${profile}`,
          '--headless',
          '--convert-to',
          'txt:Text (encoded):UTF8',
          '--outdir',
          join(folder, 'text'),
          ...names.map((name) => join(out, `${name}.docx`)),
        ],
        { encoding: 'utf8' },
      );
      expect(stderr).not.toMatch(/could not be loaded/);
      for (const name of names) {
        const shown = squeezed(readFileSync(join(folder, 'text', `${name}.txt`), 'utf8'));
        const { paragraphs, tables } = readTables(readWord(name));
        const expected = [...paragraphs, ...tables.flat(2)].map(squeezed);
        expect(expected.length).toBeGreaterThan(10);
        // In their order, so that a cell lost somewhere is not found elsewhere: whole tables one after the other.
        let at = 0;
        for (const text of tables.flat(2).map(squeezed)) {
          const next = shown.indexOf(text, at);
          expect([name, text, next >= at]).toEqual([name, text, true]);
          at = next + text.length;
        }
        expect([name, expected.filter((text) => !shown.includes(text))]).toEqual([name, []]);
      }
    });
  },
);

/** Texts are compared without blanks: a text file has its own. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
