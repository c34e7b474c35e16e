import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Licences that let anyone use, change and ship the code, with no duty to publish their own. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]);

/** Judges that only tests run, unchanged, and that nothing of ours contains: see docs/decisions/0008-licences.md. */
const JUDGES = new Set(['axe-core']);

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
}

const root = new URL('..', import.meta.url);
const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** `(MIT OR Apache-2.0)` is permissive if one choice is; `A AND B` if both are. */
function isPermissive(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '').trim();
  if (/ OR /i.test(bare)) return bare.split(/ OR /i).some(isPermissive);
  if (/ AND /i.test(bare)) return bare.split(/ AND /i).every(isPermissive);
  return PERMISSIVE.has(bare);
}

/** The lock file's word, or else that of the installed package. */
function licenceOf(path: string, { license }: LockedPackage): string {
  if (license !== undefined) return license;
  const manifest = new URL(`${path}/package.json`, root);
  if (!existsSync(fileURLToPath(manifest))) return 'unknown';
  const installed = JSON.parse(readFileSync(manifest, 'utf8')) as { license?: string };
  return installed.license ?? 'unknown';
}

/** Only a development dependency of the workspace itself. */
function isJudge(path: string, { dev }: LockedPackage): boolean {
  return dev === true && JUDGES.has(path.replace('node_modules/', ''));
}

const refused: string[] = [];
const counts = new Map<string, number>();
for (const [path, locked] of Object.entries(lock.packages)) {
  if (!path.includes('node_modules/') || locked.link === true) continue;
  const licence = licenceOf(path, locked);
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
  if (isJudge(path, locked) || isPermissive(licence)) continue;
  refused.push(`${path} ${locked.version ?? ''}: ${licence}`);
}

for (const [licence, count] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`${count}\t${licence}`);
if (refused.length > 0) {
  console.error(`Not permissive, or unknown:\n  ${refused.join('\n  ')}`);
  process.exitCode = 1;
}
