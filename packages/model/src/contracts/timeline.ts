import type { ToldChange } from './comparison.ts';

/** A thing in one version, beside the version before. */
export interface ToldTimelineStep {
  /** `2.0`. */
  readonly version: string;
  /** The name it has there, `RS-EDA/patient/sex`; `null` where it is not. */
  readonly name: string | null;
  /** `first`: it is in the first version that was read. */
  readonly event: 'first' | 'came' | 'unchanged' | 'changed' | 'went' | 'absent';
  /** What is said of the thing itself, and of what stands above it and reaches it. */
  readonly changes: readonly ToldChange[];
  /** What is said of what it holds. */
  readonly inside: readonly ToldChange[];
}

/** The life of a thing in the releases of the model, or in the versions of a link. */
export interface ToldTimeline {
  /** `mdd`, `15-15`. */
  readonly subject: string;
  /** Whether the latest version has it. */
  readonly isThereToday: boolean;
  /** The oldest first; empty where no version has it. */
  readonly steps: readonly ToldTimelineStep[];
}

/** What `dsf since --format json` prints. */
export interface ToldLife {
  /** The whole name of the thing, `RS-EDA/patient/sex`, `HubSante.risque/R01`. */
  readonly name: string;
  /** The model first, then the links by name. */
  readonly timelines: readonly ToldTimeline[];
}
