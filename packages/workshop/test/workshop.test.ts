import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ComparedAnswer,
  WorkshopAnswers,
  WorkshopFile,
  WorkshopResult,
} from '@hubsante/model/contracts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, dropped, ROOT, startWorkshop } from './workshop.ts';

const PUBLISHED = join(ROOT, '../shared/ans/3.4.1');
const output = mkdtempSync(join(tmpdir(), 'atelier-test-'));
afterAll(() => rmSync(output, { recursive: true }));

let ask: Ask;
beforeAll(async () => {
  ask = await startWorkshop();
});

/** What `dsf build` writes of a path, by path. */
function built(path: string, options: readonly string[] = []): Map<string, Buffer> {
  const out = join(output, `build-${Math.random()}`);
  const command = [
    '--conditions=development',
    join(ROOT, 'packages/cli/bin/dsf.js'),
    'build',
    path,
    '--out',
    out,
  ];
  const { status, stderr } = spawnSync(process.execPath, [...command, ...options], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.dsf-manifest.json')
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(out.length + 1), readFileSync(file)]),
  );
}

async function opened(
  files: readonly WorkshopFile[],
  base: { name: string; files: WorkshopFile[] } | null = null,
) {
  if (base !== null) {
    const archive = zipSync(Object.fromEntries(base.files.map(({ path, bytes }) => [path, bytes])));
    expect(await ask({ kind: 'base', name: base.name, archive })).toBe(base.files.length);
  }
  const result = await ask({ kind: 'open', files, base: base?.name ?? null, language: 'fr' });
  if ('refusal' in result) throw new Error(result.refusal);
  return result as WorkshopResult;
}

async function archive(profile: 'standard' | 'ans') {
  const zip = await ask({ kind: 'archive', profile });
  if (!(zip instanceof Uint8Array)) throw new Error(zip.refusal);
  return new Map(Object.entries(unzipSync(zip)));
}

function expectSame(made: ReadonlyMap<string, Uint8Array>, expected: ReadonlyMap<string, Uint8Array>) {
  expect([...made.keys()].sort()).toEqual([...expected.keys()].sort());
  const differing = [...expected].filter(
    ([path, bytes]) => !Buffer.from(bytes).equals(made.get(path) ?? Buffer.alloc(0)),
  );
  expect(differing.map(([path]) => path)).toEqual([]);
}

/** A workbook whose XML says something else. */
function edited(file: WorkshopFile, part: RegExp, from: string, to: string): WorkshopFile {
  const parts = unzipSync(file.bytes);
  const name = Object.keys(parts).find(
    (one) => part.test(one) && strFromU8(parts[one] ?? new Uint8Array()).includes(from),
  );
  if (name === undefined) throw new Error(`no part with ${from}`);
  const text = strFromU8(parts[name] ?? new Uint8Array());
  return { path: file.path, bytes: zipSync({ ...parts, [name]: strToU8(text.replace(from, to)) }) };
}

describe('what the workshop makes is what dsf build writes, to the byte', () => {
  test.each(['standard', 'ans'] as const)('the example release, profile %s', async (profile) => {
    await opened(dropped(join(ROOT, 'specs/exemple')));
    expectSame(await archive(profile), built('specs/exemple', ['--profile', profile]));
  });

  test('a release of ours is the same package', async () => {
    await opened(dropped(join(ROOT, 'specs/mdd/3.4'), 'mdd/3.4'));
    expectSame(await archive('standard'), built('specs/mdd/3.4'));
  });

  test.skipIf(!existsSync(PUBLISHED)).each(['standard', 'ans'] as const)(
    'a published release, profile %s (../shared/ans)',
    async (profile) => {
      await opened(dropped(PUBLISHED).filter(({ path }) => path.endsWith('.xlsx')));
      expectSame(await archive(profile), built(PUBLISHED, ['--profile', profile]));
    },
  );
});

