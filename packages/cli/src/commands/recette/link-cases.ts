import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubLink } from '@hubsante/hub';
import type { LinkManifest } from '@hubsante/model/contracts';
import {
  type AcceptanceCase,
  type Cases,
  casesOfFlows,
  casesOfPublished,
  casesOfSuite,
  type PublishedCategory,
  type PublishedSuite,
  refusalCases,
} from '@hubsante/recette';

/** A link, with the cases that it can be tried by. */
export interface LinkCases extends Cases {
  readonly link: HubLink;
}

/** The file of cases somebody else wrote, and where its examples are. */
export interface ForeignCases {
  readonly categories: readonly PublishedCategory[];
  readonly examples: string;
}

/** The cases of the package of a link: those of its acceptance workbook, then one for each flow; or those of refusals. */
export function casesOf(
  folder: string,
  link: HubLink,
  foreign: ForeignCases | null,
  areRefusals = false,
): LinkCases {
  const manifest = readJson<LinkManifest>(join(folder, 'link.json'));
  if (areRefusals) return { link, cases: refusalCases(link, manifest), repairs: [] };
  const source = { manifest, flows: link.flows };
  if (foreign !== null) {
    // Somebody else's files: one that is no JSON is told as one that is missing.
    const example = (path: string) => readForeign(join(foreign.examples, path));
    return { link, ...casesOfPublished(foreign.categories, manifest.link, { ...source, example }) };
  }
  const suite = join(folder, 'acceptance-tests.json');
  const example = (path: string) => readExample(join(folder, path));
  const tests = existsSync(suite)
    ? casesOfSuite(readJson<PublishedSuite>(suite), { ...source, example })
    : { cases: [], repairs: [] };
  const cases: readonly AcceptanceCase[] = [...tests.cases, ...casesOfFlows(link.flows)];
  return { link, cases, repairs: tests.repairs };
}

function readForeign(path: string): Readonly<Record<string, unknown>> | null {
  try {
    return readExample(path);
  } catch {
    return null;
  }
}

function readExample(path: string): Readonly<Record<string, unknown>> | null {
  return existsSync(path) ? readJson(path) : null;
}

function readJson<Read>(path: string): Read {
  return JSON.parse(readFileSync(path, 'utf8')) as Read;
}
