import {
  closestName,
  type DiagnosticReporter,
  type Release,
  ValueTableReader,
  ValueTableWriter,
} from '@hubsante/model';
import type { IndexedRelease, ReleaseIndex } from '@hubsante/model/contracts';
import { cliDiagnostics } from '../diagnostics.ts';
import type { CompiledVersion } from '../diff/compiled-versions.ts';
import { MODELS } from '../specifications/find-subjects.ts';
import { inVersionOrder } from './lanes.ts';

const FORMAT = 1;

/** A release to put into an index. */
export interface PublishedModel {
  /** `3.4.1`. */
  readonly name: string;
  readonly release: Release;
  readonly errors: number;
}

/** Releases of an index, read when they are asked for. */
export class ReleaseHistory {
  /** As its user wrote it. */
  readonly path: string;
  readonly releases: readonly IndexedRelease[];
  readonly #reader: ValueTableReader;

  private constructor(path: string, index: ReleaseIndex) {
    this.path = path;
    this.releases = index.releases;
    this.#reader = new ValueTableReader(index);
  }

  /** `null` where the text is no index of this form, which was reported. */
  static parse(text: string, path: string, reporter: DiagnosticReporter): ReleaseHistory | null {
    try {
      const index: unknown = JSON.parse(text);
      if (isIndex(index)) {
        const history = new ReleaseHistory(path, index);
        if (index.releases.every(({ name }) => isRelease(history.release(name)))) return history;
      }
    } catch {
      // Neither JSON nor a table that was written: said below, as a table of something else is.
    }
    reporter.report(cliDiagnostics['history-unreadable'], { place: { file: path }, value: path });
    return null;
  }

  /** The model of a release that the index has. */
  release(name: string): Release {
    const found = this.releases.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} is not in ${this.path}`);
    return this.#reader.value(found.row) as Release;
  }

  /** A release as a version to compare; `null` where the index lacks it, which was reported. */
  version(name: string, reporter: DiagnosticReporter): CompiledVersion | null {
    const names = this.releases.map((one) => one.name);
    if (names.includes(name)) return this.#versionOf(name);
    const context = { place: { file: this.path }, value: name };
    const closest = closestName(name, names);
    const known = names.join(', ');
    if (closest === null) reporter.report(cliDiagnostics['history-release-unknown'], context, { known });
    else reporter.report(cliDiagnostics['history-release-misspelled'], context, { closest });
    return null;
  }

  /** Every release as a version to compare, the oldest first. */
  versions(): readonly CompiledVersion[] {
    return this.releases.map(({ name }) => this.#versionOf(name));
  }

  #versionOf(name: string): CompiledVersion {
    return {
      subject: MODELS,
      version: name,
      side: { path: name, faults: [], pathOfFile: new Map() },
      model: name,
      modelFolder: '',
      readUnder: null,
      release: () => this.release(name),
      link: () => null,
    };
  }
}

/** The text of an index of these releases; those of an earlier index stay, but for those that come again. */
export function indexText(earlier: ReleaseHistory | null, added: readonly PublishedModel[]): string {
  const again = new Set(added.map(({ name }) => name));
  const kept = (earlier?.releases ?? []).flatMap(({ name, errors }): PublishedModel[] =>
    earlier === null || again.has(name) ? [] : [{ name, errors, release: earlier.release(name) }],
  );
  const writer = new ValueTableWriter();
  const releases = inVersionOrder([...kept, ...added], ({ name }) => name).map(
    ({ name, release, errors }): IndexedRelease => ({ name, row: writer.add(release), errors }),
  );
  const index: ReleaseIndex = { format: FORMAT, releases, ...writer.table };
  return `${JSON.stringify(index)}\n`;
}

function isRelease({ messages, nomenclatures }: Partial<Record<keyof Release, unknown>>): boolean {
  return [messages, nomenclatures].every(Array.isArray);
}

function isIndex(value: unknown): value is ReleaseIndex {
  if (typeof value !== 'object' || value === null) return false;
  const { format, releases, shapes, rows } = value as Partial<Record<keyof ReleaseIndex, unknown>>;
  return format === FORMAT && [releases, shapes, rows].every(Array.isArray);
}
