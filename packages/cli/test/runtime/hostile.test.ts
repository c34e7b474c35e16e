import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_SHAPES } from '../../../../tools/bench/hostile-shapes.ts';
import { type LoadedLink, type LoadedLinks, loadLinks, type PackageRuntime } from './written-runtime.ts';

let loaded: LoadedLinks;
let runtime: PackageRuntime;
beforeAll(async () => {
  loaded = await loadLinks();
  runtime = linkNamed('15-15 2.0');
}, 120_000);
afterAll(() => loaded?.dispose());

function loadedNamed(name: string): LoadedLink {
  const found = loaded.links.find(({ built }) => built.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

const linkNamed = (name: string): PackageRuntime => loadedNamed(name).runtime;
const folderNamed = (name: string): string => loadedNamed(name).folder;

/** Far more than any machine needs, far less than what grows with the square takes: 56 s for the first of these before. */
const PATIENCE = 10_000;

describe('a message made to keep its reader busy', () => {
  test.each(HOSTILE_SHAPES.map((shape) => [shape.name, shape] as const))(
    '%s',
    { timeout: 60_000 },
    (_, shape) => {
      const run = shape.prepare(2_000_000, runtime);
      const start = performance.now();
      const result = run() as {
        readonly findings?: readonly unknown[];
        readonly faults?: readonly unknown[];
      };
      expect(performance.now() - start).toBeLessThan(PATIENCE);
      const told = result.findings ?? result.faults ?? [];
      expect(told.length).toBeGreaterThan(0);
      expect(told.length).toBeLessThanOrEqual(1_000);
    },
  );
});

describe('judging stops', () => {
  const patients = (count: number) => ({
    createCaseHealth: { patient: Array.from({ length: count }, () => ({})) },
  });

  test('at a thousand findings, the last of which says so', () => {
    const { valid, findings } = runtime.validate(patients(100_000));
    expect([valid, findings.length, findings.at(-1)?.message]).toEqual([
      false,
      1_000,
      'Arrêt après 1000 constat(s) ; il peut y en avoir d’autres.',
    ]);
  });

  test('at as many findings as are asked for, and says nothing when there are just so many', () => {
    const all = runtime.validate(patients(3)).findings;
    const told = (maxFindings: number) =>
      runtime.validate(patients(3), { maxFindings }).findings.map(({ code }) => code);
    expect(told(all.length)).toEqual(all.map(({ code }) => code));
    expect(told(4)).toEqual([...all.slice(0, 3).map(({ code }) => code), 'findings-stopped']);
    expect(told(1)).toEqual(['findings-stopped']);
  });

  test('before it begins, for a message that is too large', () => {
    const message = { createCaseHealth: { owner: 'a'.repeat(1_000) } };
    const limits = { maxBytes: 500 };
    expect(runtime.validate(message, limits).findings.map(({ code }) => code)).toEqual(['too-large']);
    expect(
      runtime.validateXml(`<a>${'a'.repeat(1_000)}</a>`, limits).findings.map(({ code }) => code),
    ).toEqual(['too-large']);
    const [written, read] = [runtime.toXml(message, limits), runtime.fromXml('<a/>'.padStart(1_000), limits)];
    expect([written, read].map((one) => (one.ok ? [] : one.faults.map(({ code }) => code)))).toEqual([
      ['too-large'],
      ['too-large'],
    ]);
  });

  test.each([0, -1, Number.NaN])('at the usual limits when %s is asked for', (limit) => {
    expect(runtime.validate(patients(5_000), { maxFindings: limit, maxBytes: limit }).findings).toHaveLength(
      1_000,
    );
  });

  // 3.4 s before, and 20 times as much memory as there is text.
  test.each(['<patient/>', '<patient></patient>', '<patient\n/>'])(
    'at sixteen megabytes of %s, in time and memory that follow from the text',
    (element) => {
      const { namespace = '' } = runtime.link.messages.createCaseHealth ?? {};
      const count = Math.floor(16_700_000 / element.length);
      const text = `<createCaseHealth xmlns="${namespace}">${element.repeat(count)}</createCaseHealth>`;
      const start = performance.now();
      const { findings } = runtime.validateXml(text);
      expect(performance.now() - start).toBeLessThan(PATIENCE);
      expect(findings.map(({ code }) => code)).toEqual(['xml-elements-too-many']);
    },
  );

  test('and not at fifteen megabytes of a sound message', () => {
    const position = {
      resourceId: 'fr.health.samu560.resource.DRAGON56',
      datetime: '2025-03-16T10:33:10+01:00',
      receptionDatetime: '2025-03-16T10:33:14+01:00',
      coord: [{ lat: 47.95021, lon: -3.47083, height: 44 }],
      speed: 0,
      move: 'STATIQUE',
      engineOn: true,
      status: 'INDISPONIBLE',
    };
    const message = { geoPositionsUpdate: { position: Array.from({ length: 36_000 }, () => position) } };
    const written = runtime.toXml(message);
    const text = written.ok ? written.value : '';
    expect(text.length).toBeGreaterThan(15_000_000);
    const start = performance.now();
    expect(runtime.validateXml(text).findings).toEqual([]);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
    // Four times its size is enough to write it; every line kept until the end took more than six.
    const program = `const { toXml } = await import(${JSON.stringify(`${folderNamed('15-15 2.0')}/runtime/index.js`)});
      const position = Array.from({ length: 36_000 }, () => (${JSON.stringify(position)}));
      console.log(toXml({ geoPositionsUpdate: { position } }).value.length);`;
    const options = ['--max-old-space-size=60', '--input-type=module', '--eval', program];
    const { stdout } = spawnSync(process.execPath, options, { encoding: 'utf8' });
    expect(Number(stdout)).toBe(text.length);
  });

  test('at a document of more elements than any message has', () => {
    const { findings } = runtime.validateXml(`<a>${'<b/>'.repeat(3_000_000)}</a>`);
    expect(findings.map(({ code }) => code)).toEqual(['xml-elements-too-many']);
  });
});

describe('a pattern that looks for its match anywhere (model 1.x)', () => {
  const findings = (resourceId: string) =>
    linkNamed('15-15 1.5')
      .validate({ resourcesStatus: { resourceId } })
      .findings.filter(({ path }) => path.at(-1) === 'resourceId')
      .map(({ code }) => code);

  test('finds it at the end of a text of a megabyte, and takes no time to say that there is none', () => {
    const start = performance.now();
    expect(findings(`${'a'.repeat(1_000_000)}fr.health.samu440.resource.VLM250`)).toEqual([]);
    expect(findings('fr.'.repeat(300_000))).toHaveLength(1);
    expect(findings(`${'a.'.repeat(300_000)} `)).toHaveLength(1);
    expect(findings('a'.repeat(1_000_000))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});
