import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installed, type PackedLink, ROOT, run } from './support/packed-link.ts';

/** Installed by `npm run package-matrix`: versions under names of their own. */
const VERSIONS = join(ROOT, 'tools/package-matrix/node_modules');
const names = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort() : [];

/** Programs by version: `18.20` for Node. */
function versionsOf(prefix: string, program: string): readonly (readonly [version: string, path: string])[] {
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => [name.split('-')[1] ?? '', join(VERSIONS, name, program)] as const)
    .filter(([, path]) => existsSync(path));
}

const nodes = versionsOf('node-', 'bin/node');
const compilers = [
  ...versionsOf('typescript-', 'bin/tsc'),
  ['current', join(ROOT, 'node_modules/typescript/bin/tsc')] as const,
];
if (nodes.length === 0) console.log('skipped: versions of Node are not installed (npm run package-matrix)');
if (compilers.length === 1) console.log('skipped: TypeScript 5 is not installed (npm run package-matrix)');

const folder = mkdtempSync(join(tmpdir(), 'dsf-matrix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let link: PackedLink;
beforeAll(async () => {
  link = await installed('specs/15-smur/v1.6', folder);
}, 120_000);

const PACKAGE = '@hubsante/15-smur-v1.6';

/** What is loaded at run time, in the words of ES modules and of CommonJS. */
const LOADING = {
  mjs: `import { validate, toXml } from '${PACKAGE}';
import * as types from '${PACKAGE}/types';
import { HubClient } from '${PACKAGE}/client/smur';
import { createRequire } from 'node:module';
const schema = createRequire(import.meta.url)('${PACKAGE}/json-schema/RS-SR.schema.json');`,
  cjs: `const { validate, toXml } = require('${PACKAGE}');
const types = require('${PACKAGE}/types');
const { HubClient } = require('${PACKAGE}/client/smur');
const schema = require('${PACKAGE}/json-schema/RS-SR.schema.json');`,
} as const;

const DOING = `
const message = { resourcesStatus: { caseId: 'x' } };
console.log(JSON.stringify([typeof types, typeof HubClient, schema.title, validate(message).valid, toXml(message).ok]));
`;

describe.skipIf(nodes.length === 0)('the package runs', { timeout: 60_000 }, () => {
  test.each(
    nodes.flatMap(([version, path]) =>
      (['mjs', 'cjs'] as const).map((kind) => [version, kind, path] as const),
    ),
  )('in Node %s, as %s', (version, kind, path) => {
    const file = join(link.project, `run.${kind}`);
    writeFileSync(file, `${LOADING[kind]}${DOING}`);
    expect(run(path, ['--version'], link.project)).toMatch(new RegExp(`^v${version}\\.`));
    expect(JSON.parse(run(path, [file], link.project))).toEqual(['object', 'function', 'RS-SR', false, true]);
  });
});

/** Ways of finding modules, with the format TypeScript writes under each. */
const RESOLUTIONS = [
  ['node10', 'commonjs'],
  // « moduleResolution: node » in a project of ES modules, as many bundlers had it written.
  ['node10', 'esnext'],
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
] as const;

/** `cts` is CommonJS and `mts` an ES module, whatever the options; `ts` is what the project is. */
const KINDS = ['cts', 'mts', 'ts'] as const;

const TYPED = `import { validate, wrap, type Envelope, type Validation } from '${PACKAGE}';
import type { RsSr, EdxlDe } from '${PACKAGE}/types';
import { HubClient } from '${PACKAGE}/client/smur';
import schema from '${PACKAGE}/json-schema/RS-SR.schema.json' WITH;

const body = {} as RsSr.ResourcesStatus;
const caseId: string = body.caseId;
// @ts-expect-error: a text is no number.
const wrong: number = body.caseId;
const wrapping = { sender: 'a', recipient: 'b', id: '1', sentAt: '', expiresAt: '' };
const envelope: Envelope = wrap({ resourcesStatus: body }, wrapping);
const typed: EdxlDe.Envelope = envelope;
const found: Validation = validate(typed);
export const all = [caseId, wrong, found.valid, HubClient.name, schema.title];
`;

describe('the types of the package are found', { timeout: 120_000 }, () => {
  const cases = compilers
    .flatMap(([version, path]) =>
      RESOLUTIONS.flatMap(([resolution, module]) =>
        KINDS.map((kind) => ({ version, path, resolution, module, kind })),
      ),
    )
    // TypeScript 6 warns of node10, and 7 has dropped it; an ES module file cannot be written for CommonJS.
    .filter(({ version, resolution }) => version !== 'current' || resolution !== 'node10')
    .filter(({ resolution, module, kind }) => {
      if (resolution !== 'node10') return kind !== 'ts';
      return kind === (module === 'commonjs' ? 'cts' : 'ts');
    });

  test.each(cases)('by TypeScript $version, $resolution, $module, from .$kind', (one) => {
    // Node wants to be told that a module is JSON; CommonJS and the older versions know no such word.
    const [, minor = '99'] = one.version.split('.');
    const knowsWith = one.version === 'current' || Number(minor) >= 3;
    const isEsm = one.kind === 'mts' && one.resolution === 'nodenext';
    const file = join(link.project, `typed-${one.version}-${one.resolution}-${one.module}.${one.kind}`);
    writeFileSync(file, TYPED.replace(' WITH', isEsm && knowsWith ? " with { type: 'json' }" : ''));
    const compilerOptions = {
      ...{ noEmit: true, strict: true, target: 'es2022', skipLibCheck: false, types: [] },
      ...{ module: one.module, moduleResolution: one.resolution },
      ...{ resolveJsonModule: true, esModuleInterop: true },
    };
    const settings = `${file}.tsconfig.json`;
    writeFileSync(settings, JSON.stringify({ compilerOptions, files: [file] }));
    run(process.execPath, [one.path, '-p', settings], link.project);
  });
});
