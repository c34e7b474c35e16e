import type { ArtefactPair } from '../artefact-pair.ts';
import type { Evidence } from '../evidence.ts';
import { codesApart, nomenclatureCodesApart, nomenclatureWithoutWorkbook } from './codes-apart.ts';
import type { Explanation } from './explanation.ts';
import { handEditedSchema, handEditedXsd } from './hand-edited.ts';
import {
  handCopiedTestCases,
  handKeptEnvelope,
  handKeptSchema,
  handKeptSibling,
  handWrittenXsd,
  oldTestCases,
} from './hand-kept.ts';
import { kindNotPublished } from './kind-not-published.ts';
import { leftOver, leftOverAsyncApi, leftOverSchema } from './left-over.ts';
import { lostFile } from './lost-file.ts';
import { nomenclatureApart } from './nomenclature-apart.ts';
import { workbookOrder } from './workbook-order.ts';

export type { Explanation } from './explanation.ts';

/** Every reason we accept; the first that holds is the one that is told. */
const EXPLANATIONS: readonly Explanation[] = [
  handKeptSchema,
  handWrittenXsd,
  handKeptSibling,
  handKeptEnvelope,
  handCopiedTestCases,
  oldTestCases,
  leftOver,
  leftOverSchema,
  leftOverAsyncApi,
  workbookOrder,
  handEditedSchema,
  handEditedXsd,
  codesApart,
  nomenclatureApart,
  nomenclatureWithoutWorkbook,
  nomenclatureCodesApart,
  lostFile,
  kindNotPublished,
];

/** Why an artefact is not published as we produce it; `null` when nothing accounts for it. */
export function explain(pair: ArtefactPair, evidence: Evidence): Explanation | null {
  const { situation, kind } = pair;
  const applies = ({ kinds, situations, holds }: Explanation) =>
    situations.includes(situation) && kinds.some((name) => name === kind.name) && holds(pair, evidence);
  return EXPLANATIONS.find(applies) ?? null;
}
