import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { linkMapping } from '@hubsante/emitters/links';
import {
  envelopeFromXml,
  envelopeToXml,
  type LinkMapping,
  messageFromXml,
  messageToXml,
} from '@hubsante/messages';
import type { LinkPackage, Release } from '@hubsante/model';
import { DiagnosticCollector } from '@hubsante/model';
import { readRelease } from '@hubsante/workbook';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSources } from '../src/sources.ts';
import { type BuiltLink, buildLinks } from './built-links.ts';

describe('every example of every link goes to XML and comes back the same', () => {
  let links: readonly BuiltLink[];
  beforeAll(async () => {
    links = await buildLinks();
  }, 60_000);

  test('alone, and in its envelope', () => {
    let count = 0;
    for (const { name, files } of links) {
      const mapping = JSON.parse(files.get('xml-mapping.json')?.content ?? '') as LinkMapping;
      for (const [path, { content }] of files) {
        if (!path.startsWith('examples/')) continue;
        const value: unknown = JSON.parse(content);
        const isEnveloped = path.startsWith('examples/EDXL-DE/');
        const xml = isEnveloped ? envelopeToXml(value, mapping) : messageToXml(value, mapping);
        if (!xml.ok) expect([name, path, xml.faults]).toEqual([name, path, []]);
        else {
          const back = isEnveloped ? envelopeFromXml(xml.value, mapping) : messageFromXml(xml.value, mapping);
          expect([name, path, back]).toEqual([name, path, { ok: true, value }]);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

import { publishedAs } from './support/published-release.ts';

const PUBLISHED = resolve(import.meta.dirname, '../../../../shared/ans');
const RELEASES = existsSync(PUBLISHED)
  ? readdirSync(PUBLISHED)
      .filter((name) => existsSync(join(PUBLISHED, name, 'csv_parser')))
      .sort()
  : [];
/** Its XSD is kept by hand beside the workbook, and its free part has no types to come back with. */
const KEPT_BY_HAND = /^RS-ERROR\//;

describe.skipIf(RELEASES.length === 0)(
  RELEASES.length > 0 ? 'published pairs' : 'published pairs (skipped: ../shared/ans is absent)',
  () => {
    test.each(RELEASES.length > 0 ? RELEASES : ['none'])('%s: JSON and XML say the same', async (release) => {
      const folder = join(PUBLISHED, release);
      const options = { nomenclatures: null, from: folder };
      const files = await readSources(folder, options, new DiagnosticCollector());
      if (files === null) throw new Error(`no release in ${folder}`);
      const mapping = mappingOf(readRelease(files.sources).release);
      const samples = join(folder, 'src/main/resources/sample/examples');
      const different: string[] = [];
      let count = 0;
      for (const path of readdirSync(samples, { recursive: true, encoding: 'utf8' }).sort()) {
        if (
          !path.endsWith('.xml') ||
          KEPT_BY_HAND.test(path) ||
          !existsSync(join(samples, path.replace(/xml$/, 'json')))
        )
          continue;
        const json: unknown = JSON.parse(readFileSync(join(samples, path.replace(/xml$/, 'json')), 'utf8'));
        const xml = readFileSync(join(samples, path), 'utf8');
        count += 1;
        const fromXml = messageFromXml(xml, mapping);
        const ours = messageToXml(json, mapping);
        const back = ours.ok ? messageFromXml(ours.value, mapping) : ours;
        for (const [way, outcome] of [
          ['read', fromXml],
          ['written', back],
        ] as const) {
          try {
            expect(outcome).toEqual({ ok: true, value: json });
          } catch (error) {
            different.push(
              `${path} ${way}: ${outcome.ok ? String(error).slice(0, 600) : JSON.stringify(outcome.faults)}`,
            );
          }
        }
      }
      expect(different).toEqual([]);
      // Releases before 2.0 publish no XML examples.
      expect(count > 0 || !readdirSync(samples, { recursive: true, encoding: 'utf8' }).some(isXml)).toBe(
        true,
      );
    });
  },
);

function isXml(path: string): boolean {
  return path.endsWith('.xml');
}

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const isJudged = hasXmllint && RELEASES.length > 0;

describe.skipIf(!isJudged)(
  isJudged ? 'our examples in XML' : 'our examples in XML (skipped: xmllint or ../shared/ans is absent)',
  () => {
    test('pass the published XSD of their model, alone and in their envelope', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'dsf-xml-'));
      try {
        const documents = new Map<string, string[]>();
        for (const { name, opened, files } of await buildLinks()) {
          const release = opened.link?.modelRelease ?? '';
          const mapping = JSON.parse(files.get('xml-mapping.json')?.content ?? '') as LinkMapping;
          const xsdFolder = join(publishedAs(release) ?? '', 'src/main/resources/xsd');
          // In 1.x it lists neither RS-EDA-MAJ nor RS-SR, which travel in JSON only.
          const contents = readFileSync(join(xsdFolder, 'RC-XML-ContentType.xsd'), 'utf8');
          const missing = Object.entries(mapping.messages).filter(
            ([root]) => !contents.includes(`:${root}"`),
          );
          for (const [path, { content }] of files) {
            if (!path.startsWith('examples/')) continue;
            const value = JSON.parse(content) as object;
            if (
              path.startsWith('examples/EDXL-DE/') &&
              missing.some(([root]) => content.includes(`"${root}": {`))
            )
              continue;
            const isEnveloped = path.startsWith('examples/EDXL-DE/');
            const xml = isEnveloped ? envelopeToXml(value, mapping) : messageToXml(value, mapping);
            const [root = ''] = Object.keys(value);
            const hasHeader = content.includes('"messageId"');
            const schema = isEnveloped
              ? `EDXL-DE-full${hasHeader ? '' : '-no-header'}`
              : (mapping.messages[root]?.name ?? '');
            const xsd = join(xsdFolder, `${schema}.xsd`);
            const file = join(folder, `${name} ${basename(path)} ${isEnveloped}.xml`);
            writeFileSync(file, xml.ok ? xml.value : JSON.stringify(xml.faults));
            documents.set(xsd, [...(documents.get(xsd) ?? []), file]);
          }
        }
        for (const [xsd, paths] of documents) {
          const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', xsd, ...paths], {
            encoding: 'utf8',
          });
          const refused = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
          expect([basename(xsd), refused]).toEqual([basename(xsd), []]);
        }
        expect([...documents.values()].flat().length).toBeGreaterThan(200);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  },
);

/** The mapping of every message of a release, as if one link carried them all. */
function mappingOf(release: Release): LinkMapping {
  const messages = release.messages.map(({ name }) => ({ message: name }));
  const subject = { link: { messages }, principles: { header: 'RC-DE', serviceMessages: [] }, release };
  return linkMapping(subject as unknown as LinkPackage) as LinkMapping;
}
