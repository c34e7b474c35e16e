import type { AcceptanceTestSuite } from './acceptance-test.ts';
import type { Message } from './message.ts';
import type { Nomenclature } from './nomenclature.ts';

/** How the artefacts of a release are published, where releases differ; decided by what its workbooks contain. */
export interface PublicationConventions {
  /** Nomenclature files without an identifier of their own carry the date of the run in their name. */
  readonly datedNomenclatureFiles: boolean;
}

/** A model release: every message and every nomenclature that are published together. */
export interface Release {
  readonly messages: readonly Message[];
  readonly nomenclatures: readonly Nomenclature[];
  readonly acceptanceTests: readonly AcceptanceTestSuite[];
  readonly conventions: PublicationConventions;
}
