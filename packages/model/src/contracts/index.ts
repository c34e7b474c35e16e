/**
 * The types of every JSON that a package holds for others to read. Who writes one and who reads one share its type; there
 * is no code here, so that whoever imports these types takes nothing else of ours along.
 */
export type * from './comparison.ts';
export type * from './corpus-index.ts';
export type * from './documented-message.ts';
export type * from './link-manifest.ts';
export type * from './nomenclature-files.ts';
export type * from './package-contents.ts';
