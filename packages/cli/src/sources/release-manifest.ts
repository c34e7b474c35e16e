import type { DiagnosticReporter, Place } from '@hubsante/model';
import type { WireConventions } from '@hubsante/workbook';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { cliDiagnostics } from '../diagnostics.ts';

/** What `release.yaml` says. */
export interface ReleaseManifest {
  /** Number of the release, `2.0`. */
  readonly release: string | null;
  readonly conventions: WireConventions;
  /** What each message is called in plain French, by its name. */
  readonly titles: ReadonlyMap<string, string>;
  /** The line of each title, by the name of its message. */
  readonly titlePlaces: ReadonlyMap<string, Place>;
}

/** Keys of the manifest that hold yes or no, and what they mean for the reader. */
const FLAGS = {
  anchoredTypePatterns: 'typePatternsAreAnchored',
  verbatimCodes: 'codesAreVerbatim',
} as const satisfies Record<string, keyof WireConventions>;

const TITLES = 'titres';
const KEYS = ['release', TITLES, ...Object.keys(FLAGS)];

/** Reads a manifest; what cannot be understood is reported at its line and left out. */
export function parseReleaseManifest(
  text: string,
  file: string,
  reporter: DiagnosticReporter,
): ReleaseManifest {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error !== undefined || !(document.contents === null || isMap(document.contents))) {
    const line = lineAt(error?.pos[0] ?? 0);
    reporter.report(cliDiagnostics['manifest-not-yaml'], { place: { file, line } });
    return { release: null, conventions: {}, titles: new Map(), titlePlaces: new Map() };
  }
  let release: string | null = null;
  const conventions: Record<string, boolean> = {};
  const titles = new Map<string, string>();
  const titlePlaces = new Map<string, Place>();
  for (const { key, value } of document.contents?.items ?? []) {
    const name = isScalar(key) ? String(key.value) : '?';
    const content = isScalar(value) ? value.value : undefined;
    const line = lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
    const flag = Object.entries(FLAGS).find(([known]) => known === name)?.[1];
    if (name === 'release') release = content === undefined || content === null ? null : String(content);
    else if (flag !== undefined && typeof content === 'boolean') conventions[flag] = content;
    else if (name === TITLES && isMap(value)) {
      for (const title of value.items) {
        if (!isScalar(title.value)) continue;
        const message = String(title.key);
        titles.set(message, String(title.value.value));
        const offset = isScalar(title.key) ? (title.key.range?.[0] ?? 0) : 0;
        titlePlaces.set(message, { file, line: lineAt(offset) });
      }
    } else {
      const place = { file, line };
      const keys = KEYS.join(', ');
      reporter.report(cliDiagnostics['manifest-key-unusable'], { place, value: name }, { keys });
    }
  }
  return { release, conventions, titles, titlePlaces };
}
