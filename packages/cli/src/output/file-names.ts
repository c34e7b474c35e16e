import type { EmittedFile } from '@hubsante/emitters';
import { type Diagnostic, DiagnosticCollector, foldAlike, formatPlace } from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import { MANIFEST_NAME } from './manifest.ts';

/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Characters that some file system refuses, or that end the name early. */
const FORBIDDEN = /[\p{Cc}<>:"|?*\\]/u;
/** Of most file systems, in bytes. */
const LONGEST_NAME = 255;

/** The part of a relative path that some system would refuse or write elsewhere; `null` when it is fit. */
export function unfitPart(path: string): string | null {
  if (path === MANIFEST_NAME) return path;
  for (const name of path.split('/')) {
    if (name === '') return '/';
    if (name === '.' || name === '..') return name;
    const forbidden = FORBIDDEN.exec(name);
    if (forbidden !== null) return forbidden[0];
    if (RESERVED.test(name) || /[. ]$/.test(name) || new TextEncoder().encode(name).length > LONGEST_NAME) {
      return name;
    }
  }
  return null;
}

/** Files that every system can hold, and findings on the others. */
export interface CheckedFiles {
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Keeps the files that any system can write inside the output folder. Names come from the workbooks: one
 * that would leave the folder, or hide another file, is a mistake of its author.
 */
export function checkFileNames(files: readonly EmittedFile[]): CheckedFiles {
  const collector = new DiagnosticCollector();
  const taken = new Map<string, string>();
  const folders = new Map<string, string>();
  const kept: EmittedFile[] = [];
  for (const file of files) {
    const context = { place: file.source ?? { file: file.path }, value: file.path };
    const part = unfitPart(file.path);
    if (part !== null) {
      collector.report(cliDiagnostics['file-name-refused'], context, { part });
      continue;
    }
    const key = fileSystemKey(file.path);
    const parents = parentsOf(key);
    const other =
      taken.get(key) ?? folders.get(key) ?? parents.map((parent) => taken.get(parent)).find(Boolean);
    if (other !== undefined) {
      collector.report(cliDiagnostics['file-name-taken'], context, { other });
      continue;
    }
    taken.set(key, file.path);
    for (const parent of parents) folders.set(parent, file.path);
    kept.push(file);
  }
  // One name gives several files, of which each format makes its own.
  const named = foldAlike(collector.diagnostics, ({ definition, place }) =>
    place.cell === undefined && place.line === undefined ? null : `${definition.code} ${formatPlace(place)}`,
  );
  return { files: kept, diagnostics: named };
}

/** Names that are the same file on a system that ignores case, or on one that composes accents. */
function fileSystemKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** `a` and `a/b` for `a/b/c`. */
function parentsOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}
