import { BASE_URL, NO_STAMP } from '@hubsante/conformance';
import type { ReleaseEmitter } from '@hubsante/emitters';
import type { ReleaseSources } from '@hubsante/workbook';
import { compile, type PipelineResult, type PipelineStep } from '../../pipeline.ts';

/** A release for a comparison: no silences of ours, and no stamp, which each published file has of its own. */
export function compileUnstamped(
  sources: ReleaseSources,
  emitters: readonly ReleaseEmitter[],
  onProgress: (step: PipelineStep) => void = () => {},
): PipelineResult {
  return compile(sources, {
    emitters,
    emitterOptions: { versionStamp: NO_STAMP, baseUrl: BASE_URL },
    silences: [],
    clock: () => 0,
    onProgress,
  });
}
