import type { Place, Release } from '@hubsante/model';

/** Which family of artefacts: ours, or the exact form of the ANS publications. */
export type Profile = 'standard' | 'ans';

/** What a build decides for every emitter. */
export interface EmitterOptions {
  /**
   * What the `version` member of the published schemas carries, `yy.mm.dd`. A parameter because an
   * emitter reads no clock.
   */
  readonly versionStamp: string;
  /** Absolute address under which schemas are published, without final slash; first part of every `$id`. */
  readonly baseUrl: string;
}

/** A file to write. */
export interface EmittedFile {
  /** Relative to the output folder, `/` between folders, never `..`. */
  readonly path: string;
  /** Text, or the bytes of a format that is none. */
  readonly content: string | Uint8Array;
  /** The cell it was made from, when it comes from one. */
  readonly source: Place | null;
}

/** A format: model in, files out. No disk, no network, no clock; same model, same bytes. */
export interface Emitter {
  /** What `--only` names: `json-schema`. */
  readonly name: string;
  readonly profile: Profile;
  /** One line for the help text. */
  readonly summary: { readonly fr: string; readonly en: string };
  /** Names of the emitters whose code it runs, because the format contains theirs; a test compares them with its imports. */
  readonly requires: readonly string[];
  emit(release: Release, options: EmitterOptions): readonly EmittedFile[];
}

/** Declares an emitter; the registry lists it. */
export function defineEmitter(emitter: Emitter): Emitter {
  return emitter;
}
