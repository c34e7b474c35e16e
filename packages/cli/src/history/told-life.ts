import { type Language, nameOfTraced, type TimelineStep, type Traced, timelineOf } from '@hubsante/model';
import type { ToldLife, ToldTimeline, ToldTimelineStep } from '@hubsante/model/contracts';
import { toldChange } from '../diff/print-comparison.ts';
import { changesBetween, type Lane, type LaneVersion } from './lanes.ts';

type Steps = readonly TimelineStep<LaneVersion>[];

/** The life of a thing in every lane, with sentences. */
export function toldLife(lanes: readonly Lane[], traced: Traced, language: Language): ToldLife {
  const found = followed(lanes, traced);
  return {
    name: nameOfTraced(traced),
    timelines: lanes.map((lane) => toldTimeline(lane.subject, found.get(lane) ?? [], language)),
  };
}

/** A lane may know the thing under a name only that another lane, followed first, tells. */
function followed(lanes: readonly Lane[], traced: Traced): ReadonlyMap<Lane, Steps> {
  const found = new Map<Lane, Steps>();
  const names = new Map<string, Traced>();
  const follow = (name: Traced) => {
    names.set(nameOfTraced(name), name);
    for (const lane of lanes) {
      const steps = found.has(lane) ? null : timelineOf(lane.versions, changesBetween, name);
      if (steps !== null) found.set(lane, steps);
    }
  };
  follow(traced);
  for (const lane of lanes) {
    // The newest first: an older name may have come to mean something else.
    for (const step of found.get(lane)?.toReversed() ?? [])
      if (step.traced !== null && !names.has(nameOfTraced(step.traced))) follow(step.traced);
  }
  return found;
}

function toldTimeline(subject: string, steps: Steps, language: Language): ToldTimeline {
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
