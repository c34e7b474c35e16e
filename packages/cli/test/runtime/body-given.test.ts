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

const envelopeAround = (runtime: LoadedLinks['links'][number]['runtime'], message: object) =>
  runtime.wrap(message, {
    sender: 'fr.health.samu290',
    recipient: 'fr.health.samu560',
    id: '42',
    sentAt: '2025-03-10T10:37:00+01:00',
    expiresAt: '2025-03-11T10:37:00+01:00',
  });

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

  test('a message in XML whose root is missing, in an envelope', () => {
    for (const { name, runtime, root, body, message } of messages()) {
      const written = runtime.toXml(envelopeAround(runtime, message));
      if (!written.ok) throw new Error(name);
      const xml = written.value.replace(new RegExp(`<${root}[ >][^>]*>?|</${root}>`, 'g'), '');
      const { findings } = runtime.validateXml(xml);
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect([name, errors.map(({ code }) => code)]).toEqual([name, ['root-missing']]);
      // Of messages with the same fields, one that requires no other.
      const told = /sous « (\w+) »/.exec(errors[0]?.message ?? '')?.[1] ?? '';
      const fields = runtime.link.messages[told]?.fields.map((field) => field.name) ?? [];
      expect([name, Object.keys(body).filter((one) => !fields.includes(one))]).toEqual([name, []]);
      if (root.startsWith('createCase')) expect([name, told]).toEqual([name, root]);
    }
  });

  test('whatever stands in an envelope where the way to its message breaks off', () => {
    for (const { name, runtime, message } of messages()) {
      const envelope = envelopeAround(runtime, message);
      const [{ jsonContent }] = envelope.content;
      const ways: [string, object][] = [
        ['jsonContent', jsonContent.embeddedJsonContent.message],
        ['jsonContent', message],
        ['jsonContent', jsonContent.embeddedJsonContent],
        ['embeddedJsonContent', { jsonContent: jsonContent.embeddedJsonContent.message }],
        ['message', { jsonContent: { embeddedJsonContent: message } }],
      ];
      for (const [missing, content] of ways) {
        const { findings } = runtime.validate({ ...envelope, content: [content] });
        expect([name, findings.map(({ code, path }) => [code, path.at(-1)])]).toEqual([
          name,
          [['field-missing', missing]],
        ]);
      }
    }
  });

  test('a root twice still has the faults of its fields told', () => {
    const [{ runtime, root } = { runtime: null, root: '' }] = messages();
    const told = runtime?.validate({ [root]: { [root]: { inconnu_: 1 } } }).findings ?? [];
    expect(told.map(({ code }) => code)).toContain('field-missing');
    expect(told[0]?.code).toBe('root-repeated');
  });
});
