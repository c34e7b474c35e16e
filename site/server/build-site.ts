import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeComparisons } from './compare-versions.ts';
import { writeOfflineWorkshop } from './offline-workshop.ts';
import { keepRealPages } from './real-sitemap.ts';
import { writeWholeSite } from './whole-site.ts';

/**
 * `node build-site.ts`: builds the site beside and puts it in its place once it is whole, so that nobody reads
 * half a site. Run with the Node of the workspace; it asks nothing of the network.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const staged = `${root}dist/.site-staged`;
const target = `${root}dist/site`;

await writeComparisons();
rmSync(staged, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/astro/bin/astro.mjs`, 'build', '--root', `${root}site`, '--outDir', staged],
  { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
);
if (status === 0) {
  await writeOfflineWorkshop(staged);
  keepRealPages(staged);
  writeWholeSite(staged);
  rmSync(target, { recursive: true, force: true });
  renameSync(staged, target);
}
process.exitCode = status ?? 1;
