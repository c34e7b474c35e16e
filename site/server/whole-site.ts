import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { wholeSiteWorker } from '../src/integration/offline-worker.ts';
import {
  LIST_ADDRESS,
  type SiteFile,
  type SiteWeight,
  SUM_LENGTH,
  WEIGHT_ADDRESS,
  WHOLE_SITE_WORKER,
  type WholeSite,
  weightOf,
} from '../src/take-away/whole-site.ts';

/** Workers are no part of what they keep, and lists would hold their own sum. */
const LEFT_OUT = /(?:^|\/)(?:hors-ligne|service-worker)\.js$|^\/emporter\/\w+\.json$/;

/**
 * Writes the list of everything that the built site has, its weight, and the worker that answers from what a reader took of it. To
 * be called last.
 *
 * @param site folder of the built site.
 */
export function writeWholeSite(site: string): void {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length).split(sep).join('/'))
    .map((path) => path.replace(/^\/*/, '/'))
    .filter((path) => !LEFT_OUT.test(path))
    .sort()
    .map((path): SiteFile => {
      const bytes = readFileSync(join(site, path));
      const sum = createHash('sha256').update(bytes).digest('hex').slice(0, SUM_LENGTH);
      return [encodeURI(path.replace(/\/index\.html$/, '/')), bytes.length, sum];
    });
  const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, SUM_LENGTH);
  const isArchive = ([address]: SiteFile) => address.startsWith('/telechargements/');
  const whole: WholeSite = {
    digest,
    site: files.filter((file) => !isArchive(file)),
    archives: files.filter(isArchive),
  };
  const weight: SiteWeight = { digest, site: weightOf(whole.site), archives: weightOf(whole.archives) };
  write(site, LIST_ADDRESS, JSON.stringify(whole));
  write(site, WEIGHT_ADDRESS, JSON.stringify(weight));
  write(site, WHOLE_SITE_WORKER, wholeSiteWorker());
}

function write(site: string, address: string, text: string): void {
  mkdirSync(dirname(join(site, address)), { recursive: true });
  writeFileSync(join(site, address), text);
}