describe('what the workshop tells is what dsf check prints', () => {
  const release = () => dropped(join(ROOT, 'specs/mdd/3.4'), 'mdd/3.4');
  const withFault = (files: WorkshopFile[]) =>
    files.map((one) =>
      one.path.endsWith('/model.xlsx') ? edited(one, /sharedStrings|sheet\d+/, '>0..1<', '>0..x<') : one,
    );

  test('a fault has its sentence, its cell and its row as the sheet shows it', async () => {
    const { findings } = await opened(withFault(release()));
    const [first] = findings;
    expect(first?.severity).toBe('error');
    expect(first?.row?.cells.find(({ isTold }) => isTold)).toMatchObject({
      text: '0..x',
      heading: 'Cardinalité',
    });
    expect(first?.path).toBe('mdd/3.4/model.xlsx');
  });

  test('dropped again without the fault, it is gone, and nothing of it stays', async () => {
    const before = await opened(release());
    await opened(withFault(release()));
    const after = await opened(release());
    expect({ ...after, milliseconds: 0 }).toEqual({ ...before, milliseconds: 0 });
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('one workbook over a release takes the place of its namesake', async () => {
    const base = dropped(join(ROOT, 'specs/mdd/3.4'), '').map(({ path, bytes }) => ({
      path: path.slice(1),
      bytes,
    }));
    const [alone] = withFault(release()).filter(({ path }) => path.endsWith('/model.xlsx'));
    if (alone === undefined) throw new Error('no model.xlsx');
    const over = await opened([{ ...alone, path: 'model.xlsx' }], { name: '3.4', files: base });
    const whole = await opened(withFault(release()));
    expect(over.findings).toEqual(whole.findings);
  });

  test('a link version dropped alone is checked against the release it is laid over', async () => {
    const base = dropped(join(ROOT, 'specs/mdd/3.4'), '').map(({ path, bytes }) => ({
      path: path.slice(1),
      bytes,
    }));
    const link = dropped(join(ROOT, 'specs/15-gps/v1.3'), 'v1.3');
    const sound = await opened(link, { name: '3.4', files: base });
    expect(sound.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const broken = link.map((one) =>
      one.path.endsWith('link.yaml')
        ? {
            ...one,
            bytes: new TextEncoder().encode(
              new TextDecoder().decode(one.bytes).replace('message: GEO-REQ,', 'message: GEO-REX,'),
            ),
          }
        : one,
    );
    const { findings } = await opened(broken, { name: '3.4', files: base });
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ path, line }) => [path, line]),
    ).toEqual([['15-gps/v1.3/link.yaml', 19]]);
  });

  test('nothing to read is said in a sentence', async () => {
    expect(
      await ask({
        kind: 'open',
        files: [{ path: 'notes.txt', bytes: new Uint8Array([65]) }],
        base: null,
        language: 'fr',
      }),
    ).toEqual({
      refusal: expect.stringMatching(/^Rien à relire ici/),
    });
  });
});

