import { type Language, nameOfTraced, type TimelineStep, type Traced, timelineOf } from '@hubsante/model';
import type { ToldLife, ToldTimeline, ToldTimelineStep } from '@hubsante/model/contracts';
import { toldChange } from '../diff/print-comparison.ts';
import { changesBetween, type Lane, type LaneVersion } from './lanes.ts';

/** The life of a thing in every lane, with sentences. */
export function toldLife(lanes: readonly Lane[], traced: Traced, language: Language): ToldLife {
  return {
    name: nameOfTraced(traced),
    timelines: lanes.map((lane) => toldTimeline(lane, traced, language)),
  };
}

function toldTimeline({ subject, versions }: Lane, traced: Traced, language: Language): ToldTimeline {
  const steps = timelineOf(versions, changesBetween, traced) ?? [];
  return {
    subject,
    isThereToday: (steps.at(-1)?.traced ?? null) !== null,
    steps: steps.map((step, index) => ({
      version: step.version.compiled.version,
      name: step.traced === null ? null : nameOfTraced(step.traced),
      event: eventOf(step, steps[index - 1]),
      changes: step.changes.map((change) => toldChange(change, language)),
      inside: step.inside.map((change) => toldChange(change, language)),
    })),
  };
}

function eventOf(
  { traced, changes, inside }: TimelineStep<LaneVersion>,
  last: TimelineStep<LaneVersion> | undefined,
): ToldTimelineStep['event'] {
  const wasThere = (last?.traced ?? null) !== null;
  if (traced === null) return wasThere ? 'went' : 'absent';
  if (last === undefined) return 'first';
  if (!wasThere) return 'came';
  return changes.length + inside.length === 0 ? 'unchanged' : 'changed';
}
