/**
 * The part of `dsf` that reads, checks and makes, without command line nor console: what the workshop of the site runs in
 * a browser, where `node:fs` and `node:path` are a disk in memory. Unstable: for the packages of this repository only.
 */

export type { Invocation } from './arguments/parse-arguments.ts';
export { DEFAULT_BASE_URL, recordedStamp } from './commands/build/build-options.ts';
export { recordedDate } from './commands/build/recorded-date.ts';
export { type ComparedPair, comparedPair } from './diff/compared-pair.ts';
export { compiledRelease, twoVersions } from './diff/compiled-versions.ts';
export { toldComparison } from './diff/print-comparison.ts';
export type { Environment } from './environment.ts';
export {
  type ConversionRows,
  conversionRows,
  type ReleaseOpener,
  tableFiles,
} from './evolution/conversion-rows.ts';
export { findConcerns } from './evolution/find-concerns.ts';
export { type MessageText, messageTexts, type UnreadFile } from './evolution/message-files.ts';
export { Migration } from './evolution/migration.ts';
export { toldConcerns } from './evolution/print-concerned.ts';
export { type CheckedWorkbook, workbookOf } from './output/annotated-workbook.ts';
export { subFolderOf } from './output/sub-folders.ts';
export type { ReleaseCheck } from './pipeline.ts';
export type { Finding } from './printers/report.ts';
export { silentProgress } from './progress.ts';
export { strayFiles } from './sources/stray-files.ts';
export { type CheckedLink, checkOpenedLinks } from './specifications/check-links.ts';
export { checkOpenedRelease } from './specifications/check-release.ts';
export { findingsOfRun } from './specifications/check-results.ts';
export { findSubjects } from './specifications/find-subjects.ts';
export { type MadePackage, makeLink, makeRelease } from './specifications/make-package.ts';
export {
  nameOfLink,
  type OpenedRelease,
  type OpenedSubjects,
  openSubjects,
} from './specifications/open-subjects.ts';
export { SpecificationRoot } from './specifications/specification-root.ts';
export { renderTemplate } from './templates.ts';
