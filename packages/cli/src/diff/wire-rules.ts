import { type Diagnostic, DiagnosticCollector } from '@hubsante/model';
import type { WireConventions } from '@hubsante/workbook';
import { cliDiagnostics } from '../diagnostics.ts';
import { wireWords } from '../sources/release-manifest.ts';
import { RELEASE_MANIFEST } from '../sources/release-manifest-name.ts';
import type { ReleaseFiles } from '../sources.ts';

/** What the manifest of a release says of its workbooks, or that there is none. */
export interface ReadUnder extends Pick<ReleaseFiles, 'path' | 'hasManifest' | 'declaredRelease'> {
  /** The rules it is read under in the end. */
  readonly wire: Required<WireConventions>;
}

/**
 * Two versions of one release that are read under other rules seem to differ in what no cell says: a manifest was left
 * behind in a copy, or lost a line. Two releases may well have other rules.
 */
export function wireRulesApart(previous: ReadUnder, current: ReadUnder): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  if (!previous.hasManifest && !current.hasManifest) return reporter.diagnostics;
  const areBothSaid = previous.hasManifest && current.hasManifest;
  if (areBothSaid && previous.declaredRelease !== current.declaredRelease) return reporter.diagnostics;
  const words = wireWords(differing(previous.wire, current.wire));
  if (words.length === 0) return reporter.diagnostics;
  const [bare, other] = current.hasManifest ? [previous, current] : [current, previous];
  const paths = { path: bare.path, other: other.path, words: words.join(', '), manifest: RELEASE_MANIFEST };
  const context = { place: { file: bare.path }, value: bare.path };
  if (bare.hasManifest) reporter.report(cliDiagnostics['compared-under-other-rules'], context, paths);
  else reporter.report(cliDiagnostics['compared-without-manifest'], context, paths);
  return reporter.diagnostics;
}

function differing(
  previous: Required<WireConventions>,
  current: Required<WireConventions>,
): (keyof WireConventions)[] {
  const known = ['typePatternsAreAnchored', 'codesAreVerbatim'] as const;
  return known.filter((name) => previous[name] !== current[name]);
}
