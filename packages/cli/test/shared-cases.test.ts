import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SPECS } from './built-links.ts';
import { runMain } from './run-main.ts';
import { type LoadedLinks, loadLinks } from './runtime/written-runtime.ts';

/** What outsiders sent in, as they sent it; never committed. */
const CASES = join(import.meta.dirname, '../../../../shared/cases');
const isThere = existsSync(CASES);
if (!isThere) console.log(`skipped: ${CASES} is absent`);

const folder = mkdtempSync(join(tmpdir(), 'dsf-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Severity, code and sheet or line of what `dsf check` finds. */
async function found(...paths: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runMain(['check', ...paths, '--format', 'json'], { from: folder });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Record<string, unknown>[] };
  return diagnostics.map(
    ({ severity, code, sheet, cell, line }) =>
      `${severity} ${code} ${cell === null ? line : `${sheet}!${cell}`}`,
  );
}

describe.skipIf(!isThere)('examples of a link that are not what they should be', () => {
  const LINK = 'specs/15-gps/v1.2';
  const examples = join(folder, LINK, 'examples');
  beforeAll(() => cpSync(SPECS, join(folder, 'specs'), { recursive: true }));

  test.each([
    ['latin1-input', 'suivi-de-ressources.01-GEO-RES.json', ['error cli/text-not-utf8 26']],
    ['bom-example', 'suivi-de-ressources.02-GEO-POS.json', []],
  ])('%s: no letter is broken in silence, and no comma blamed', async (name, file, told) => {
    const kept = readFileSync(join(examples, file));
    copyFileSync(join(CASES, name, file), join(examples, file));
    expect(await found(LINK)).toEqual(told);
    cpSync(join(SPECS, '15-gps/v1.2/examples', file), join(examples, file));
    expect(readFileSync(join(examples, file))).toEqual(kept);
  });
});

// What languages and YAML 1.1 make of their texts: horrors/reported-texts.test.ts.
describe.skipIf(!isThere)('models whose texts broke what was made of them', () => {
  const unused = (sheet: string) => `warning workbook/perimeter-without-message ${sheet}!P8`;
  test.each([
    // Its list of codes was not sent in.
    [
      'asyncapi-yaml-1.1',
      ['error workbook/nomenclatures-absent', 'warning workbook/formula-typed-as-text TST-YAML!H9'],
    ],
    ['java-unicode-escape', [unused('TST-U')]],
    ['java-package-keyword', [unused('CASE'), unused('NEW')]],
  ])('%s: %j', async (name, told) => {
    mkdirSync(join(folder, name), { recursive: true });
    copyFileSync(join(CASES, name, 'model.xlsx'), join(folder, name, 'model.xlsx'));
    expect((await found(name)).map((one) => one.replace(/ (?:null|undefined)$/, ''))).toEqual(told);
  });
});

describe.skipIf(!isThere)('two versions of a model', () => {
  async function changes(name: string) {
    for (const side of ['old', 'new']) {
      mkdirSync(join(folder, name, side), { recursive: true });
      copyFileSync(join(CASES, name, `${side}.xlsx`), join(folder, name, side, 'model.xlsx'));
    }
    const { stdout } = await runMain(['diff', `${name}/old`, `${name}/new`, '--format', 'json'], {
      from: folder,
    });
    return JSON.parse(stdout).changes as readonly Record<string, unknown>[];
  }

  test('two rows that were swapped break XML, and nothing in JSON', async () => {
    expect(await changes('diff-field-order')).toMatchObject([
      {
        kind: 'fields-reordered',
        bySyntax: {
          json: { sender: 'compatible', receiver: 'compatible' },
          xml: { sender: 'breaking', receiver: 'breaking' },
        },
      },
    ]);
  });

  test('codes that were added hurt receivers only', async () => {
    const added = await changes('enum-constant-repointed');
    expect(added.map(({ verdicts }) => verdicts)).toEqual(
      added.map(() => ({ sender: 'compatible', receiver: 'breaking' })),
    );
  });
});

describe.skipIf(!isThere)('messages in XML', () => {
  let loaded: LoadedLinks;
  beforeAll(async () => {
    loaded = await loadLinks({ only: '15-15 2.0' });
  }, 120_000);
  afterAll(() => loaded?.dispose());

  test.each([
    ['xml-datetime-blanks/blanks.xml', []],
    ['xml-nil-and-attributes/nil.xml', ['element-nil']],
    ['xml-nil-and-attributes/attribute.xml', ['attribute-unknown']],
  ])('%s: %j', (file, codes) => {
    const runtime = loaded.links[0]?.runtime;
    const told = runtime?.validateXml(readFileSync(join(CASES, file), 'utf8'));
    expect(told?.findings.map(({ code }) => code)).toEqual(codes);
    expect(told?.valid).toBe(codes.length === 0);
  });
});
