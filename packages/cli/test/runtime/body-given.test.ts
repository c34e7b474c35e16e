import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedLinks, loadLinks } from './written-runtime.ts';

/** What a caller puts in the place of the fields of a message, for every message of every link. */
let loaded: LoadedLinks;
beforeAll(async () => {
  loaded = await loadLinks();
}, 120_000);
afterAll(() => loaded?.dispose());

/** Every example of a message alone, with its root. */
const messages = () =>
  loaded.links.flatMap(({ runtime, examples, built }) =>
    [...examples].flatMap(([path, message]) => {
      const root = Object.keys(message).find((name) => Object.hasOwn(runtime.link.messages, name));
      if (root === undefined || path.includes('EDXL-DE')) return [];
      const body = (message as Record<string, object>)[root] as object;
      return [{ name: `${built.name} ${path}`, runtime, root, body, message }];
    }),
  );

describe('one finding for', () => {
  test('a message given with its root where its fields are asked, alone, in an envelope and in XML', () => {
    const all = messages();
    expect(all.length).toBeGreaterThan(100);
    for (const { name, runtime, root, body } of all) {
      const twice = { [root]: { [root]: body } };
      const told = runtime.validate(twice).findings.filter(({ severity }) => severity === 'error');
      expect([name, told.map(({ code, path }) => [code, path])]).toEqual([
        name,
        [['root-repeated', [root, root]]],
      ]);
      const written = runtime.toXml({ [root]: body });
      if (!written.ok) throw new Error(name);
      const [open = ''] = new RegExp(`<${root}[^>]*>`).exec(written.value) ?? [];
      const xml = written.value
        .replace(open, `${open}<${root}>`)
        .replace(new RegExp(`</${root}>\\s*$`), `</${root}></${root}>`);
      const read = runtime.validateXml(xml).findings.filter(({ severity }) => severity === 'error');
      expect([name, read.map(({ code, path }) => [code, path])]).toEqual([
        name,
        [['element-root-repeated', [root, root]]],
      ]);
    }
  });

  test('another message, or a whole envelope', () => {
    for (const { name, runtime, root, message } of messages()) {
      const { examples } = loaded.links.find((link) => link.runtime === runtime) ?? { examples: new Map() };
      const [, envelope] = [...examples].find(([path]) => path.includes('EDXL-DE')) ?? [];
      const other = Object.keys(runtime.link.otherMessages)[0] ?? 'none';
      for (const given of [envelope, { [other]: {} }]) {
        const { findings } = runtime.validate({ [root]: given });
        expect([name, findings.map(({ code }) => code)]).toEqual([name, ['body-expected']]);
      }
      expect(runtime.validate(message).valid).toBe(true);
    }
  });

  test('a root twice still has the faults of its fields told', () => {
    const [{ runtime, root } = { runtime: null, root: '' }] = messages();
    const told = runtime?.validate({ [root]: { [root]: { inconnu_: 1 } } }).findings ?? [];
    expect(told.map(({ code }) => code)).toContain('field-missing');
    expect(told[0]?.code).toBe('root-repeated');
  });
});
