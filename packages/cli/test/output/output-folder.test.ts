import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DiagnosticCollector } from '@hubsante/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { besideName } from '../../src/output/beside.ts';
import { mayReplace } from '../../src/output/output-choice.ts';
import { OutputFolder } from '../../src/output/output-folder.ts';
import { publishFolder } from '../../src/output/publish-folder.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dsf-output-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

class Interruptions extends EventEmitter {
  readonly exitCodes: number[] = [];
  exit(code: number): void {
    this.exitCodes.push(code);
  }
}

const file = (path: string, content: string) => ({ path, content, source: null });

/** Every file under the test's folder, hidden ones included. */
function tree(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function publish(...contents: string[]): Promise<void> {
  const files = contents.map((content) => file(`schemas/${content}.json`, content));
  await publishFolder(join(folder, 'out'), (output) => output.write(files, [], ''), new Interruptions());
}

describe('a build that succeeds', () => {
  test('writes the files and the list of them', async () => {
    await publish('b', 'a');
    expect(tree()).toEqual(['out/.dsf-manifest.json', 'out/schemas/a.json', 'out/schemas/b.json']);
    expect(readFileSync(join(folder, 'out/.dsf-manifest.json'), 'utf8')).toBe(
      '{\n  "generator": "dsf",\n  "files": [\n    "schemas/a.json",\n    "schemas/b.json"\n  ]\n}\n',
    );
  });

  test('replaces what it wrote before, without leftovers', async () => {
    await publish('a', 'b');
    await publish('b', 'c');
    expect(tree()).toEqual(['out/.dsf-manifest.json', 'out/schemas/b.json', 'out/schemas/c.json']);
  });

  test('makes the folders above', async () => {
    const path = join(folder, 'deep/er/out');
    await publishFolder(path, (output) => output.write([file('a', '')], [], 'v1'), new Interruptions());
    expect(tree()).toEqual(['deep/er/out/.dsf-manifest.json', 'deep/er/out/v1/a']);
  });

  test('writes where a link leads, and keeps the link', async () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'out'));
    await publish('a');
    expect(readdirSync(join(folder, 'real'))).toEqual(['.dsf-manifest.json', 'schemas']);
    expect(realpathSync(join(folder, 'out'))).toBe(join(folder, 'real'));
  });
});

