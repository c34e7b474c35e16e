import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '@hubsante/conformance/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { filesBelow, ReleaseFolder } from './release-folder.ts';

const MESSAGES = ['RS-COURT', 'RS-ESSAI'];
const PRODUCED = [
  ...MESSAGES.flatMap((name) => [
    paths.schema(name),
    paths.openApi(name),
    paths.example(name),
    paths.inputCsv(name),
    paths.xsd(name),
    paths.uml(name),
    paths.docx(name),
  ]),
  paths.envelope,
  paths.contentTypeXsd,
  paths.schema('EDXL-DE-envelope-only'),
  paths.schemasYaml,
  paths.testCases,
  paths.nomenclature('Essai.fait'),
  paths.nomenclature('Essai.motif'),
].sort();

let folder: ReleaseFolder;
afterEach(() => folder.remove());

describe('a release published as we produce it', () => {
  test('conforms', async () => {
    folder = await ReleaseFolder.published();
    const { output, exitCode } = await folder.run();
    expect(output).toMatch(new RegExp(`Total +${PRODUCED.length} +0 +0 +${PRODUCED.length}\n`));
    expect(output).toMatch(/Conforme : aucun écart inexpliqué\.\n$/);
    expect(exitCode).toBe(0);
  });

  test('conforms for a program too', async () => {
    folder = await ReleaseFolder.published();
    const { output, exitCode } = await folder.run({ format: 'json' });
    const { conforms, releases } = JSON.parse(output);
    expect({ conforms, exitCode, total: releases[0].counts.total }).toEqual({
      conforms: true,
      exitCode: 0,
      total: PRODUCED.length,
    });
  });

  test('is told the same way twice', async () => {
    folder = await ReleaseFolder.published();
    expect((await folder.run()).output).toBe((await folder.run()).output);
  });

  test('does not conform once a value of a schema and of its OpenAPI is changed', async () => {
    folder = await ReleaseFolder.published();
    await folder.edit(paths.schema('RS-ESSAI'), (text) =>
      text.replace('"Dossier urgent"', '"Dossier très urgent"'),
    );
    await folder.edit(paths.openApi('RS-ESSAI'), (text) =>
      text.replace('Dossier urgent', 'Dossier pressant'),
    );
    const { output, exitCode } = await folder.run();
    expect(output).toContain(
      '/properties/urgent/title : "Dossier urgent" au lieu de "Dossier très urgent"\n',
    );
    expect(exitCode).toBe(1);
  });

  test('conforms once a schema alone is changed by an editor: its OpenAPI witnesses against it', async () => {
    folder = await ReleaseFolder.published();
    const change = (text: string) => text.replace('"Dossier urgent"', '"Dossier très urgent"');
    await folder.edit(paths.schema('RS-ESSAI'), change);
    expect((await folder.run()).exitCode).toBe(1);
    await folder.edit(paths.schema('RS-ESSAI'), (text) => `${text}\n`);
    const { output, exitCode } = await folder.run();
    expect(output).toContain('Retouché à la main après sa génération');
    expect(exitCode).toBe(0);
  });

  test('conforms with another date in its schemas', async () => {
    folder = await ReleaseFolder.published();
    for (const name of MESSAGES) {
      await folder.edit(paths.schema(name), (text) =>
        text.replace(/"version": "[^"]*"/, '"version": "24.08.20"'),
      );
    }
    expect((await folder.run()).exitCode).toBe(0);
  });
});

describe('--out', () => {
  test('receives what was produced under the published paths, with the published date', async () => {
    folder = await ReleaseFolder.published();
    for (const name of MESSAGES) {
      await folder.edit(paths.schema(name), (text) =>
        text.replace(/"version": "[^"]*"/, '"version": "24.08.20"'),
      );
    }
    const out = join(folder.root, 'out');
    await folder.run({ out });
    expect((await filesBelow(out)).filter((path) => !path.startsWith('.'))).toEqual(PRODUCED);
    for (const path of PRODUCED) {
      expect(await folder.read(join('../out', path)), path).toBe(await folder.read(path));
    }
  });

  test('receives a sub-folder per release when there are several', async () => {
    folder = await ReleaseFolder.published();
    await folder.write('../other/csv_parser/models/model.xlsx', Buffer.from(await readBytes(folder)));
    const out = join(folder.root, 'out');
    await folder.run({ out, paths: [folder.path, join(folder.root, 'other')] });
    const tops = (await filesBelow(out)).map((path) => path.split('/')[0]);
    expect([...new Set(tops)].filter((top) => !top?.startsWith('.'))).toEqual(['other', 'release']);
  });

  test('is refused when it holds files of others, or the release itself', async () => {
    folder = await ReleaseFolder.published();
    const inside = await folder.run({ out: folder.path });
    expect(inside).toMatchObject({ exitCode: 2 });
    await folder.write('../mine/notes.txt', 'mine');
    const foreign = await folder.run({ out: 'mine' });
    expect(foreign).toMatchObject({ exitCode: 2, output: expect.stringContaining('notes.txt') });
  });
});

describe('what cannot be compared', () => {
  test('a path that does not exist is answered with the closest one', async () => {
    folder = await ReleaseFolder.create();
    const { output, exitCode } = await folder.run({ paths: ['releas'] });
    expect(output).toContain('« release »');
    expect(exitCode).toBe(2);
    const forPrograms = await folder.run({ paths: ['releas'], format: 'json' });
    expect(JSON.parse(forPrograms.output)).toMatchObject({ diagnostics: [{ code: 'cli/path-unknown' }] });
  });

  test('a release without anything published is told as such', async () => {
    folder = await ReleaseFolder.create();
    const { output, exitCode } = await folder.run();
    expect(output).toContain('Rien n’est publié dans ce dossier');
    expect(exitCode).toBe(1);
  });

  test('a message with an error is unexplained, with its cell', async () => {
    folder = await ReleaseFolder.published();
    const wrong = await ReleaseFolder.create({ K9: '1..0' });
    await folder.write('csv_parser/models/model.xlsx', await readBytes(wrong));
    await wrong.remove();
    const { output, exitCode } = await folder.run();
    expect(output).toMatch(
      /RS-ESSAI\.schema\.json : publié, mais pas produit\n {4}message refusé : \S+ \(model\.xlsx › RS-ESSAI!K9\)/,
    );
    expect(exitCode).toBe(1);
  });
});

test('samples are judged by the schemas of both sides', async () => {
  folder = await ReleaseFolder.published();
  const sample = (message: object) => JSON.stringify({ essai: message });
  await folder.write(
    'src/main/resources/sample/examples/RS-ESSAI/good.json',
    sample({ caseId: 'AB123', creation: '2024-08-21T14:30:00+02:00' }),
  );
  await folder.write('src/main/resources/sample/failing/RS-ESSAI/bad.json', sample({ caseId: '?' }));
  await folder.write('src/main/resources/sample/examples/messagesList.json', '[]');
  const { output, exitCode } = await folder.run({ format: 'json' });
  expect(
    JSON.parse(output).releases[0].samples.verdicts.map(({ outcome }: { outcome: string }) => outcome),
  ).toEqual(['accepted', 'not-applicable', 'refused']);
  expect(exitCode).toBe(0);
});

async function readBytes(of: ReleaseFolder): Promise<Uint8Array> {
  return readFile(join(of.path, 'csv_parser/models/model.xlsx'));
}
