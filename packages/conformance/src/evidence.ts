import type { Release } from '@hubsante/model';
import type { ArtefactKind, ArtefactKindName } from './artefact-kind.ts';
import type { ArtefactPair } from './artefact-pair.ts';

/** What an explanation may look at besides the artefact it is about. */
export interface Evidence {
  /** Every message the workbooks declare, refused ones included. */
  readonly declaredMessages: ReadonlySet<string>;
  /** Messages, nomenclatures and tests the artefacts were made from. */
  readonly release: Release;
  /** Whether the release comes with test-case workbooks. */
  readonly hasTestCaseWorkbook: boolean;
  /** Whether it comes with some in the layout before releases 3.x, which we do not read. */
  readonly hasOldTestCaseWorkbook: boolean;
  /** Whether it comes with nomenclature workbooks. */
  readonly hasNomenclatureWorkbook: boolean;
  /** Whether any artefact of any kind is published. */
  readonly publishedSomething: boolean;
  /** Date of the run that published the JSON Schemas, `yy.mm.dd`. */
  readonly schemaStamp: string | null;
  /** Whether any artefact of a kind is published. */
  isPublishedKind(kind: string): boolean;
  /**
   * The release with the codes of its published nomenclature tables, from which the incumbent makes its schemas
   * (docs/reference/format-des-classeurs.md §11), instead of those of the nomenclature workbooks.
   */
  releaseFromPublishedTables(): Release;
  /** Another artefact of the same release. */
  pair(kind: ArtefactKindName, name: string): ArtefactPair | null;
  /** The texts of a kind, by name, as another model gives them. */
  produce(kind: ArtefactKind, release: Release): ReadonlyMap<string, string>;
}
