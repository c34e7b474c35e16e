import type { EmittedFile, ReleaseEmitter } from '@hubsante/emitters';
import type { Release } from '@hubsante/model';
import { ARTEFACT_KINDS, type Artefact, type ArtefactKind, artefactAt } from './artefact-kind.ts';
import { publishedStamp } from './version-stamp.ts';

/** Part of every `$id` of our own schemas; no address that exists, for nothing is published from here. */
export const BASE_URL = 'https://conformance.invalid';

/** Where a stamp is due and the published release shows none. */
export const NO_STAMP = '00.00.00';

/** Emits the artefacts of the ans profile, each kind with the date its published ones bear. */
export class ArtefactBuilder {
  readonly #emitters: readonly ReleaseEmitter[];
  readonly #published: readonly Artefact[];

  /** @param emitters the registry; a kind whose emitter it lacks is not produced. */
  constructor(emitters: readonly ReleaseEmitter[], published: readonly Artefact[]) {
    this.#emitters = emitters.filter(({ of }) => of === 'ans');
    this.#published = published;
  }

  /** The files of every kind, in the order of the kinds. */
  build(release: Release): EmittedFile[] {
    const first = ARTEFACT_KINDS.filter(
      (kind, index) => ARTEFACT_KINDS.findIndex(({ emitter }) => emitter === kind.emitter) === index,
    );
    return first.flatMap((kind) => this.buildKind(kind, release));
  }

  /** The files of the emitter of one kind. */
  buildKind(kind: ArtefactKind, release: Release): readonly EmittedFile[] {
    const emitter = this.#emitters.find(({ name }) => name === kind.emitter);
    const versionStamp = publishedStamp(kind, this.#published) ?? NO_STAMP;
    return emitter?.emit(release, { versionStamp, baseUrl: BASE_URL }) ?? [];
  }
}

/** The files that are artefacts in scope. */
export function artefactsAmong(files: readonly EmittedFile[]): Artefact[] {
  return files.flatMap(({ path, content }) => artefactAt(path, content) ?? []);
}

/** Files of our own schemas, the standard profile. */
export function buildStandardSchemas(
  emitters: readonly ReleaseEmitter[],
  release: Release,
): readonly EmittedFile[] {
  const emitter = emitters.find(({ name, of }) => name === 'json-schema' && of === 'release');
  return emitter?.emit(release, { versionStamp: NO_STAMP, baseUrl: BASE_URL }) ?? [];
}
