import type { AnnouncedDeparture, DiagnosticReporter, Place } from '@hubsante/model';
import type { WireConventions } from '@hubsante/workbook';
import { isMap, isScalar } from 'yaml';
import { cliDiagnostics } from '../diagnostics.ts';
import { DEPARTURES, parseDepartures } from './departures.ts';
import { parseYaml } from './yaml-document.ts';

/** What `release.yaml` says. */
export interface ReleaseManifest {
  /** Number of the release, `2.0`. */
  readonly release: string | null;
  /** The line of that number. */
  readonly releasePlace: Place | null;
  readonly conventions: WireConventions;
  /** What each message is called in plain French, by its name. */
  readonly titles: ReadonlyMap<string, string>;
  /** The line of each title, by the name of its message. */
  readonly titlePlaces: ReadonlyMap<string, Place>;
  /** What the release announces as leaving. */
  readonly departures: readonly AnnouncedDeparture[];
}

/** Keys of the manifest that hold yes or no, and what they mean for the reader. */
const FLAGS = {
  anchoredTypePatterns: 'typePatternsAreAnchored',
  verbatimCodes: 'codesAreVerbatim',
} as const satisfies Record<string, keyof WireConventions>;

/** The keys of the manifest that say these. */
export function wireWords(conventions: readonly (keyof WireConventions)[]): readonly string[] {
  return Object.entries(FLAGS).flatMap(([key, meaning]) => (conventions.includes(meaning) ? [key] : []));
}

/** What a manifest must be. */
const NOT_KEYS = {
  fr: 'il doit être fait de clés et de valeurs',
  en: 'it must be made of keys and values',
};

const TITLES = 'titres';
const KEYS = ['release', TITLES, DEPARTURES, ...Object.keys(FLAGS)];

/** Reads a manifest; what cannot be understood is reported at its line and left out. */
export function parseReleaseManifest(
  text: string,
  file: string,
  reporter: DiagnosticReporter,
): ReleaseManifest {
  const nothing = {
    ...{
      release: null,
      releasePlace: null,
      conventions: {},
      titles: new Map(),
      titlePlaces: new Map(),
      departures: [],
    },
  };
  const parsed = parseYaml(text);
  if (parsed.kind === 'fault') {
    const { line, fr, en } = parsed;
    reporter.report(cliDiagnostics['manifest-not-yaml'], { place: { file, line } }, { line, fr, en });
    return nothing;
  }
  const { lineAt } = parsed;
  const { contents } = parsed.document;
  if (contents !== null && !isMap(contents)) {
    const line = lineAt(contents.range[0]);
    reporter.report(cliDiagnostics['manifest-not-yaml'], { place: { file, line } }, { line, ...NOT_KEYS });
    return nothing;
  }
  let release: string | null = null;
  let releasePlace: Place | null = null;
  const conventions: Record<string, boolean> = {};
  const titles = new Map<string, string>();
  const titlePlaces = new Map<string, Place>();
  let departures: readonly AnnouncedDeparture[] = [];
  for (const { key, value } of contents?.items ?? []) {
    const name = isScalar(key) ? String(key.value) : '?';
    const content = isScalar(value) ? value.value : undefined;
    const line = lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
    const flag = Object.entries(FLAGS).find(([known]) => known === name)?.[1];
    if (name === 'release') {
      // `2.0` without quotation marks is the number 2: its author meant what they wrote.
      const written = isScalar(value) && typeof content === 'number' ? value.source : content;
      release = written === undefined || written === null ? null : String(written);
      releasePlace = { file, line };
    } else if (flag !== undefined && typeof content === 'boolean') conventions[flag] = content;
    else if (name === TITLES && isMap(value)) {
      for (const title of value.items) {
        // A title without words is one to write: it is not « null ».
        if (!isScalar(title.value) || title.value.value === null) continue;
        const message = String(title.key);
        titles.set(message, String(title.value.value));
        const offset = isScalar(title.key) ? (title.key.range?.[0] ?? 0) : 0;
        titlePlaces.set(message, { file, line: lineAt(offset) });
      }
    } else if (name === DEPARTURES) departures = parseDepartures(value, file, lineAt, line, reporter);
    else {
      const place = { file, line };
      const keys = KEYS.join(', ');
      reporter.report(cliDiagnostics['manifest-key-unusable'], { place, value: name }, { keys });
    }
  }
  return { release, releasePlace, conventions, titles, titlePlaces, departures };
}
