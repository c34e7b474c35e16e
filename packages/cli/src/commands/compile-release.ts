import type { Emitter, EmitterOptions } from '@hubsante/emitters';
import { type Language, sortDiagnostics } from '@hubsante/model';
import { compile, type PipelineResult } from '../pipeline.ts';
import type { Progress } from '../progress.ts';
import type { OpenedRelease } from './open-subjects.ts';
import { pipelineProgress } from './pipeline-progress.ts';

export interface CompileOptions {
  readonly emitters: readonly Emitter[];
  readonly emitterOptions: EmitterOptions;
  readonly clock: () => number;
  readonly progress: Progress;
  readonly language: Language;
}

/** The pipeline on one release, and what is wrong in its file of silences. */
export function compileRelease(release: OpenedRelease, options: CompileOptions): PipelineResult {
  const { emitters, emitterOptions, clock, progress, language } = options;
  const result = compile(release.sources, {
    emitters,
    emitterOptions,
    silences: release.silences,
    isWholeRelease: release.isWhole,
    exampleNames: release.exampleNames,
    clock,
    onProgress: pipelineProgress(progress, language),
  });
  progress.clear();
  return {
    ...result,
    diagnostics: sortDiagnostics([...result.diagnostics, ...release.silenceDiagnostics]),
  };
}
