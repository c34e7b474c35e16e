import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ConversionTable,
  compileConversion,
  conversionSources,
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

/** Every value of a message, by its path in JSON. */
export function leavesOf(value: unknown, path: readonly (string | number)[] = []): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[JSON.stringify(path), value]]);
  const steps = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return new Map(steps.flatMap(([step, inner]) => [...leavesOf(inner, [...path, step])]));
}
