import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LinkFunctions } from '@hubsante/client';
import { judge } from '@hubsante/client/checks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePackage } from '../asyncapi-client/link-on-broker.ts';
import { buildLinks } from '../built-links.ts';

const SAMPLES = fileURLToPath(
  new URL('../../../../../shared/ans/3.4.1/src/main/resources/sample/failing', import.meta.url),
);
const isHere = existsSync(SAMPLES);

const paths = isHere
  ? readdirSync(SAMPLES, { recursive: true })
      .map(String)
      .filter((path) => /\.(?:json|xml)$/.test(path))
      .sort()
  : [];

describe.skipIf(!isHere)(
  isHere
    ? 'the Hub refuses every published failing sample'
    : 'the Hub refuses every published failing sample (skipped: ../shared/ans/3.4.1 is not here)',
  () => {
    let folder: string;
    let functions: LinkFunctions;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'dsf-refusals-'));
      const [link] = await buildLinks({ only: '15-15 2.1' });
      if (link === undefined) throw new Error('no 15-15 v2.1');
      writePackage(link, folder);
      functions = await import(pathToFileURL(join(folder, 'runtime/index.js')).href);
    }, 60_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('there are samples of envelope, header and content, in both syntaxes', () => {
      expect(paths.length).toBeGreaterThan(30);
      expect(paths.some((path) => path.endsWith('.xml'))).toBe(true);
    });

    // The running Hub has the classes of its whole model and finds the fault (300). A package of a link has those of its
    // link only, and no link carries these two: it says that they are not carried, which is the next check.
    const isOfNoLink = (path: string) =>
      /"?technical(?:Noreq)?\b/.test(readFileSync(join(SAMPLES, path), 'utf8'));

    const verdictOf = (path: string) =>
      judge(
        {
          content: readFileSync(join(SAMPLES, path)),
          routingKey: 'fr.health.samu690',
          contentType: path.endsWith('.xml') ? 'application/xml' : 'application/json',
          deliveryMode: 2,
        },
        functions,
      );

    test.each(paths.filter((path) => !isOfNoLink(path)))('%s', (path) => {
      expect(verdictOf(path)).toMatchObject({ verdict: 'refuse', code: 300 });
    });

    test('those of no link: 300 for their envelope and header, 501 where only their content is wrong', () => {
      const codes = paths.filter(isOfNoLink).map((path) => {
        const verdict = verdictOf(path);
        return 'code' in verdict ? verdict.code : verdict.verdict;
      });
      const count = (code: number) => codes.filter((one) => one === code).length;
      expect([count(501), count(300) + count(501)]).toEqual([11, codes.length]);
    });
  },
);
