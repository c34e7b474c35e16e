export type { CodesByNomenclature } from './constraint-from-text.ts';
export { diagnosticLine, expectDiagnostics } from './expect-diagnostics.ts';
export { HORRIBLE_CODES, HORRIBLE_TAGS, HORRIBLE_TEXTS } from './horrors.ts';
export { linkVersion } from './link-version.ts';
export { type MessageOptions, messageFromTable } from './message-from-table.ts';
export { type FieldText, messageOf } from './message-of.ts';
export { releaseOf } from './release-of.ts';
