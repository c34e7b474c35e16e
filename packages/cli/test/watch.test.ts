import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderSignature, isPassing } from '../src/commands/watch/folder-signature.ts';
import { main } from '../src/main.ts';
import { SPECS } from './built-links.ts';
import { editCells } from './edit-workbook.ts';

/** A copy of our model release 2.0, and the bytes of its workbook with RS-DR!K13 right and wrong. */
let folder: string;
let right: Uint8Array;
let wrong: Uint8Array;
const model = () => join(folder, '2.0/model.xlsx');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsf-watch-'));
  cpSync(join(SPECS, 'mdd/2.0'), join(folder, '2.0'), { recursive: true });
  right = new Uint8Array(readFileSync(model()));
  editCells(model(), { 'RS-DR!K13': '0..N' });
  wrong = new Uint8Array(readFileSync(model()));
  writeFileSync(model(), right);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A `dsf watch` that runs in this process. */
function watching(line: string) {
  const interruptions = Object.assign(new EventEmitter(), { exit: () => undefined });
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const output = { isTerminal: false, columns: 80, write };
  const ended = main(['watch', ...line.split(' ')], {
    variables: {},
    workingFolder: folder,
    stdout: output,
    stderr: output,
    clock: () => performance.now(),
    interruptions,
  });
  const until = async (sentence: string) => {
    for (const deadline = performance.now() + 20_000; !text.includes(sentence); await pause(10)) {
      if (performance.now() > deadline) throw new Error(`“${sentence}” was not said, but: ${text}`);
    }
    const said = text;
    text = '';
    return said;
  };
  const stop = async () => {
    interruptions.emit('SIGINT');
    return { exitCode: await ended, left: text };
  };
  return { until, stop };
}

describe('dsf watch', () => {
  test('tells what each save makes worse, then better; Ctrl-C ends it', async () => {
    const dsf = watching('2.0');
    expect(await dsf.until('Ctrl-C arrête.')).toContain('Aucun constat.');
    writeFileSync(model(), wrong);
    const worse = await dsf.until('en tout');
    expect(worse).toContain('Nouveau :\n');
    expect(worse).toContain('K13  erreur workbook/cardinality-unreadable');
    expect(worse).toContain('1 nouveau constat ; 1 constat en tout');
    writeFileSync(model(), right);
    const better = await dsf.until('en tout');
    expect(better).toContain('Réglé : model.xlsx › RS-DR!K13 workbook/cardinality-unreadable 0..N');
    expect(better).toContain('1 constat réglé ; 0 constat en tout');
    expect(await dsf.stop()).toEqual({ exitCode: 0, left: expect.stringContaining('Arrêté.') });
  });

  test('in English, on one workbook', async () => {
    const dsf = watching('2.0/model.xlsx --lang en');
    await dsf.until('Ctrl-C stops.');
    writeFileSync(model(), wrong);
    expect(await dsf.until('in all')).toContain('1 new finding; 1 finding in all');
    await dsf.stop();
  });

  test('the dance of Excel, which writes beside, deletes and renames under its lock, is one save', async () => {
    const dsf = watching('2.0');
    await dsf.until('Ctrl-C arrête.');
    writeFileSync(join(folder, '2.0/~$model.xlsx'), 'Camille');
    writeFileSync(join(folder, '2.0/3F2A9C10'), wrong);
    await pause(60);
    rmSync(model());
    await pause(120);
    renameSync(join(folder, '2.0/3F2A9C10'), model());
    const said = await dsf.until('en tout');
    expect(said).toContain('1 nouveau constat ; 1 constat en tout');
    expect(said).toContain('1 erreur, 0 avertissement.');
    expect(said).not.toContain('verrou');
    await dsf.stop();
  });

  test('a file half written is waited for', async () => {
    const dsf = watching('2.0');
    await dsf.until('Ctrl-C arrête.');
    writeFileSync(model(), wrong.subarray(0, 20_000));
    await pause(200);
    writeFileSync(model(), wrong);
    expect(await dsf.until('en tout')).toContain('1 nouveau constat ; 1 constat en tout');
    await dsf.stop();
  });

  test('a save that changes nothing of the findings says so', async () => {
    const dsf = watching('2.0');
    await dsf.until('Ctrl-C arrête.');
    writeFileSync(join(folder, '2.0/README.md'), 'Autre chose.\n');
    expect(await dsf.until('en tout')).toContain('Ni mieux ni moins bien ; 0 constat en tout');
    await dsf.stop();
  });

  test('a link follows its model', async () => {
    cpSync(SPECS, join(folder, 'specs'), { recursive: true });
    const dsf = watching('specs/15-15/v2.0 specs/mdd/2.0');
    await dsf.until('Ctrl-C arrête.');
    writeFileSync(join(folder, 'specs/mdd/2.0/model.xlsx'), wrong);
    expect(await dsf.until('en tout')).toMatch(
      /K13 {2}erreur.*1 conséquence : specs\/15-15\/v2\.0\/link\.yaml/s,
    );
    await dsf.stop();
  });

  test('a path that cannot be read ends it at once', async () => {
    const dsf = watching('absent');
    await dsf.until('absent');
    expect((await dsf.stop()).exitCode).toBe(2);
  });
});

test.each(['~$model.xlsx', '.~lock.model.xlsx#', '3F2A9C10', 'model.xlsx.tmp', '~WRL0001.tmp', '.DS_Store'])(
  '%s lives for a moment',
  (name) => {
    expect(isPassing(name)).toBe(true);
  },
);

test.each(['model.xlsx', 'release.yaml', 'README.md', 'RS-EDA.json'])('%s stays', (name) => {
  expect(isPassing(name)).toBe(false);
});

test('the signature of a folder changes with its files, not with a lock', async () => {
  const before = await folderSignature(folder);
  writeFileSync(join(folder, '2.0/~$model.xlsx'), '');
  expect(await folderSignature(folder)).toBe(before);
  writeFileSync(join(folder, '2.0/autre.xlsx'), '');
  expect(await folderSignature(folder)).not.toBe(before);
});