describe('a build that fails midway leaves everything as it was', () => {
  async function failing(write: (output: OutputFolder) => Promise<void>): Promise<void> {
    const attempt = publishFolder(join(folder, 'above/out'), write, new Interruptions());
    await expect(attempt).rejects.toThrow();
  }

  const midway = async (output: OutputFolder) => {
    await output.write([file('new', 'new')], [], '');
    throw new Error('disk full');
  };

  test('no folder where there was none', async () => {
    await failing(midway);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the previous folder where there was one', async () => {
    mkdirSync(join(folder, 'above/out'), { recursive: true });
    writeFileSync(join(folder, 'above/out/old'), 'old');
    await failing(midway);
    expect(tree()).toEqual(['above/out/old']);
    expect(readdirSync(join(folder, 'above'))).toEqual(['out']);
  });

  test('when the disk refuses one file among many', async () => {
    const many = Array.from({ length: 200 }, (_, index) => file(`f${index}`, 'x'));
    // A file cannot be written where a folder stands.
    await failing((output) => output.write([...many, file('f7/inside', 'x')], [], ''));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('when the new folder cannot take its place, the previous one comes back', async () => {
    mkdirSync(join(folder, 'above/out'), { recursive: true });
    writeFileSync(join(folder, 'above/out/old'), 'old');
    await failing(async (output) => {
      await output.write([file('new', 'new')], [], '');
      const [staging = ''] = readdirSync(join(folder, 'above')).filter((name) => name.startsWith('.'));
      const commit = output.commit.bind(output);
      // Another program takes the staging folder away at the worst moment.
      output.commit = async () => {
        rmSync(join(folder, 'above', staging), { recursive: true });
        await commit();
      };
    });
    expect(tree()).toEqual(['above/out/old']);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('when it is interrupted by %s, which ends the process with %i', async (signal, code) => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/old'), 'old');
    const interruptions = new Interruptions();
    const attempt = publishFolder(
      join(folder, 'out'),
      async (output) => {
        await output.write([file('new', 'new')], [], '');
        interruptions.emit(signal);
        expect(readdirSync(folder)).toEqual(['out']);
      },
      interruptions,
    );
    await expect(attempt).rejects.toThrow();
    expect(interruptions.exitCodes).toEqual([code]);
    expect(tree()).toEqual(['out/old']);
    expect(interruptions.listenerCount(signal)).toBe(0);
  });
});

describe('a run that was killed outright', () => {
  /** A number no process has: that of one that has just ended. */
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const hidden = (pid: number, kind: string, path = 'out') =>
    basename(besideName(join(folder, path), 'tmp')).replace(`-${process.pid}-0.tmp`, `-${pid}-0.${kind}`);

  function leave(name: string): void {
    mkdirSync(join(folder, name, 'schemas'), { recursive: true });
    writeFileSync(join(folder, name, 'schemas/a.json'), name);
  }

  test('leaves nothing for ever: the next one removes its folders', async () => {
    leave(hidden(dead, 'tmp'));
    leave(hidden(dead, 'old'));
    await publish('b');
    expect(tree()).toEqual(['out/.dsf-manifest.json', 'out/schemas/b.json']);
  });

  test('between the two renamings: the next one brings the outputs back, even if it fails itself', async () => {
    const aside = hidden(dead, 'old');
    leave(aside);
    leave(hidden(dead, 'tmp'));
    const failing = publishFolder(
      join(folder, 'out'),
      () => Promise.reject(new Error('disk full')),
      new Interruptions(),
    );
    await expect(failing).rejects.toThrow('disk full');
    expect(tree()).toEqual(['out/schemas/a.json']);
    expect(readFileSync(join(folder, 'out/schemas/a.json'), 'utf8')).toBe(aside);
  });

  test('one that still runs, one of another folder and one of another machine keep theirs', async () => {
    const kept = [
      hidden(process.ppid, 'tmp'),
      hidden(dead, 'tmp', 'out2'),
      `.out.dsf-elsewhere-${dead}-0.tmp`,
      '.out.dsf-notes',
    ];
    for (const name of kept) leave(name);
    await publish('b');
    expect(readdirSync(folder).sort()).toEqual([...kept, 'out'].sort());
  });
});

test.each(['../a', '/a', 'a/../../b', 'C:\\a', ''])('the path %j never reaches the disk', async (path) => {
  const output = new OutputFolder(join(folder, 'out'));
  await expect(output.write([file(path, '')], [], '')).rejects.toThrow('unfit file name');
  output.discard();
  expect(readdirSync(folder)).toEqual([]);
});

describe('whether a folder may be replaced', () => {
  function choose(out: string, force = false, kept: string[] = []) {
    const collector = new DiagnosticCollector();
    const allowed = mayReplace({ out, path: join(folder, out), kept, force }, collector);
    expect(allowed).toBe(collector.diagnostics.length === 0);
    return collector.diagnostics.map(
      ({ definition, parameters }) => `${definition.code} ${Object.values(parameters).join(' ')}`,
    );
  }

  test('yes when it is not there, or empty', () => {
    expect(choose('out')).toEqual([]);
    mkdirSync(join(folder, 'out'));
    expect(choose('out')).toEqual([]);
  });

  test('yes when dsf made it', async () => {
    await publish('a');
    expect(choose('out')).toEqual([]);
  });

  test('no when it holds a file of somebody else, unless forced', async () => {
    await publish('a');
    writeFileSync(join(folder, 'out/schemas/notes.txt'), 'mine');
    expect(choose('out')).toEqual(['cli/output-foreign schemas/notes.txt']);
    expect(choose('out', true)).toEqual([]);
  });

  test.each(['{', '{}', '{"generator":"other","files":["a"]}', 'null'])(
    'no when its list %j is not one of ours',
    (text) => {
      mkdirSync(join(folder, 'out'));
      writeFileSync(join(folder, 'out/.dsf-manifest.json'), text);
      writeFileSync(join(folder, 'out/a'), '');
      expect(choose('out')).toHaveLength(1);
    },
  );

  test('no when it is a file', () => {
    writeFileSync(join(folder, 'out'), '');
    expect(choose('out')).toEqual(['cli/output-foreign out']);
  });

  test.each([false, true])('never when it contains what must be kept (forced: %s)', (force) => {
    mkdirSync(join(folder, 'out/in'), { recursive: true });
    const kept = join(folder, 'out/in');
    expect(choose('out', force, [kept])).toEqual([`cli/output-holds-sources ${kept}`]);
    expect(choose('out/in', force, [kept])).toEqual([`cli/output-holds-sources ${kept}`]);
    expect(choose('out/other', force, [kept])).toEqual([]);
    symlinkSync('out', join(folder, 'link'));
    expect(choose('link', force, [kept])).toEqual([`cli/output-holds-sources ${kept}`]);
  });
});

// Nothing is forbidden to the root user.
test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written stops before anything is made',
  () => {
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0o500);
    expect(() => new OutputFolder(join(folder, 'closed/out'))).toThrow();
    expect(existsSync(join(folder, 'closed/out'))).toBe(false);
  },
);
