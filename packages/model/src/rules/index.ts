import { type Diagnostic, DiagnosticCollector, type DiagnosticDefinition } from '../diagnostics.ts';
import type { Release } from '../release.ts';
import { cardinalityIsPublishedAsWritten } from './cardinality-is-published-as-written.ts';
import { constraintFitsType } from './constraint-fits-type.ts';
import { descriptionSaysSomething } from './description-says-something.ts';
import { enumerationDiagnostics } from './diagnostics/enumerations.ts';
import { exampleDiagnostics } from './diagnostics/examples.ts';
import { nameDiagnostics } from './diagnostics/names.ts';
import { patternDiagnostics } from './diagnostics/patterns.ts';
import { structureDiagnostics } from './diagnostics/structure.ts';
import { wordDiagnostics } from './diagnostics/words.ts';
import { enumerationFitsType } from './enumeration-fits-type.ts';
import { enumerationIsClean } from './enumeration-is-clean.ts';
import { exampleIsPresent } from './example-is-present.ts';
import { exampleIsValid } from './example-is-valid.ts';
import { labelIsClean } from './label-is-clean.ts';
import { labelIsUnique } from './label-is-unique.ts';
import { patternAcceptsRealValues } from './pattern-accepts-real-values.ts';
import { patternIsSound } from './pattern-is-sound.ts';
import { rootIsUnique } from './root-is-unique.ts';
import type { MessageRule, ReleaseRule } from './rule.ts';
import { tagIsUnique } from './tag-is-unique.ts';
import { tagIsUsable } from './tag-is-usable.ts';
import { typeIsNotRecursive } from './type-is-not-recursive.ts';
import { typeNameIsUsable } from './type-name-is-usable.ts';

/** Every rule on one message; adding one is a file, a line here and an entry in a diagnostics table. */
const MESSAGE_RULES: readonly MessageRule[] = [
  tagIsUnique,
  tagIsUsable,
  typeNameIsUsable,
  typeIsNotRecursive,
  cardinalityIsPublishedAsWritten,
  patternIsSound,
  patternAcceptsRealValues,
  constraintFitsType,
  enumerationIsClean,
  enumerationFitsType,
  exampleIsValid,
  exampleIsPresent,
  labelIsClean,
  labelIsUnique,
  descriptionSaysSomething,
];

const RELEASE_RULES: readonly ReleaseRule[] = [rootIsUnique];

/** Every diagnostic of the rules, for documentation pages and completeness tests. */
export const modelDiagnostics: readonly DiagnosticDefinition[] = [
  nameDiagnostics,
  structureDiagnostics,
  patternDiagnostics,
  enumerationDiagnostics,
  exampleDiagnostics,
  wordDiagnostics,
].flatMap((table) => Object.values<DiagnosticDefinition>(table));

/** What a careful author would want to know of a release that could be read. */
export function checkRelease(release: Release): readonly Diagnostic[] {
  const collector = new DiagnosticCollector();
  for (const message of release.messages) {
    for (const rule of MESSAGE_RULES) rule(message, collector);
  }
  for (const rule of RELEASE_RULES) rule(release, collector);
  return collector.diagnostics;
}
