import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textOf } from '../../specifications/specification-root.ts';
import { isNewer, newestVersion } from './link-names.ts';
import type { OtherLink } from './link-place.ts';
import { nextAcceptanceTests } from './next-acceptance-tests.ts';

/** What differs from one version of a link to the next when nothing has been changed yet. */
export interface NextVersion {
  /** `2.2`. */
  readonly version: string;
  /** The model release: `3.4`. */
  readonly model: string;
  readonly vhost: string;
  /** Version of the common principles. */
  readonly principles: string;
}

const EXAMPLES = 'examples';
const RECETTE = 'recette.xlsx';

/** What is true of one version on its own vhost, and says nothing of the next. */
const OF_ONE_VERSION = ['situation', 'publication', 'raisonDuVhost', 'majeure', 'autresVhosts', 'transferts'];

/** The newest of the versions of a link that come before one, or of all where none does; `null` when there is none. */
export function previousOf(link: string, version: string, others: readonly OtherLink[]): OtherLink | null {
  const versions = others.filter((other) => other.link.link === link);
  const before = versions.filter((other) => isNewer(version, other.link.version));
  const candidates = before.length > 0 ? before : versions;
  const newest = newestVersion(candidates.map((other) => other.link.version));
  return candidates.find((other) => other.link.version === newest) ?? null;
}

/** The roles, messages, flows, examples and acceptance tests of a version, as those of the next; by path. */
export async function takenOver(
  { folder, link }: OtherLink,
  next: NextVersion,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const manifest = await textOf(join(folder, 'link.yaml'));
  if (manifest !== null) files.set('link.yaml', nextManifest(manifest, next));
  if (existsSync(join(folder, RECETTE))) {
    const tests = await readFile(join(folder, RECETTE));
    const target = `${next.model} / ${next.vhost}`;
    files.set(RECETTE, nextAcceptanceTests(tests, RECETTE, link.vhost, target));
  }
  const examples = existsSync(join(folder, EXAMPLES))
    ? await readdir(join(folder, EXAMPLES), { withFileTypes: true })
    : [];
  for (const entry of examples) {
    if (entry.isFile()) {
      files.set(`${EXAMPLES}/${entry.name}`, await readFile(join(folder, EXAMPLES, entry.name)));
    }
  }
  return files;
}

/** The keys of a manifest that say nothing of the next version, and are left out of its own. */
export function leftOut(manifest: string): readonly string[] {
  const keys = blocksOf(manifest).map(keyOf);
  return OF_ONE_VERSION.filter((key) => keys.includes(key));
}

/** The manifest of a version made that of the next, its comments and its layout kept. */
export function nextManifest(manifest: string, { version, model, vhost, principles }: NextVersion): string {
  const told: Readonly<Record<string, string>> = {
    version: `"${version}"`,
    statut: 'brouillon',
    modele: `"${model}"`,
    vhost,
    principesTransverses: `"${principles}"`,
  };
  const lines: string[] = [];
  for (const block of blocksOf(manifest)) {
    const key = keyOf(block);
    if (OF_ONE_VERSION.includes(key)) lines.push(afterValue(block));
    else if (Object.hasOwn(told, key)) lines.push(`${key}: ${told[key]}\n${afterValue(block)}`);
    else lines.push(block);
  }
  return lines.join('');
}

/** The top-level keys of a manifest, each with the indented lines under it. */
function blocksOf(manifest: string): readonly string[] {
  return manifest.split(/^(?=[^\s#-])/m);
}

function keyOf(block: string): string {
  return /^["']?(\w+)["']?\s*:/.exec(block)?.[1] ?? '';
}

/** The blank lines and comments below a value, which belong to what follows. */
function afterValue(block: string): string {
  const lines = block.split(/(?<=\n)/).slice(1);
  const last = lines.findLastIndex((line) => !/^\s*(?:#.*)?\r?\n?$/.test(line));
  return lines.slice(last + 1).join('');
}