describe('what is dropped by mistake, or by the way authors’ machines are', () => {
  const release = (below: string) => dropped(join(ROOT, 'specs/mdd/3.4'), below);
  const base = () => ({
    name: '3.4',
    files: release('').map(({ path, bytes }) => ({ path: path.slice(1), bytes })),
  });
  const model = (path: string): WorkshopFile => {
    const found = release('').find((one) => one.path.endsWith('/model.xlsx'));
    if (found === undefined) throw new Error('no model.xlsx');
    return { path, bytes: found.bytes };
  };
  const junk = (path: string): WorkshopFile => ({ path, bytes: strToU8('x') });
  const told = async (files: readonly WorkshopFile[], over: ReturnType<typeof base> | null = null) =>
    (await opened(files, over)).findings.filter(({ severity }) => severity !== 'advice');
  const refusal = async (files: readonly WorkshopFile[], over: ReturnType<typeof base> | null = null) => {
    const sentence = await opened(files, over).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(sentence).not.toContain('/depot');
    return sentence;
  };

  test.each(['Mes dossiers/50 % #1 ?/été'.normalize('NFD'), 'a/b/c/d/e/f', '__proto__'])(
    'a release is found however deep it lies and whatever its folders are called: %s',
    async (below) => {
      const { messages, findings } = await opened(release(`${below}/mdd/3.4`));
      expect(messages.map(({ name }) => name)).toContain('RS-EDA');
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test('a folder that holds a workbook is that workbook', async () => {
    const alone = await opened([model('model.xlsx')]);
    const inFolder = await opened([model('Mes classeurs/model.xlsx')]);
    expect(inFolder.findings.map(({ message }) => message)).toEqual(
      alone.findings.map(({ message }) => message),
    );
  });

  test('what systems leave beside workbooks is not read', async () => {
    expect(
      await told([
        ...release('mdd/3.4'),
        junk('mdd/3.4/.DS_Store'),
        junk('mdd/3.4/._model.xlsx'),
        junk('__MACOSX/mdd/3.4/._model.xlsx'),
      ]),
    ).toEqual([]);
  });

  test.each(['~$model.xlsx', '._model.xlsx', 'model.xls', 'release.zip'])(
    'alone, it is nothing to read: %s',
    async (path) => {
      expect(await refusal([junk(path)])).toMatch(/^Rien à relire ici/);
    },
  );

  test.each(['model (1).xlsx', 'model - Copie.xlsx', 'MODEL.XLSX', 'Téléchargements/model (2).xlsx'])(
    'over a base release, %s takes the place of model.xlsx',
    async (path) => {
      expect(await told([model(path)], base())).toEqual([]);
      const [only, ...more] = await told([junk(path)], base());
      expect([only?.path, more]).toEqual(['mdd/3.4/model.xlsx', []]);
    },
  );

  test('beside its original, a copy is told', async () => {
    const found = await told([model('model.xlsx'), model('model (1).xlsx')], base());
    expect(found.map(({ path }) => path)).toEqual(['mdd/3.4/model (1).xlsx']);
  });

  test('two workbooks for one place: which one counts is asked, not guessed', async () => {
    expect(await refusal([model('a/model.xlsx'), junk('b/model.xlsx')], base())).toBe(
      '« a/model.xlsx » et « b/model.xlsx » prendraient la même place dans la version de référence : déposez celui des deux qui fait foi.',
    );
  });

  test('a link without release says what it needs', async () => {
    expect(await refusal(dropped(join(ROOT, 'specs/15-gps/v1.3'), 'v1.3'))).toMatch(
      /^Un lien se relit avec une version de modèle/,
    );
  });

  test('several releases are not silently one of them', async () => {
    const two = [...release('mdd/3.4'), ...dropped(join(ROOT, 'specs/mdd/2.0'), 'mdd/2.0')];
    expect(await refusal(two)).toMatch(/^Il y a ici plusieurs versions de modèle \(2\.0, 3\.4\)/);
  });

  test('a manifest without workbooks is told without the places of the workshop', async () => {
    const manifest = release('mdd/3.4').filter(({ path }) => path.endsWith('release.yaml'));
    expect(await refusal(manifest)).toMatch(/^Le dossier « mdd\/3\.4 » ne contient aucun classeur/);
  });

  test.each([
    ['a text', strToU8('not a workbook')],
    ['nothing', new Uint8Array()],
    ['the beginning of a workbook', model('').bytes.slice(0, 5000)],
    ['another zip', zipSync({ 'a.txt': strToU8('1') })],
    ['100 MB of zeros', new Uint8Array(100_000_000)],
  ])('%s under the name of a workbook is one finding, at that file', async (_, bytes) => {
    const [only, ...more] = await told([{ path: 'model.xlsx', bytes }], base());
    expect(only).toMatchObject({ severity: 'error', path: 'mdd/3.4/model.xlsx' });
    expect(more).toEqual([]);
  });
});

describe('what changes', () => {
  const base = () => ({
    name: '3.4',
    files: dropped(join(ROOT, 'specs/mdd/3.4'), '').map(({ path, bytes }) => ({
      path: path.slice(1),
      bytes,
    })),
  });
  const model = () => {
    const [one] = base().files.filter(({ path }) => path === 'model.xlsx');
    if (one === undefined) throw new Error('no model.xlsx');
    return one;
  };

  test('nothing, when the same is dropped', async () => {
    await opened([model()], base());
    expect(await ask({ kind: 'changes' })).toMatchObject({ comparison: { changes: [] }, fields: [] });
  });

  test('a cardinality, with who it breaks', async () => {
    await opened([edited(model(), /sheet\d+|sharedStrings/, '>0..1<', '>1..1<')], base());
    const { comparison, fields } = (await ask({ kind: 'changes' })) as ComparedAnswer;
    const { changes } = comparison;
    expect(
      fields.some(
        (sides) => sides?.previous?.cardinality === '0..1' && sides.current?.cardinality === '1..1',
      ),
    ).toBe(true);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.some(({ verdicts }) => verdicts.sender === 'breaking')).toBe(true);
  });

  test('without a base there is nothing to compare with, which is said', async () => {
    await opened([model()]);
    expect(await ask({ kind: 'changes' })).toEqual({
      refusal: 'Choisissez d’abord une version de référence.',
    });
  });
});

describe('the page of a message', () => {
  test('has its fields, schemas and diagrams from a link that carries it', async () => {
    await opened(dropped(join(ROOT, 'specs/mdd/3.4'), 'mdd/3.4'));
    const files = (await ask({ kind: 'message', name: 'GEO-POS', part: 'page' })) as Record<string, string>;
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'link.json',
        'documentation/GEO-POS.json',
        'json-schema/GEO-POS.schema.json',
        'xsd/GEO-POS.xsd',
        'diagrams/GEO-POS.svg',
      ]),
    );
    const published = built('specs/15-gps/v1.3', ['--only', 'documentation,class-diagram']);
    for (const path of ['documentation/GEO-POS.json', 'diagrams/GEO-POS.svg'])
      expect(files[path], path).toBe(published.get(path)?.toString('utf8'));
  });

  test('types come when they are asked for', async () => {
    await opened(dropped(join(ROOT, 'specs/mdd/3.4'), 'mdd/3.4'));
    const files = (await ask({ kind: 'message', name: 'GEO-POS', part: 'types' })) as Record<string, string>;
    expect(Object.keys(files).filter((path) => path.startsWith('types/java/')).length).toBeGreaterThan(0);
  });
});

