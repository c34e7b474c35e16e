import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editCells, editParts, editRows, type NewCell } from '../edit-workbook.ts';
import { specificationsCopy } from '../new/specifications-copy.ts';
import { runMain } from '../run-main.ts';

const RELEASE = 'specs/mdd/2.0';

let folder: string;
const dsf = (line: string) => runMain(line, { from: folder });
const workbook = (name = 'model.xlsx') => join(folder, RELEASE, name);
beforeEach(() => {
  folder = specificationsCopy('mdd/2.0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `error workbook/cardinality-unreadable RS-DR!K13`, in the order of the file. */
async function found(options = ''): Promise<readonly string[]> {
  const { stdout } = await dsf(`check ${RELEASE} --format json ${options}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Record<string, unknown>[] };
  return diagnostics.map(({ severity, code, sheet, cell }) => `${severity} ${code} ${sheet}!${cell}`);
}

interface Seed {
  readonly mistake: string;
  readonly cells: Readonly<Record<string, NewCell>>;
  readonly finding: string;
}

/** Mistakes of each level in our own release. */
const SEEDS: readonly Seed[] = [
  {
    mistake: 'a cardinality that is none',
    cells: { 'RS-DR!K13': '0..N' },
    finding: 'error workbook/cardinality-unreadable RS-DR!K13',
  },
  {
    mistake: 'a list with other separators',
    cells: { 'GEO-RES!N14': 'ENUM: EFFECTEUR; BASE' },
    finding: 'warning workbook/constraint-read-as-meant GEO-RES!N14',
  },
  {
    mistake: 'a description left out',
    cells: { 'RS-DR!H9': null },
    finding: 'warning model/description-missing RS-DR!H9',
  },
  {
    mistake: 'an example left out',
    cells: { 'RS-DR!I9': null },
    finding: 'advice model/example-missing RS-DR!I9',
  },
];
const levelOf = ({ finding }: Seed) => finding.split(' ')[0];

describe('a mistake is told at its level', () => {
  test.each(SEEDS)('$mistake: $finding', async (seed) => {
    editCells(workbook(), seed.cells);
    expect(await found()).toEqual([seed.finding]);
    const { exitCode, stdout } = await dsf(`check ${RELEASE}`);
    expect(exitCode).toBe(levelOf(seed) === 'error' ? 1 : 0);
    const [, code = '', place = ''] = seed.finding.split(' ');
    // Advice is counted, and read by whoever asks for it.
    const isTold = levelOf(seed) !== 'advice';
    const cell = `  ${place.split('!')[1]}  `;
    expect([stdout.includes(cell), stdout.includes(code)]).toEqual([isTold, true]);
    expect((await dsf(`check ${RELEASE} --advice`)).stdout).toContain(cell);
  });
});

describe('check --since tells what is new, whatever was there', () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=essai', '-c', 'user.email=essai@example.org', ...words], {
      cwd: folder,
    });
  const commit = () => {
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'Départ');
  };
  const seeded = (seeds: readonly Seed[]) =>
    editCells(workbook(), Object.assign({}, ...seeds.map(({ cells }) => cells)));

  test.each(SEEDS)('$mistake, beside all the others', async (seed) => {
    seeded(SEEDS.filter((one) => one !== seed));
    commit();
    expect(await found('--since HEAD')).toEqual([]);
    seeded([seed]);
    expect(await found('--since HEAD')).toEqual([seed.finding]);
    expect((await dsf(`check ${RELEASE} --since HEAD`)).exitCode).toBe(levelOf(seed) === 'error' ? 1 : 0);
  });

  test('nothing, where what was there has moved with its row', async () => {
    seeded(SEEDS.filter((one) => levelOf(one) !== 'error'));
    commit();
    editRows(workbook(), 'GEO-RES', (rows) => void rows.splice(13, 0, ...rows.splice(14, 1)));
    expect(await found()).toContain('warning workbook/constraint-read-as-meant GEO-RES!N13');
    expect(await found('--since HEAD')).toEqual([]);
  });
});

describe('what is built follows the content, and not the file that was saved', () => {
  /** By path, what a build writes. */
  async function built(name: string, profile: string): Promise<ReadonlyMap<string, string>> {
    const { exitCode, stderr } = await dsf(`build ${RELEASE} --profile ${profile} --out ${name}`);
    expect([exitCode, stderr]).toEqual([0, expect.any(String)]);
    const root = join(folder, name);
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(root, path)).isFile(),
    );
    return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'latin1')]));
  }

  /** The files of each profile that a change of the sources reaches. */
  async function changed(profile: string, change: () => void): Promise<readonly string[]> {
    const before = await built('before', profile);
    change();
    const after = await built('after', profile);
    const paths = new Set([...before.keys(), ...after.keys()]);
    return [...paths].filter((path) => before.get(path) !== after.get(path) && !path.startsWith('.dsf'));
  }

  test.each(['standard', 'ans'])(
    'a description of one message changes its files alone: %s',
    async (profile) => {
      const paths = await changed(profile, () =>
        editCells(workbook(), { 'RS-DR!H13': 'Une autre description de la donnée.' }),
      );
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => !path.includes('RS-DR'))).toEqual([]);
    },
  );

  test.each(['standard', 'ans'])('a label of one list re-stamps no other list: %s', async (profile) => {
    const paths = await changed(profile, () =>
      editCells(workbook('nomenclatures/cisu.xlsx'), { 'CADRE_CONV!B3': 'Cadre conventionnel, autrement' }),
    );
    expect(
      paths.filter((path) => /nomenclature/i.test(path) && !/CADRE[_-]CONV|index\.json$/.test(path)),
    ).toEqual([]);
  });

  test('a workbook of code lists that was only saved again changes nothing', async () => {
    const date = '<dcterms:modified xsi:type="dcterms:W3CDTF">2031-01-01T00:00:00Z</dcterms:modified>';
    const paths = await changed('standard', () =>
      editParts(workbook('nomenclatures/cisu.xlsx'), (parts) => {
        parts.set('docProps/core.xml', `<cp:coreProperties>${date}</cp:coreProperties>`);
      }),
    );
    expect(paths).toEqual([]);
  });
});
