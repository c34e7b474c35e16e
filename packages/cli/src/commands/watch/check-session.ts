import { join, resolve } from 'node:path';
import type { Diagnostic } from '@hubsante/model';
import { SheetMemory } from '@hubsante/workbook';
import type { Invocation } from '../../arguments/parse-arguments.ts';
import type { Environment } from '../../environment.ts';
import type { ReleaseCheck } from '../../pipeline.ts';
import type { Progress } from '../../progress.ts';
import { type CheckedLink, checkOpenedLinks } from '../../specifications/check-links.ts';
import { checkOpenedRelease } from '../../specifications/check-release.ts';
import { type Checked, checkedOf } from '../../specifications/checked-findings.ts';
import { findSubjects, LINK_MANIFEST, type Subject } from '../../specifications/find-subjects.ts';
import type { OpenedLink } from '../../specifications/open-link.ts';
import { type OpenedRelease, openSubjects } from '../../specifications/open-subjects.ts';
import { folderSignature } from './folder-signature.ts';

/** A subject as it was read, and what its files were then. */
type Unit =
  | { readonly kind: 'release'; readonly signature: string; readonly release: OpenedRelease }
  | {
      readonly kind: 'link';
      readonly signature: string;
      readonly link: OpenedLink;
      readonly model: OpenedRelease | null;
    };

/**
 * The same check again and again. Only what a change of files reaches is read and compiled again: a release whose files
 * changed, a link whose own files, model or neighbours changed; of a workbook, the sheets that are other bytes.
 */
export class CheckSession {
  readonly #invocation: Invocation;
  readonly #environment: Environment;
  readonly #progress: Progress;
  readonly #sheets = new Map<string, SheetMemory>();
  readonly #units = new Map<string, Unit>();
  readonly #models = new Map<string, { readonly signature: string; readonly release: OpenedRelease }>();
  readonly #compiled = new WeakMap<OpenedRelease, ReleaseCheck>();
  readonly #compiledLinks = new WeakMap<OpenedLink, CheckedLink>();

  constructor(invocation: Invocation, environment: Environment, progress: Progress) {
    this.#invocation = invocation;
    this.#environment = environment;
    this.#progress = progress;
  }

