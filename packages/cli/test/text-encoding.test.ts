import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeText } from '../src/sources/text-encoding.ts';
import { SPECS } from './built-links.ts';
import { runMain } from './run-main.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

describe('a text', () => {
  test.each([
    ['in UTF-8', Buffer.from('é\n€')],
    ['with a byte order mark', Buffer.from('\uFEFFé\n€')],
  ])('%s is read', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ kind: 'text', text: 'é\n€' });
  });

  test.each([
    ['Latin-1', latin1('a: 1\nnom: "Hôpital"\nb: é'), ['not-utf8', 'Windows-1252', 2, 'nom: "Hôpital"']],
    ['Windows-1252', Buffer.from([0x31, 0x0a, 0x80]), ['not-utf8', 'Windows-1252', 2, '€']],
    ['an UTF-8 sequence cut short', Buffer.from([0x61, 0xc3]), ['not-utf8', 'Windows-1252', 1, 'aÃ']],
    ['UTF-16', utf16le('nom: é\nb'), ['not-utf8', 'UTF-16', 1, 'nom: é']],
    ['UTF-16, big end first', utf16be('nom: é\nb'), ['not-utf8', 'UTF-16', 1, 'nom: é']],
    ['UTF-16 without its mark', utf16le('nom: é').subarray(2), ['not-utf8', 'UTF-16', 1, 'nom: é']],
    ['letters lost before', Buffer.from('a\n\nH\uFFFDpital'), ['lost-letters', 'UTF-8', 3, 'H\uFFFDpital']],
  ])('in %s is told at its first wrong line', (_, bytes, [kind, encoding, line, excerpt]) => {
    expect(decodeText(bytes)).toEqual({ kind: 'fault', fault: { kind, encoding, line, excerpt } });
  });
});

describe('the text files of authors', { timeout: 60_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dsf-encoding-'));
    cpSync(SPECS, join(folder, 'specs'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const LINK = 'specs/15-15/v2.0';
  const [EXAMPLE = ''] = readdirSync(join(SPECS, '15-15/v2.0/examples')).sort();
  /** Each with what is checked, and its first line with an accent. */
  const FILES: readonly (readonly [string, string, (line: string) => string])[] = [
    [`${LINK}/link.yaml`, LINK, (line) => `${line} # été`],
    [`${LINK}/examples/${EXAMPLE}`, LINK, (line) => `${line}\n  "été": 1,`],
    [`${LINK}/CHANGELOG.md`, LINK, (line) => `${line} été`],
    ['specs/principes-transverses/v1.4/principes.yaml', LINK, (line) => `${line} # été`],
    ['specs/mdd/2.0/release.yaml', 'specs/mdd/2.0', (line) => `${line} # été`],
    ['specs/mdd/2.0/silences.yaml', 'specs/mdd/2.0', (line) => `# été\n${line}`],
    ['specs/mdd/2.0/README.md', 'specs/mdd/2.0', (line) => `été ${line}`],
  ];
  async function codesAt(subject: string, path: string): Promise<string[]> {
    const { stdout } = await runMain(['check', subject, '--format', 'json'], { from: folder });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Record<string, unknown>[] };
    return diagnostics
      .filter((one) => String(one.code).startsWith('cli/'))
      .map(({ code, file, line }) => `${code} ${file === path ? path : `?${file}`} ${line}`);
  }

  test.each(FILES)('%s in Latin-1 or UTF-16 is one finding at its line', async (path, subject, change) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const [first = '', ...rest] = text.split('\n');
    const changed = [change(first), ...rest].join('\n');
    const plain = changed.replaceAll(/[^\0-\xFF]/g, '?');
    const line = plain.split('\n').findIndex((one) => /[^\0-\x7F]/.test(one)) + 1;
    writeFileSync(join(folder, path), latin1(plain));
    expect(await codesAt(subject, path)).toEqual([`cli/text-not-utf8 ${path} ${line}`]);
    writeFileSync(join(folder, path), utf16le(changed));
    expect(await codesAt(subject, path)).toEqual([`cli/text-not-utf8 ${path} 1`]);
    writeFileSync(join(folder, path), `\uFEFF${text}`);
    expect(await codesAt(subject, path)).toEqual([]);
  });

  test.each(FILES)(
    '%s encoded twice is one warning at its line, with what was meant',
    async (path, subject, change) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const [first = '', ...rest] = text.split('\n');
      const changed = [change(first), ...rest].join('\n');
      const line = changed.split('\n').findIndex((one) => one.includes('été')) + 1;
      writeFileSync(join(folder, path), changed.replaceAll('é', 'Ã©'));
      const told = await codesAt(subject, path);
      expect(told[0]).toMatch(new RegExp(`^cli/text-encoded-twice ${path.replaceAll('.', '\\.')} \\d+$`));
      expect(Number(told[0]?.split(' ').at(-1))).toBeLessThanOrEqual(line);
      expect(told).toHaveLength(1);
      const { stdout } = await runMain(['check', subject], { from: folder });
      expect(stdout.replace(/\s+/g, ' ')).toMatch(/à faire : Écrire « [^»]*é/);
      expect(stdout).not.toMatch(/à faire : [^»]*Ã©/);
    },
  );

  test('a file already damaged is told, and a package.json that is no JSON', async () => {
    writeFileSync(join(folder, LINK, 'README.md'), '# Hôpital\n\nH\uFFFDpital\n');
    writeFileSync(join(folder, LINK, 'package.json'), '{\n  "name": \n}');
    expect(new Set(await codesAt(LINK, `${LINK}/README.md`))).toEqual(
      new Set([`cli/text-lost-letters ${LINK}/README.md 3`, `cli/package-not-json ?${LINK}/package.json 3`]),
    );
  });
});
