import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { internalErrorText } from '../src/internal-error.ts';
import { main } from '../src/main.ts';
import { runMain } from './run-main.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

test('the version is the one of the package', async () => {
  expect(await runMain('--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

describe('help', () => {
  test.each(['fr', 'en'])('general, in %s', async (language) => {
    const { stdout, stderr, exitCode } = await runMain(`--help --lang ${language}`);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    await expect(stdout).toMatchFileSnapshot(`expected/help.${language}.txt`);
  });

  test.each(['fr', 'en'])('of check, in %s', async (language) => {
    const { stdout } = await runMain(`check --help --lang ${language}`);
    await expect(stdout).toMatchFileSnapshot(`expected/help-check.${language}.txt`);
  });

  test.each(commands)('of $name names every option, and fits in 100 columns', async ({ name, options }) => {
    for (const language of ['fr', 'en']) {
      const { stdout } = await runMain(`help ${name} --lang ${language}`);
      for (const option of options) expect(stdout).toContain(`--${option.name}`);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    }
  });

  test('is what somebody gets who types nothing, as a mistake', async () => {
    const { stdout, stderr, exitCode } = await runMain('');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toBe((await runMain('--help')).stdout);
  });
});

test('a mistake in the command line ends with 2, on the standard error only', async () => {
  expect(await runMain('chek x')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'La commande « chek » n’existe pas. Vouliez-vous dire « dsf check » ?\nPour l’aide : dsf --help\n',
  });
});

describe('an internal error is told as ours', () => {
  const error = new TypeError('x is not a function\nsecond line');

  test('in one sentence, without its stack', () => {
    expect(internalErrorText(error, ['check', 'x'], {})).toBe(
      `dsf ${version} s’est arrêté sur un défaut de dsf, pas de vos classeurs (TypeError: x is not a function) : merci de le signaler à l’équipe qui vous fournit dsf, avec la commande tapée et, si possible, les classeurs (DSF_DEBUG=1 affiche le détail).\n`,
    );
  });

  test('in the language asked for, with the stack when asked for', () => {
    const text = internalErrorText(error, ['check', '--lang', 'en'], { DSF_DEBUG: '1' });
    expect(text).toContain('stopped on a defect of dsf');
    expect(text).toContain('main.test.ts');
  });

  test('and ends with 2, whatever throws it', async () => {
    const broken = {
      write: () => {
        throw error;
      },
      isTerminal: false,
      columns: 80,
    };
    let stderr = '';
    const exitCode = await main(['--version'], {
      variables: {},
      workingFolder: '/',
      stdout: broken,
      stderr: {
        ...broken,
        write: (text) => {
          stderr += text;
        },
      },
      clock: () => 0,
      interruptions: { once: () => {}, off: () => {}, exit: () => {} },
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: internalErrorText(error, [], {}) });
  });
});
