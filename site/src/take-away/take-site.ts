import {
  LIST_ADDRESS,
  type SiteFile,
  SUM_LENGTH,
  type TakenSite,
  takingPlan,
  WEIGHT_ADDRESS,
  type Weight,
  WHOLE_SITE_CACHE,
  type WholeSite,
  weightOf,
} from './whole-site.ts';

/** Where the cache remembers what it holds: no page is there. */
const RECORD_ADDRESS = '/emporter/emporte.json';

const AT_ONCE = 16;

/** Files between two notes of what is there: who is interrupted asks for no more than these again. */
const NOTED_EVERY = 1000;

const NOTHING: TakenSite = { digest: null, withArchives: false, sums: {} };

/** The site was built anew while it was being taken. */
export class SiteChanged extends Error {
  override readonly name = 'SiteChanged';
}

/** What the device has of the site. */
export async function takenSite(): Promise<TakenSite> {
  // Opening a cache would make one.
  if (!(await caches.has(WHOLE_SITE_CACHE))) return NOTHING;
  const record = await (await caches.open(WHOLE_SITE_CACHE)).match(RECORD_ADDRESS);
  return record === undefined ? NOTHING : ((await record.json()) as TakenSite);
}

/**
 * Takes what the device does not have yet, and leaves what the site no longer has. What was taken stays when it is stopped or fails.
 *
 * @param tell how much is there, of how much.
 * @throws {SiteChanged} when another build took the place of the one that is being taken.
 */
export async function takeSite(
  withArchives: boolean,
  signal: AbortSignal,
  tell: (done: Weight, all: Weight) => void,
): Promise<void> {
  const list = await fetched<WholeSite>(LIST_ADDRESS, signal);
  const files = [...list.site, ...(withArchives ? list.archives : [])];
  const cache = await caches.open(WHOLE_SITE_CACHE);
  const before = await takenSite();
  const { wanted, gone } = takingPlan(files, before);
  const sums: Record<string, string> = { ...before.sums };
  const note = (digest: string | null) => {
    const record: TakenSite = { digest, withArchives, sums };
    return cache.put(RECORD_ADDRESS, Response.json(record));
  };
  const all = weightOf(files);
  const missing = weightOf(wanted);
  let done: Weight = { files: all.files - missing.files, bytes: all.bytes - missing.bytes };
  tell(done, all);
  await note(null);
  const waiting = [...wanted];
  const take = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      await takeFile(cache, file, list.digest, signal);
      sums[file[0]] = file[2];
      done = { files: done.files + 1, bytes: done.bytes + file[1] };
      tell(done, all);
      if (done.files % NOTED_EVERY === 0) await note(null);
    }
  };
  // When one fails, so would the others: nothing more is asked for.
  const careful = () =>
    take().catch((fault: unknown) => {
      waiting.length = 0;
      throw fault;
    });
  const taking = await Promise.allSettled(Array.from({ length: AT_ONCE }, careful));
  const failed = taking.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    await note(null);
    throw failed.reason;
  }
  for (const address of gone) {
    await cache.delete(address);
    delete sums[address];
  }
  await note(list.digest);
}

/** Puts the device back as it was. */
export async function leaveSite(): Promise<void> {
  await caches.delete(WHOLE_SITE_CACHE);
}

async function takeFile(
  cache: Cache,
  [address, , sum]: SiteFile,
  digest: string,
  signal: AbortSignal,
): Promise<void> {
  const response = await answered(address, signal);
  const bytes = await response.arrayBuffer();
  // A host may write pages a little differently than they were built; another build is another site.
  if ((await sumOf(bytes)) !== sum) {
    const current = await fetched<{ readonly digest: string }>(WEIGHT_ADDRESS, signal);
    if (current.digest !== digest) throw new SiteChanged(address);
  }
  const type = response.headers.get('content-type');
  await cache.put(address, new Response(bytes, { headers: type === null ? {} : { 'content-type': type } }));
}

async function fetched<Content>(address: string, signal: AbortSignal): Promise<Content> {
  return (await (await answered(address, signal)).json()) as Content;
}

/** What the site has there today, whatever the browser kept of it. */
async function answered(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', signal });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, SUM_LENGTH);
}
