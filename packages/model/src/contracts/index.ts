/**
 * The types of every JSON that a package holds for others to read. Who writes one and who reads one share its type; the
 * only code is what a file says of itself, or how it is said everywhere, and no type can, so that whoever imports it takes nothing else of ours along.
 */

export type { ConversionTable } from '../conversion/conversion-table.ts';
export { csvLine } from '../csv-line.ts';
export { VERDICT_WORDS } from '../diff/verdict-words.ts';
export { LINK_STATUSES } from '../link-status.ts';
export { withVisibleBlanks } from '../visible-blanks.ts';
export type * from './comparison.ts';
export type * from './concerned.ts';
export type * from './corpus-index.ts';
export type * from './documented-message.ts';
export type * from './link-manifest.ts';
export type * from './nomenclature-files.ts';
export * from './package-contents.ts';
export type * from './release-index.ts';
export type * from './runtime-description.ts';
export type * from './timeline.ts';
export type * from './workshop.ts';