  /** The findings, or why there are none; `isSame` when no file has changed since the last time. */
  async check(): Promise<(Checked & { readonly isSame: boolean }) | readonly Diagnostic[]> {
    const { workingFolder: from } = this.#environment;
    const { language, paths } = this.#invocation;
    const subjects = await findSubjects(paths, from);
    const isSame = await this.#open(subjects);
    if (typeof isSame !== 'boolean') return isSame;
    const units = subjects.flatMap(({ path }) => this.#units.get(resolve(from, path)) ?? []);
    const releases = units.flatMap((unit) => (unit.kind === 'release' ? unit.release : []));
    const results = releases.map((release) => ({ release, result: this.#compile(release) }));
    const links = await this.#checkLinks(units);
    const opened = { releases, links: links.map((one) => one.opened) };
    return { ...(await checkedOf(opened, results, links, language, from)), isSame };
  }

  /** Absolute paths of everything that is read: what to watch. */
  get folders(): readonly string[] {
    const folders = [...this.#units.values()].flatMap((unit) =>
      unit.kind === 'release'
        ? [unit.release.folder]
        : [unit.link.folder, unit.link.root.folder, ...(unit.model === null ? [] : [unit.model.folder])],
    );
    return [...new Set([...folders, ...this.#optionPaths()])];
  }

  /** Absolute paths of the workbooks that were read. */
  get workbooks(): readonly string[] {
    const releases = [...this.#units.values()].flatMap((unit) =>
      unit.kind === 'release' ? unit.release : (unit.model ?? []),
    );
    return [...new Set(releases.flatMap(({ readPaths }) => readPaths))];
  }

  /** Reads again what has changed; whether nothing has, or why something cannot be read. */
  async #open(subjects: readonly Subject[]): Promise<boolean | readonly Diagnostic[]> {
    const { workingFolder: from } = this.#environment;
    const known = new Set(subjects.map(({ path }) => resolve(from, path)));
    const gone = [...this.#units.keys()].filter((path) => !known.has(path));
    for (const path of gone) this.#units.delete(path);
    const changed: Subject[] = [];
    for (const subject of subjects) {
      const unit = this.#units.get(resolve(from, subject.path));
      if (unit === undefined || unit.signature !== (await this.#signatureOf(unit))) changed.push(subject);
    }
    if (changed.length === 0) return gone.length === 0;
    const opened = await openSubjects(changed, this.#invocation, this.#environment);
    if (opened.problems.length > 0) return opened.problems;
    for (const release of opened.releases) {
      const unit = { kind: 'release', release, signature: '' } as const;
      this.#units.set(resolve(from, release.path), { ...unit, signature: await this.#signatureOf(unit) });
    }
    for (const link of opened.links) {
      const folder = link.link === null ? null : link.root.modelFolder(link.link.modelRelease);
      const model = folder === null ? null : await this.#modelOf(folder, opened.models.get(folder) ?? null);
      const unit = { kind: 'link', link, model, signature: '' } as const;
      this.#units.set(resolve(from, link.path), { ...unit, signature: await this.#signatureOf(unit) });
    }
    return false;
  }

  /** The model of a link: the release of that folder that is checked too, or one that was read before and is the same. */
  async #modelOf(folder: string, fresh: OpenedRelease | null): Promise<OpenedRelease | null> {
    for (const unit of this.#units.values()) {
      if (unit.kind === 'release' && unit.release.folder === folder) return unit.release;
    }
    if (fresh === null) return null;
    const signature = await folderSignature(folder);
    const known = this.#models.get(folder);
    if (known?.signature === signature) return known.release;
    this.#models.set(folder, { signature, release: fresh });
    return fresh;
  }

  async #signatureOf(unit: Unit): Promise<string> {
    const paths = this.#optionPaths();
    if (unit.kind === 'release') paths.push(unit.release.folder);
    else {
      const { folder, link, root } = unit.link;
      // What must be unique among links, and whom a link exchanges with, is in the manifests of the others.
      const manifests = (await root.linkFolders()).map((other) => join(other, LINK_MANIFEST));
      paths.push(folder, join(root.folder, 'principes-transverses'), ...manifests);
      if (link !== null) paths.push(root.modelFolder(link.modelRelease));
    }
    return (await Promise.all(paths.map(folderSignature))).join('\n');
  }

  #optionPaths(): string[] {
    const { values } = this.#invocation;
    const { workingFolder: from } = this.#environment;
    return ['nomenclatures', 'silences'].flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : [resolve(from, value)];
    });
  }

  #compile(release: OpenedRelease): ReleaseCheck {
    const known = this.#compiled.get(release);
    if (known !== undefined) return known;
    const { clock } = this.#environment;
    const options = { clock, progress: this.#progress, language: this.#invocation.language };
    const memory = this.#sheets.get(release.folder) ?? new SheetMemory();
    this.#sheets.set(release.folder, memory);
    const result = checkOpenedRelease(release, { ...options, memory });
    memory.nextRound();
    this.#compiled.set(release, result);
    return result;
  }

  async #checkLinks(units: readonly Unit[]): Promise<readonly CheckedLink[]> {
    const { clock } = this.#environment;
    const options = { clock, progress: this.#progress, language: this.#invocation.language };
    const links: CheckedLink[] = [];
    for (const unit of units) {
      if (unit.kind !== 'link') continue;
      const { link, model } = unit;
      let compiled = this.#compiledLinks.get(link);
      if (compiled === undefined) {
        const models = new Map(model === null ? [] : [[model.folder, model] as const]);
        const known = new Map(model === null ? [] : [[model, this.#compile(model)] as const]);
        const one = { links: [link], models, releases: [], problems: [] };
        [compiled] = checkOpenedLinks(one, known, options);
      }
      if (compiled === undefined) continue;
      this.#compiledLinks.set(link, compiled);
      links.push(compiled);
    }
    return links;
  }
}
