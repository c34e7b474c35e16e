import type { LinkPackage, Place, Release } from '@hubsante/model';
import type { CorpusIndex, PackagePart } from '@hubsante/model/contracts';

/** What a format is made of: a model release in our form, in the exact form of the ANS publications, or a link version. */
export type EmittedOf = 'release' | 'ans' | 'link';

/** A text in the two languages of the product. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

/** The value that a text writes out, for what goes on from it: nothing reads it back from the text. */
export type EmittedData =
  | { readonly kind: 'asyncapi'; readonly document: object }
  | { readonly kind: 'corpus'; readonly index: CorpusIndex };

/** A file to write. */
export interface EmittedFile {
  /** Relative to the output folder, `/` between folders, never `..`. */
  readonly path: string;
  /** Text, or the bytes of a format that is none. */
  readonly content: string | Uint8Array;
  /** The cell it was made from, when it comes from one. */
  readonly source: Place | null;
  readonly data?: EmittedData;
}

/** What every emitter says of itself. */
interface Format {
  /** What `--only` names: `json-schema`. Unique among the formats of the same {@link EmittedOf}. */
  readonly name: string;
  /** One line for the help text. */
  readonly summary: Words;
  /** Names of the emitters whose code it runs, because the format contains theirs; a test compares them with its imports. */
  readonly requires: readonly string[];
  /**
   * The folders and files it makes, as README, zip, site and npm archive present them; none for what is no part of a package.
   * Of two that contain a file the longer path counts.
   */
  readonly parts: readonly PackagePart[];
}

/** What a build decides for every emitter of model releases. */
export interface EmitterOptions {
  /**
   * What the `version` member of the published schemas carries, `yy.mm.dd`. A parameter because an
   * emitter reads no clock.
   */
  readonly versionStamp: string;
  /** Absolute address under which schemas are published, without final slash; first part of every `$id`. */
  readonly baseUrl: string;
}

/** A format of a model release: model in, files out. No disk, no network, no clock; same model, same bytes. */
export interface ReleaseEmitter extends Format {
  readonly of: 'release' | 'ans';
  emit(release: Release, options: EmitterOptions): readonly EmittedFile[];
}

/** What a build decides for every emitter of link packages. */
export interface LinkEmitterOptions {
  /** Absolute address under which artefacts are published, without final slash. */
  readonly baseUrl: string;
  /** Clients the broker must know, by identity; `null` for those of the examples. */
  readonly clients: readonly string[] | null;
  /**
   * A text template of ours filled in, by its name under `templates/`: `word/link`. The CLI gives it, since
   * emitters read no disk. Nothing is escaped.
   */
  readonly render: (template: string, view: object) => string;
  /** The parts of the package: those of all the formats that are made with this one. */
  readonly parts: readonly PackagePart[];
}

/** A format made from a whole link version. Like {@link ReleaseEmitter}: no disk, no network, no clock; same bytes twice. */
export interface LinkEmitter extends Format {
  readonly of: 'link';
  /** A promise where a library it calls knows no other way. */
  emit(
    subject: LinkPackage,
    options: LinkEmitterOptions,
  ): readonly EmittedFile[] | Promise<readonly EmittedFile[]>;
}

/** Any format; `of` says which. */
export type Emitter = ReleaseEmitter | LinkEmitter;

/** Declares an emitter, as the `emitter` of its folder's `index.ts`; the registry lists the folder. */
export function defineEmitter(emitter: ReleaseEmitter): ReleaseEmitter;
export function defineEmitter(emitter: LinkEmitter): LinkEmitter;
export function defineEmitter(emitter: Emitter): Emitter {
  return emitter;
}
