import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWholeSite } from '../server/whole-site.ts';
import { TAKE_AWAY_WORDS } from '../src/take-away/take-away-words.ts';
import {
  LIST_ADDRESS,
  type SiteWeight,
  takingPlan,
  WEIGHT_ADDRESS,
  WHOLE_SITE_WORKER,
  type WholeSite,
} from '../src/take-away/whole-site.ts';

describe('the list of the whole site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whole-site-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const FILES = {
    'index.html': 'accueil',
    '404.html': 'nulle part',
    'liens/index.html': 'les liens',
    'fichiers/15-15/v1.0/examples/cas nº 1.json': '{}',
    'telechargements/a.zip': 'zip',
    'valider/index.html': 'valider',
    'valider/hors-ligne.js': 'worker',
  };
  const read = <Content>(address: string) =>
    JSON.parse(readFileSync(join(folder, address), 'utf8')) as Content;

  beforeAll(() => {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeWholeSite(folder);
  });

  test('has every page by its address and every file, archives apart, workers left out', () => {
    const { site, archives } = read<WholeSite>(LIST_ADDRESS);
    expect(site.map(([address, bytes]) => [address, bytes])).toEqual([
      ['/404.html', 10],
      ['/fichiers/15-15/v1.0/examples/cas%20n%C2%BA%201.json', 2],
      ['/', 7],
      ['/liens/', 9],
      ['/valider/', 7],
    ]);
    expect(archives.map(([address]) => address)).toEqual(['/telechargements/a.zip']);
  });

  test('weighs what it lists', () => {
    expect(read<SiteWeight>(WEIGHT_ADDRESS)).toEqual({
      digest: read<WholeSite>(LIST_ADDRESS).digest,
      site: { files: 5, bytes: 35 },
      archives: { files: 1, bytes: 3 },
    });
  });

  test('is the same when it is written again, and another when a file is another', () => {
    const { digest } = read<WholeSite>(LIST_ADDRESS);
    writeWholeSite(folder);
    expect(read<WholeSite>(LIST_ADDRESS).digest).toBe(digest);
    writeFileSync(join(folder, 'liens/index.html'), 'les autres');
    writeWholeSite(folder);
    expect(read<WholeSite>(LIST_ADDRESS).digest).not.toBe(digest);
  });

  test('comes with a worker that a browser can read', () => {
    const worker = readFileSync(join(folder, WHOLE_SITE_WORKER), 'utf8');
    expect(() => new Function(worker)).not.toThrow();
  });
});

describe('what a device lacks', () => {
  test('is what it does not have, and what is another since; what is gone goes', () => {
    const files = [
      ['/', 10, 'a'],
      ['/liens/', 20, 'b2'],
      ['/messages/', 30, 'c'],
    ] as const;
    const { wanted, gone } = takingPlan(files, { sums: { '/': 'a', '/liens/': 'b', '/vieux/': 'd' } });
    expect(wanted.map(([address]) => address)).toEqual(['/liens/', '/messages/']);
    expect(gone).toEqual(['/vieux/']);
  });
});

test('sizes are told in the units of each language', () => {
  const weight = { files: 9477, bytes: 175_400_000 };
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(plain(TAKE_AWAY_WORDS.fr.weight(weight))).toBe(
    'Tout le site : 9 477 fichiers, 175,4 Mo sur cet appareil.',
  );
  expect(TAKE_AWAY_WORDS.en.weight(weight)).toBe('The whole site: 9,477 files, 175.4 MB on this device.');
});
