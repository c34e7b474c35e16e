import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { editCells, editRows, moveColumns } from './edit-workbook.ts';
import { runMain } from './run-main.ts';

const RELEASE = 'specs/mdd/3.4';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-moved-'));
  cpSync(SPECS, join(folder, 'specs'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the silences of sheet RC-EDA under other cells, as if the cells had moved since. */
function renameCells(to: (column: string, row: number) => string): void {
  const file = join(folder, RELEASE, 'silences.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/(?<=model\.xlsx › RC-EDA!)([A-Z]+)(\d+)/g, (_, column: string, row: string) =>
      to(column, Number(row)),
    ),
  );
}

async function found(): Promise<
  readonly { readonly code: string; readonly message: string; readonly remedy: string }[]
> {
  const { stdout } = await runMain(['check', RELEASE, '--format', 'json'], { from: folder });
  return JSON.parse(stdout).diagnostics;
}

const codes = async () => (await found()).map(({ code }) => code);

describe('silences of cells that have moved hold, under one finding that says the new cells', () => {
  test('because rows were inserted, in two places, between neighbours too', async () => {
    renameCells((column, row) => `${column}${row < 30 ? row : row < 149 ? row - 1 : row - 3}`);
    const [first, ...others] = await found();
    expect([first?.code, others]).toEqual(['cli/silences-of-moved-cells', []]);
    expect(first?.remedy).toMatch(/^Écrire dans ce fichier les nouvelles cellules : N37 → N38, N51 → N52, /);
    expect(first?.remedy).toContain('N147 → N148, N146 → N149, J149 → J152');
  });

  test('because a row was removed', async () => {
    renameCells((column, row) => `${column}${row < 100 ? row : row + 1}`);
    expect(await codes()).toEqual(['cli/silences-of-moved-cells']);
  });

  test('because a column was inserted', async () => {
    renameCells((column, row) => `${column === 'N' ? 'M' : column}${row}`);
    expect(await codes()).toEqual(['cli/silences-of-moved-cells']);
  });
});

describe('a silence that is alone in its sheet holds, under one finding that says its new cell', () => {
  const workbook = () => join(folder, RELEASE, 'model.xlsx');

  test.each(['RS-DR', 'RS-SR'])('because a column was inserted before it: %s', async (sheet) => {
    moveColumns(workbook(), sheet, 'N', 1);
    const [first, ...others] = await found();
    expect([first?.code, others]).toEqual(['cli/silences-of-moved-cells', []]);
    expect(first?.message).toBe(
      `Des lignes ou des colonnes de la feuille « ${sheet} » ont bougé : 1 mise en sourdine vise encore son ancienne cellule.`,
    );
    expect(first?.remedy).toBe('Écrire dans ce fichier les nouvelles cellules : N9 → O9.');
  });

  test('because a row was inserted above it', async () => {
    editRows(workbook(), 'RS-DR', (rows) => void rows.splice(9, 0, rows[9]));
    editCells(workbook(), { 'RS-DR!B9': 'Ajout', 'RS-DR!J9': 'ajout', 'RS-DR!N9': null });
    expect((await found()).filter(({ code }) => code.startsWith('cli/'))).toEqual([
      expect.objectContaining({
        code: 'cli/silences-of-moved-cells',
        remedy: 'Écrire dans ce fichier les nouvelles cellules : N9 → N10.',
      }),
    ]);
  });
});

describe('a silence is not followed', () => {
  test('alone: the fault may be another', async () => {
    renameCells((column, row) => `${column}${row === 38 ? 37 : row}`);
    expect(await codes()).toEqual(['model/pattern-shorthand', 'cli/silence-unused']);
  });

  test('to another column, where another of its own is heard', async () => {
    renameCells((column, row) => `${row === 38 ? 'J' : column}${row}`);
    expect((await codes()).sort()).toEqual(['cli/silence-unused', 'model/pattern-shorthand']);
  });

  test('beside one that found its fault elsewhere', async () => {
    renameCells((column, row) => `${column}${row === 38 ? 37 : row === 63 ? 60 : row}`);
    expect((await codes()).sort()).toEqual([
      'cli/silence-unused',
      'cli/silence-unused',
      'model/pattern-shorthand',
      'model/pattern-shorthand',
    ]);
  });
});
