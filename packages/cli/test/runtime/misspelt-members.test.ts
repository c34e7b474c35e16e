import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedLink, type LoadedLinks, loadLinks, type PackageRuntime } from './written-runtime.ts';

/** Envelope and header of a valid message, every member of them misspelt in turn. */
type Path = readonly (string | number)[];

let loaded: LoadedLinks;
let runtime: PackageRuntime;
let envelope: object;

beforeAll(async () => {
  loaded = await loadLinks();
  const link = loaded.links.find(({ built }) => built.name === '15-15 2.1') as LoadedLink;
  runtime = link.runtime;
  const [, found = {}] =
    [...link.examples].find(
      ([path]) => path.startsWith('examples/EDXL-DE/') && path.includes('RS-EDA.json'),
    ) ?? [];
  envelope = found;
}, 120_000);
afterAll(() => loaded?.dispose());

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every member of an envelope and of its header, the content of the message itself apart. */
function members(value: unknown, roots: ReadonlySet<string>, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => members(item, roots, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [...path, name],
    ...(roots.has(name) ? [] : members(inner, roots, [...path, name])),
  ]);
}

/** The value with one member under another name, in its place. */
function renamed(value: unknown, [step, ...rest]: Path, name: string): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? renamed(item, rest, name) : item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === step ? (rest.length === 0 ? [name, inner] : [key, renamed(inner, rest, name)]) : [key, inner],
    ),
  );
}

const TYPOS: Readonly<Record<string, (name: string) => string>> = {
  'a letter too many': (name) => `${name.slice(0, 2)}x${name.slice(2)}`,
  'a letter left out': (name) => `${name.slice(0, 1)}${name.slice(2)}`,
  'its last letter twice': (name) => `${name}${name.at(-1)}`,
  'another case': (name) => (name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase()),
};

describe.each(Object.keys(TYPOS))(
  'a member of the envelope or of the header with %s is one finding',
  (kind) => {
    const typo = (name: string) => TYPOS[kind]?.(name) ?? name;
    const all = () => members(envelope, new Set(Object.keys(runtime.link.messages)));

    test('in JSON', () => {
      const paths = all();
      expect(paths.length).toBeGreaterThan(20);
      const told = paths.flatMap((path) => {
        const name = typo(String(path.at(-1)));
        const value = renamed(envelope, path, name);
        const { findings } = runtime.validate(value);
        const here = [...path.slice(0, -1), name].join('.');
        const [first] = findings;
        const isRight =
          findings.length === 1 &&
          first?.path.join('.') === here &&
          first.message.includes(`« ${path.at(-1)} »`);
        return isRight
          ? []
          : [[here, findings.map((one) => `${one.code} ${one.path.join('.')} ${one.message}`)]];
      });
      expect(told).toEqual([]);
    });

    test('in XML', () => {
      const written = runtime.toXml(envelope);
      if (!written.ok) throw new Error('no XML');
      const before = written.value.slice(0, written.value.indexOf('<caseId'));
      const names = new Set(before.match(/(?<=<)[A-Za-z]+/g));
      expect(names.size).toBeGreaterThan(20);
      const told = [...names].flatMap((name) => {
        const wrong = typo(name);
        // The first element of that name; JSON has others than XML.
        const xml = written.value
          .replace(new RegExp(`<${name}(?=[ >/])`), `<${wrong}`)
          .replace(new RegExp(`</${name}>`), `</${wrong}>`);
        if (xml === written.value) return [];
        const { findings } = runtime.validateXml(xml);
        const [first] = findings;
        const isRight =
          findings.length === 1 && first?.message.includes(wrong) && first.message.includes(`« ${name} »`);
        return isRight
          ? []
          : [[wrong, findings.map((one) => `${one.code} ${one.path.join('.')} ${one.message}`)]];
      });
      expect(told).toEqual([]);
    });
  },
);

describe('the address of another client is told', () => {
  const MESSAGE: Path = ['content', 0, 'jsonContent', 'embeddedJsonContent', 'message'];
  /** The envelope with one text in the place of another. */
  const changed = (path: Path, text: string): unknown => {
    const copy = structuredClone(envelope);
    const holder = path.slice(0, -1).reduce<object>((value, step) => Reflect.get(value, step), copy);
    expect(typeof Reflect.get(holder, String(path.at(-1)))).toBe('string');
    Reflect.set(holder, String(path.at(-1)), text);
    return copy;
  };

  test.each([
    [['sender', 'URI'], 'senderID'],
    [['recipient', 0, 'URI'], 'explicitAddressValue'],
  ])('%s', (member, name) => {
    const path = [...MESSAGE, ...member];
    const { findings } = runtime.validate(changed(path, 'hubex:fr.health.autre'));
    expect(findings.map((one) => [one.code, one.path])).toEqual([['header-differs', path]]);
    expect(findings[0]?.message).toContain(`où ${name} vaut`);
  });
});
