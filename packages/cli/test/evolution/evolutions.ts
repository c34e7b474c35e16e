import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ConversionTable,
  compileConversion,
  conversionSources,
  corpusOf,
  DiagnosticCollector,
  type Evolution,
  type Message,
  type Release,
} from '@hubsante/model';
import { readRelease } from '@hubsante/workbook';
import { readEvolutions } from '../../src/evolution/read-evolutions.ts';
import { readSources } from '../../src/sources.ts';
import { SPECS } from '../built-links.ts';

const releases = new Map<string, Promise<Release>>();

/** A model release of ours. */
export function ownRelease(name: string): Promise<Release> {
  const known = releases.get(name) ?? readOwn(name);
  releases.set(name, known);
  return known;
}

async function readOwn(name: string): Promise<Release> {
  const collector = new DiagnosticCollector();
  const files = await readSources(join(SPECS, 'mdd', name), { nomenclatures: null, from: SPECS }, collector);
  if (files === null) throw new Error(`${name} cannot be read`);
  return readRelease(files.sources).release;
}

/** What persons wrote, by the name of its file. */
export async function ownEvolution(name: string): Promise<{ evolution: Evolution; lines: number }> {
  const collector = new DiagnosticCollector();
  const all = await readEvolutions(SPECS, SPECS, collector);
  const found = all.find(({ file }) => file === `evolution/${name}.yaml`);
  if (found === undefined || collector.diagnostics.length > 0) throw new Error(`${name} cannot be read`);
  return found;
}

/** One direction of a conversion between versions of ours. */
export interface Direction {
  readonly table: ConversionTable;
  readonly back: ConversionTable;
  readonly sources: readonly Message[];
  readonly targets: readonly Message[];
}

/** Both directions of what a file says; of a family, its own messages. */
export async function directionsOf(name: string): Promise<readonly [up: Direction, down: Direction]> {
  const { evolution } = await ownEvolution(name);
  const { model } = evolution;
  const [before, after] = await Promise.all([
    ownRelease(model ?? evolution.previous),
    ownRelease(model ?? evolution.current),
  ]);
  const sources = conversionSources(evolution, before, after);
  const { previous, current } = sources;
  const { up, down } = compileConversion(sources);
  return [
    { table: up, back: down, sources: previous, targets: current },
    { table: down, back: up, sources: current, targets: previous },
  ];
}

/** The text of a file of `specs`. */
export function specsText(path: string): string {
  return readFileSync(join(SPECS, path), 'utf8');
}

/** A message to convert. */
export interface Source {
  readonly name: string;
  readonly message: Message;
  readonly body: object;
}

/** The valid messages of the corpora of a version, and the examples of every link of it. */
export async function sourcesOf({ table, sources }: Direction): Promise<readonly Source[]> {
  const found: Source[] = sources.flatMap((message) =>
    corpusOf(message)
      .cases.filter(({ kind }) => kind === 'valid')
      .map(({ name, value }) => ({ name: `${message.name} ${name}`, message, body: value as object })),
  );
  const release = table.from.split(' ').at(-1) ?? '';
  for (const link of readdirSync(SPECS)) {
    for (const version of link.startsWith('15-') ? readdirSync(join(SPECS, link)) : []) {
      if (!specsText(`${link}/${version}/link.yaml`).includes(`modele: "${release}"`)) continue;
      for (const file of readdirSync(join(SPECS, link, version, 'examples'))) {
        const value = JSON.parse(specsText(`${link}/${version}/examples/${file}`)) as Record<string, object>;
        const message = sources.find(({ root }) => Object.hasOwn(value, root));
        const body = message === undefined ? undefined : value[message.root];
        if (message !== undefined && body !== undefined)
          found.push({ name: `${link} ${file}`, message, body });
      }
    }
  }
  return found;
}

/** Every value of a message, by its path in JSON. */
export function leavesOf(value: unknown, path: readonly (string | number)[] = []): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[JSON.stringify(path), value]]);
  const steps = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return new Map(steps.flatMap(([step, inner]) => [...leavesOf(inner, [...path, step])]));
}
