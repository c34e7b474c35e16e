import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Finding, type LinkDescription, unwrap } from '@hubsante/messages';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedLinks, loadLinks } from './written-runtime.ts';

const PUBLISHED = resolve(import.meta.dirname, '../../../../../shared/ans');
const hasPublished = existsSync(PUBLISHED);
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const isJudged = hasPublished && hasXmllint;
const title = isJudged
  ? 'the published samples'
  : 'the published samples (skipped: ../shared/ans or xmllint is absent)';

interface Sample {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

function samplesOf(release: string): readonly Sample[] {
  const folder = join(PUBLISHED, release, 'src/main/resources/sample');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:json|xml)$/.test(path))
    .sort()
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }));
}

/** The business members of the model that a sample holds, at the root or in an envelope. */
function rootsIn({ path, text }: Sample, { messages, otherMessages }: LinkDescription): readonly string[] {
  const known = [...Object.keys(messages), ...Object.keys(otherMessages)];
  if (path.endsWith('.xml')) return known.filter((root) => new RegExp(`<(?:\\w+:)?${root}[\\s>]`).test(text));
  const value: unknown = JSON.parse(text);
  const carried = unwrap(value);
  const holder = carried.ok ? carried.value : value;
  return typeof holder === 'object' && holder !== null
    ? known.filter((root) => Object.hasOwn(holder, root))
    : [];
}

/** A control character passes JSON Schema, and no recipient who reads XML gets the message (decisions, 0025). */
function isUnwritable(findings: readonly Finding[]): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ code }) => code === 'text-unwritable');
}

/** Judges by the published schemas of a release. */
class PublishedJudge {
  readonly #resources: string;
  readonly #ajv: Ajv;

  constructor(release: string) {
    this.#resources = join(PUBLISHED, release, 'src/main/resources');
    this.#ajv = addFormats.default(new Ajv({ strict: false, validateSchema: false, logger: false }));
    const folder = join(this.#resources, 'json-schema');
    for (const file of readdirSync(folder)) {
      const { $id: _, ...schema } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      this.#ajv.addSchema(schema, `classpath:/json-schema/${file}`);
    }
  }

  /** `null` when no published schema judges it. */
  accepts({ path, text }: Sample, root: string, name: string): boolean | null {
    return path.endsWith('.xml')
      ? this.#xml(path, text, root, name)
      : this.#json(JSON.parse(text), root, name);
  }

  #json(value: object, root: string, name: string): boolean | null {
    const isAlone = Object.hasOwn(value, root);
    const address = `classpath:/json-schema/${isAlone ? name : 'EDXL-DE-full'}.schema.json`;
    const validate = this.#ajv.getSchema(address);
    return validate === undefined ? null : validate(isAlone ? Reflect.get(value, root) : value) === true;
  }

  #xml(path: string, text: string, root: string, name: string): boolean | null {
    const isAlone = !text.includes('edxlDistribution');
    const names = isAlone ? [name] : ['EDXL-DE-full', 'EDXL-DE-full-no-header'];
    const folder = join(this.#resources, 'xsd');
    // In 1.x the envelope’s schema does not list every message (RS-EDA-MAJ, RS-SR).
    const contents = readFileSync(join(folder, 'RC-XML-ContentType.xsd'), 'utf8');
    if (!isAlone && !contents.includes(`:${root}"`)) return null;
    const files = names.map((one) => join(folder, `${one}.xsd`)).filter(existsSync);
    if (files.length === 0) return null;
    const said = files.map((xsd) => {
      const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', xsd, path], {
        encoding: 'utf8',
      });
      return stderr
        .split('\n')
        .filter((line) => line !== '' && !/ (?:fails to validate|validates)$/.test(line));
    });
    return said.some((lines) => lines.length === 0);
  }
}

