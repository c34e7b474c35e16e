import type { LinkEmitter } from '@hubsante/emitters';
import type { Language } from '@hubsante/model';
import type { PipelineResult } from '../pipeline.ts';
import type { Progress } from '../progress.ts';
import { type CompiledModel, compileLink, type LinkResult } from './compile-link.ts';
import { compileRelease } from './compile-release.ts';
import type { OpenedLink } from './open-link.ts';
import type { OpenedRelease, OpenedSubjects } from './open-subjects.ts';
import { linkProgress } from './pipeline-progress.ts';

/** How link versions are compiled. */
export interface CompileLinksOptions {
  readonly emitters: readonly LinkEmitter[];
  readonly baseUrl: string;
  readonly clients: readonly string[] | null;
  readonly clock: () => number;
  readonly progress: Progress;
  readonly language: Language;
}

/** A link version with what its compilation gave. */
export interface CompiledLink {
  readonly opened: OpenedLink;
  readonly result: LinkResult;
  /** From the file name a diagnostic bears to its path: those of the link, and of its model release. */
  readonly pathOfFile: ReadonlyMap<string, string>;
}

/**
 * Compiles every link of a command line. Model releases that were compiled for themselves are not compiled
 * again; the others are, once, and their own findings are left to those who check them.
 */
export async function compileLinks(
  { links, models }: OpenedSubjects,
  compiled: ReadonlyMap<OpenedRelease, PipelineResult>,
  options: CompileLinksOptions,
): Promise<readonly CompiledLink[]> {
  const { clock, progress, language } = options;
  const quiet = new Map<OpenedRelease, CompiledModel>();
  const modelOf = (release: OpenedRelease): CompiledModel => {
    const known = quiet.get(release);
    if (known !== undefined) return known;
    const emitterOptions = { versionStamp: '00.01.01', baseUrl: '' };
    const result =
      compiled.get(release) ??
      compileRelease(release, { emitters: [], emitterOptions, clock, progress, language });
    const model = { ...result, messageTitles: release.messageTitles };
    quiet.set(release, model);
    return model;
  };
  const results: CompiledLink[] = [];
  for (const opened of links) {
    const folder = opened.link === null ? null : opened.root.modelFolder(opened.link.modelRelease);
    const release = folder === null ? undefined : models.get(folder);
    const onProgress = linkProgress(progress, language, opened.path);
    const result = await compileLink(opened, release === undefined ? null : modelOf(release), {
      emitters: options.emitters,
      baseUrl: options.baseUrl,
      clients: options.clients,
      clock,
      onProgress,
    });
    progress.clear();
    const pathOfFile = new Map([...(release?.pathOfFile ?? []), ...opened.pathOfFile]);
    results.push({ opened, result, pathOfFile });
  }
  return results;
}
