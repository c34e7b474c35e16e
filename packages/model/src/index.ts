export * from './acceptance-test.ts';
export * from './accepted-messages.ts';
export * from './announce-departures.ts';
export * from './as-meant.ts';
export * from './cardinality.ts';
export { checkEvolution } from './conversion/check-evolution.ts';
export {
  type ConversionSources,
  compileConversion,
  conversionSources,
} from './conversion/compile-conversion.ts';
export type { ConversionTable } from './conversion/conversion-table.ts';
export { evolutionDiagnostics } from './conversion/diagnostics.ts';
export {
  type CodePairs,
  type CodeRule,
  type DefaultRule,
  type Evolution,
  type FieldName,
  type FieldPairing,
  type MessagePairing,
  type NoteRule,
  nothingSaid,
  type SplitRule,
} from './conversion/evolution.ts';
export * from './corpus/constraint.ts';
export { type Corpus, type CorpusCase, corpusOf } from './corpus/corpus-of.ts';
export { applyPatch, type JsonPatch, jsonPointer, type PatchOperation } from './corpus/json-patch.ts';
export { csvLine } from './csv-line.ts';
export * from './departure.ts';
export * from './diagnostics.ts';
export {
  type Change,
  type ChangePlace,
  type ChangeWitness,
  type SyntaxVerdicts,
  type Verdict,
  type Verdicts,
  worstVerdict,
} from './diff/change.ts';
export { actionFor } from './diff/change-actions.ts';
export { CHANGE_KINDS, type ChangeKind, type ChangeSubject } from './diff/change-kinds.ts';
export type { ChangedCells } from './diff/changed-cells.ts';
export { type Concern, type ConcernedMessage, type ConcernedRole, ConcernFinder } from './diff/concerned.ts';
export { describeChange } from './diff/describe-change.ts';
export { diffLinks, travellingMessages } from './diff/diff-links.ts';
export { diffReleases, nomenclaturesOf } from './diff/diff-releases.ts';
export { LAW, type Relation } from './diff/relation.ts';
export { BUMPS, type Bump, smallestBump } from './diff/smallest-bump.ts';
export { TOLERANCES, type Tolerance, withTolerance } from './diff/tolerance.ts';
export { VERDICT_WORDS } from './diff/verdict-words.ts';
export {
  type ComparedMessages,
  type MissingWitness,
  type Proof,
  WitnessMaker,
  type WitnessMessage,
} from './diff/witness-messages.ts';
export { withoutDoubleEncoding } from './double-encoding.ts';
export * from './example-value.ts';
export * from './faulty.ts';
export * from './field.ts';
export * from './folding.ts';
export { grouped } from './grouped.ts';
export { type FoundTraced, findTraced } from './history/find-traced.ts';
export { type TimelineStep, timelineOf } from './history/timeline.ts';
export { isThere, nameOfTraced, type Traced, type TracedContent } from './history/traced.ts';
export { ValueTableReader, ValueTableWriter } from './history/value-table.ts';
export * from './hub-checks.ts';
export * from './link.ts';
export * from './link-package.ts';
export * from './link-status.ts';
export { linkAcceptanceTestDiagnostics } from './links/acceptance-test-diagnostics.ts';
export {
  type AcceptanceTestsToCheck,
  checkAcceptanceTestsOfLink,
} from './links/check-acceptance-tests.ts';
export { checkExamples, type ExamplesToCheck } from './links/check-examples.ts';
export { checkLink, type LinkToCheck } from './links/check-link.ts';
export { checkLinks, type LinkFolder, type ReleaseMessages } from './links/check-links.ts';
export { unusedNomenclatures } from './links/check-nomenclatures.ts';
export {
  checkAcceptanceTestsOfRelease,
  type ReleaseTestsToCheck,
} from './links/check-tests-of-release.ts';
export { linkDiagnostics } from './links/diagnostics.ts';
export { exampleFileDiagnostics } from './links/example-diagnostics.ts';
export { exampleFaultDiagnostics } from './links/example-fault-diagnostics.ts';
export type { TitleOfSheet } from './links/exchanged-in-tests.ts';
export { type BodyOfExample, checkPerimeterTitles } from './links/exchanged-perimeters.ts';
export { foldTestsOfRelease } from './links/fold-tests-of-release.ts';
export { linkIdentityDiagnostics } from './links/identity-diagnostics.ts';
export { formatJsonPath, parseJsonPath, withoutItems } from './links/json-path.ts';
export type { LinkExample } from './links/link-example.ts';
export { codesMissing, isOfMissingCodes, missingCodesOfLinks } from './links/missing-codes.ts';
export type { OtherFile } from './links/missing-examples.ts';
export { nomenclatureUseDiagnostics } from './links/nomenclature-diagnostics.ts';
export { linkPackageDiagnostics } from './links/package-diagnostics.ts';
export { reportExampleFault } from './links/report-example-fault.ts';
export { vhostByRule, vhostsOf } from './links/vhosts.ts';
export * from './message.ts';
export * from './nomenclature.ts';
export * from './origin.ts';
export * from './pattern-matcher.ts';
export { type PlacedField, placesOf } from './placed-fields.ts';
export { type RefusedValue, refusedValues } from './refused-values.ts';
export * from './release.ts';
export { checkRelease, modelDiagnostics } from './rules/index.ts';
export { isForbiddenKey, reservedFieldWords } from './rules/reserved-words.ts';
export * from './silence.ts';
export { runsInSpreadsheet } from './spreadsheet-formula.ts';
export * from './transversal-principles.ts';
export { closestCode, closestName, nameInLatin } from './validation/closest-name.ts';
export { DATE_TIME_PATTERN, XML_MOMENT_PATTERN } from './validation/date-time-pattern.ts';
export { enumerationValues } from './validation/enumeration-values.ts';
export { isJsonObject } from './validation/json-kind.ts';
export {
  foreignLetters,
  latinLookAlike,
  latinReadings,
  UNSEEN,
  withLatinLetters,
} from './validation/look-alikes.ts';
export type * from './validation/message-fault.ts';
export {
  type PatternProgram,
  patternProgram,
  type SpelledProgram,
  spelledProgram,
} from './validation/pattern-program.ts';
export { unicodePattern } from './validation/unicode-pattern.ts';
export { isValidMessage, validateMessage } from './validation/validate-message.ts';
export { xsdPattern } from './validation/xsd-pattern.ts';
export { withVisibleBlanks } from './visible-blanks.ts';
export { printedLines, visibleText, withoutControls } from './visible-text.ts';