describe.skipIf(!isJudged)(title, () => {
  let loaded: LoadedLinks;
  beforeAll(async () => {
    loaded = await loadLinks();
  }, 120_000);
  afterAll(() => loaded?.dispose());

  test.each([
    ['1.0', '1.0'],
    ['2.0', '2.0'],
    ['3.4.1', '3.4'],
  ])('of %s get the published verdict from the links on model %s', { timeout: 120_000 }, (release, model) => {
    const judge = new PublishedJudge(release);
    const links = loaded.links.filter(({ built }) => built.opened.link?.modelRelease === model);
    const different: unknown[] = [];
    const counts = { accepted: 0, refused: 0, unwritable: 0 };
    for (const sample of samplesOf(release)) {
      for (const { runtime, built } of links) {
        const { messages, otherMessages } = runtime.link;
        const roots = rootsIn(sample, runtime.link);
        const [root = ''] = roots;
        // What a link does not carry it refuses; another test says so.
        if (root === '' || roots.some((one) => Object.hasOwn(otherMessages, one))) continue;
        const isAccepted = judge.accepts(sample, root, messages[root]?.name ?? '');
        if (isAccepted === null) continue;
        const { path, text } = sample;
        const { valid, findings } = path.endsWith('.xml')
          ? runtime.validateXml(text)
          : runtime.validate(JSON.parse(text));
        if (isAccepted && isUnwritable(findings)) counts.unwritable += 1;
        else if (valid !== isAccepted)
          different.push([path, built.name, { isAccepted }, findings.slice(0, 3)]);
        else counts[valid ? 'accepted' : 'refused'] += 1;
      }
    }
    // A difference needs a rule here, decided by content.
    expect(different).toEqual([]);
    expect(counts.accepted).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(1);
    expect(counts.unwritable).toBeLessThan(5);
  });

  /** Where the samples that are published as valid lie. */
  const isCalledValid = ({ path }: Sample) => path.includes('/sample/valid/');

  test('what 3.4.1 calls valid and its own schemas refuse has the namespace of an earlier release', {
    timeout: 60_000,
  }, () => {
    const judge = new PublishedJudge('3.4.1');
    const links = loaded.links.filter(({ built }) => built.opened.link?.modelRelease === '3.4');
    const refused = samplesOf('3.4.1')
      .filter(isCalledValid)
      .flatMap((sample) => {
        const link = links.find(({ runtime }) =>
          rootsIn(sample, runtime.link).some((root) => Object.hasOwn(runtime.link.messages, root)),
        );
        const [root = ''] = link === undefined ? [] : rootsIn(sample, link.runtime.link);
        const name = link?.runtime.link.messages[root]?.name ?? '';
        return link !== undefined && judge.accepts(sample, root, name) === false ? [{ sample, link }] : [];
      });
    // RC-EDA.xml and RS-EDA.xml: urn:emergency:cisu:3.0, where the schemas of 3.4.1 have urn:emergency:eda:1.9.
    expect(refused).toHaveLength(2);
    for (const { sample, link } of refused) {
      expect(sample.text).toContain('<message xmlns="urn:emergency:cisu:3.0">');
      const { valid, findings } = link.runtime.validateXml(sample.text);
      expect([valid, findings.map(({ code }) => code)]).toEqual([
        false,
        expect.arrayContaining(['xml-namespace-wrong']),
      ]);
    }
  });

  test('what 3.4.1 calls valid and no link carries (technical messages, customContent) is refused by every link: the Hub answers 501', () => {
    const links = loaded.links.filter(({ built }) => built.opened.link?.modelRelease === '3.4');
    const carriedByNone = samplesOf('3.4.1')
      .filter(isCalledValid)
      .filter((sample) =>
        links.every(({ runtime: { link } }) =>
          rootsIn(sample, link).every((root) => !Object.hasOwn(link.messages, root)),
        ),
      );
    expect(new Set(carriedByNone.map(({ path }) => path.split('/').at(-2)))).toEqual(
      new Set(['CustomContent', 'EDXL-DE', 'TECHNICAL']),
    );
    for (const { path, text } of carriedByNone) {
      for (const { runtime } of links) {
        const { valid } = path.endsWith('.xml')
          ? runtime.validateXml(text)
          : runtime.validate(JSON.parse(text));
        expect([path, valid]).toEqual([path, false]);
      }
    }
  });
});