describe('the author’s own workbook', () => {
  const model = (from: string, to: string) =>
    dropped(join(ROOT, 'specs/mdd/3.4'), 'mdd/3.4').map((one) =>
      one.path.endsWith('/model.xlsx') ? edited(one, /sharedStrings|sheet\d+/, from, to) : one,
    );

  test('comes back with each finding on its cell', async () => {
    const { findings } = await opened(model('>0..1<', '>0..x<'));
    const told = (await ask({ kind: 'annotate' })) as WorkshopFile;
    const comments = Object.entries(unzipSync(told.bytes))
      .filter(([path]) => /comments/.test(path))
      .map(([, bytes]) => strFromU8(bytes))
      .join();
    expect(comments).toContain(`ref="${findings[0]?.cell}"`);
    expect(comments).toContain('0..x');
  });

  test('comes back under the path it was dropped with, so that it takes its own place and no other’s', async () => {
    const files = dropped(join(ROOT, 'specs/mdd/3.4'), '').map(({ path, bytes }) => ({
      path: path.slice(1),
      bytes,
    }));
    const [faulty] = model('>0..1<', '>O..1<').filter(({ path }) => path.endsWith('/model.xlsx'));
    if (faulty === undefined) throw new Error('no model.xlsx');
    const path = 'Téléchargements/model (1).xlsx'.normalize('NFD');
    await opened([{ ...faulty, path }], { name: '3.4', files });
    const fixed = (await ask({ kind: 'fix' })) as WorkshopAnswers['fix'];
    expect(fixed.files.map((one) => one.path)).toEqual([path]);
    const after = await opened(fixed.files, { name: '3.4', files });
    expect(after.findings.filter(({ fix }) => fix !== null)).toEqual([]);
  });

  test('findings that stand in no cell are not handed back as nothing', async () => {
    await opened([{ path: 'model.xlsx', bytes: strToU8('not a workbook') }]);
    expect(await ask({ kind: 'annotate' })).toEqual({ refusal: expect.stringMatching(/rien à annoter\.$/) });
    await opened(dropped(join(ROOT, 'specs/mdd/3.4'), 'mdd/3.4'));
    expect(await ask({ kind: 'annotate' })).toBeNull();
  });

  test('comes back with the answers that are certain', async () => {
    const { findings } = await opened(model('>0..1<', '>O..1<'));
    expect(findings.filter(({ fix }) => fix !== null).map(({ value, fix }) => [value, fix])).toContainEqual([
      'O..1',
      '0..1',
    ]);
    const { files, count } = (await ask({ kind: 'fix' })) as WorkshopAnswers['fix'];
    expect(count).toBeGreaterThan(0);
    const others = model('>0..1<', '>O..1<').filter(({ path }) => !files.some((one) => one.path === path));
    const after = await opened([...others, ...files]);
    expect(after.findings.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(after.findings.length).toBe(findings.length - count);
  });
});
