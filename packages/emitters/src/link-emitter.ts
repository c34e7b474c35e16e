import type { LinkPackage } from '@hubsante/model';
import type { EmittedFile } from './emitter.ts';

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
}

/** A format made from a whole link version. Like {@link Emitter}: no disk, no network, no clock; same bytes twice. */
export interface LinkEmitter {
  /** What `--only` names: `asyncapi`. */
  readonly name: string;
  /** One line for the help text. */
  readonly summary: { readonly fr: string; readonly en: string };
  /** Names of the emitters whose code it runs, because the format contains theirs; a test compares them with its imports. */
  readonly requires: readonly string[];
  /** A promise where a library it calls knows no other way. */
  emit(
    subject: LinkPackage,
    options: LinkEmitterOptions,
  ): readonly EmittedFile[] | Promise<readonly EmittedFile[]>;
}

/** Declares an emitter of link packages; the registry lists it. */
export function defineLinkEmitter(emitter: LinkEmitter): LinkEmitter {
  return emitter;
}
