import { dirname, join } from 'node:path';
import {
  type ConversionTable,
  checkEvolution,
  compileConversion,
  conversionSources,
  type DiagnosticCollector,
  type Evolution,
  nothingSaid,
  type Release,
  travellingMessages,
} from '@hubsante/model';
import type { CompiledVersion } from '../diff/compiled-versions.ts';
import { type ReadEvolution, readEvolutions } from './read-evolutions.ts';

/** A model release by its number; `null` where it cannot be used, which was reported. */
export type ReleaseOpener = (
  folder: string,
  reporter: DiagnosticCollector,
) => Promise<ConvertibleVersion | null>;

/** How the messages of one version become those of another. */
export interface ConversionRows {
  /** The tables that a message goes through, by its name; those of {@link usual} for any other. */
  readonly ofMessage: ReadonlyMap<string, readonly ConversionTable[]>;
  readonly usual: readonly ConversionTable[];
  /** What persons wrote of the versions on the way. */
  readonly written: readonly ReadEvolution[];
}

/** What a version is converted by. */
export type ConvertibleVersion = Pick<CompiledVersion, 'model' | 'modelFolder' | 'release' | 'link'>;

/**
 * The tables from a version to another: along the versions between which persons wrote what comparing does not tell, and from
 * one family of messages to another where a link has the one and not the other.
 *
 * @param from working folder.
 * @param reporter receives the faults of what persons wrote; with an error, the tables are of no use.
 */
export async function conversionRows(
  source: ConvertibleVersion,
  target: ConvertibleVersion,
  from: string,
  openRelease: ReleaseOpener,
  reporter: DiagnosticCollector,
): Promise<ConversionRows> {
  const specs = dirname(dirname(source.modelFolder));
  const all = await readEvolutions(specs, from, reporter);
  const releases = new Releases([source, target], (model) =>
    openRelease(join(specs, 'mdd', model), reporter),
  );
  const builder = new RowBuilder(all, releases, reporter);
  const usual = await builder.row(source.model, target.model);
  const ofMessage = new Map<string, readonly ConversionTable[]>();
  const [carried, wanted] = [namesOf(source), namesOf(target)];
  for (const { evolution } of all) {
    const { model } = evolution;
    if (model === null) continue;
    for (const direction of ['up', 'down'] as const) {
      const names = familyNames(evolution, direction);
      const needed = names.filter(
        ([name, others]) => carried.has(name) && !wanted.has(name) && others.some((one) => wanted.has(one)),
      );
      if (needed.length === 0) continue;
      const [before, family, after] = [
        await builder.row(source.model, model),
        await builder.family(evolution, direction),
        await builder.row(model, target.model),
      ];
      if (family === null) continue;
      for (const [name] of needed) ofMessage.set(name, [...before, family, ...after]);
    }
  }
  return { ofMessage, usual, written: builder.used };
}

/** Each table of a conversion, in JSON, under the versions it leads from and to: `2.0-3.4.json`. */
export function tableFiles({ usual, ofMessage }: Pick<ConversionRows, 'usual' | 'ofMessage'>): readonly {
  readonly path: string;
  readonly content: string;
}[] {
  return [...new Set([...usual, ...[...ofMessage.values()].flat()])].map((table) => ({
    path: `${table.from}-${table.to}.json`.replaceAll(' ', '_'),
    content: `${JSON.stringify(table, null, 1)}\n`,
  }));
}

/** The messages that a version carries. */
function namesOf(version: ConvertibleVersion): ReadonlySet<string> {
  const link = version.link();
  const messages = link === null ? version.release().messages : travellingMessages(link);
  return new Set(messages.map(({ name }) => name));
}

/** Each message of a family and what it becomes. */
function familyNames(
  { messages, splits }: Evolution,
  direction: 'up' | 'down',
): readonly (readonly [name: string, becomes: readonly string[]])[] {
  const pairs = [
    ...messages.map(({ previous, current }) => [previous, current] as const),
    ...splits.map(({ message, into }) => [message, into] as const),
  ];
  const turned = direction === 'up' ? pairs : pairs.map(([one, other]) => [other, one] as const);
  const becomes = new Map<string, string[]>();
  for (const [name, other] of turned) becomes.set(name, [...(becomes.get(name) ?? []), other]);
  return [...becomes];
}

/** The releases on the way, each opened once. */
class Releases {
  readonly #open: (model: string) => Promise<ConvertibleVersion | null>;
  readonly #known: Map<string, Promise<ConvertibleVersion | null>>;

  constructor(
    versions: readonly ConvertibleVersion[],
    open: (model: string) => Promise<ConvertibleVersion | null>,
  ) {
    this.#open = open;
    this.#known = new Map(versions.map((version) => [version.model, Promise.resolve(version)]));
  }

  async release(model: string): Promise<Release | null> {
    const known = this.#known.get(model) ?? this.#open(model);
    this.#known.set(model, known);
    return (await known)?.release() ?? null;
  }
}

class RowBuilder {
  readonly #all: readonly ReadEvolution[];
  readonly #releases: Releases;
  readonly #reporter: DiagnosticCollector;
  readonly #tables = new Map<Evolution, ReturnType<typeof compileConversion>>();
  readonly used: ReadEvolution[] = [];

  constructor(all: readonly ReadEvolution[], releases: Releases, reporter: DiagnosticCollector) {
    this.#all = all;
    this.#releases = releases;
    this.#reporter = reporter;
  }

  /** The tables along the shortest way between two model releases. */
  async row(from: string, to: string): Promise<readonly ConversionTable[]> {
    const ways = new Map<string, readonly (readonly [Evolution, 'up' | 'down'])[]>([[from, []]]);
    const steps = this.#all.filter(({ evolution }) => evolution.model === null);
    for (const [release, way] of ways) {
      for (const { evolution } of steps) {
        const { previous, current } = evolution;
        if (previous === release && !ways.has(current)) ways.set(current, [...way, [evolution, 'up']]);
        if (current === release && !ways.has(previous)) ways.set(previous, [...way, [evolution, 'down']]);
      }
    }
    const way = ways.get(to) ?? [[nothingSaid(from, to), 'up'] as const];
    const row: ConversionTable[] = [];
    for (const [evolution, direction] of way) {
      const [previous, current] = [
        await this.#releases.release(evolution.previous),
        await this.#releases.release(evolution.current),
      ];
      if (previous !== null && current !== null)
        row.push(this.#compiled(evolution, previous, current)[direction]);
    }
    return row;
  }

  /** The table between two families of messages of a release. */
  async family(evolution: Evolution, direction: 'up' | 'down'): Promise<ConversionTable | null> {
    const release = await this.#releases.release(evolution.model ?? '');
    if (release === null) return null;
    return this.#compiled(evolution, release, release)[direction];
  }

  #compiled(evolution: Evolution, previous: Release, current: Release) {
    const known = this.#tables.get(evolution);
    if (known !== undefined) return known;
    const sources = conversionSources(evolution, previous, current);
    const read = this.#all.find((one) => one.evolution === evolution);
    if (read !== undefined) {
      this.used.push(read);
      checkEvolution(sources, this.#reporter);
    }
    const tables = compileConversion(sources);
    this.#tables.set(evolution, tables);
    return tables;
  }
}
