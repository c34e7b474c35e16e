import type { EmittedOf, EmitterOptions } from '@hubsante/emitters';
import { closestName } from '@hubsante/model';
import type { CommandLineWords } from '../../arguments/command-line-words.ts';

/** An identifier that is no address: no tool tries to fetch what it names (docs/decisions/0029). */
export const DEFAULT_BASE_URL = 'urn:hubsante:schemas';

/** What the first date of a version stamp is when nothing tells it. */
const NO_DATE = '00.01.01';

/** A value, or the sentence that says why there is none. */
export type Choice<Value> = { readonly value: Value } | { readonly mistake: string };

/** Which family of artefacts: ours, or the exact form of the ANS publications. */
export type Profile = 'standard' | 'ans';

/** What the formats of a profile are made of: links have the standard one only. */
const FORMATS_OF: Readonly<Record<Profile, readonly EmittedOf[]>> = {
  standard: ['release', 'link'],
  ans: ['ans'],
};

/** Names of the formats to make, by what they are made of. */
export type FormatNames = Readonly<Record<EmittedOf, readonly string[]>>;

/** The formats of a profile, or those of them that `--only` names. */
export function chooseFormats(
  known: FormatNames,
  profile: Profile,
  only: string | undefined,
  say: CommandLineWords,
): Choice<FormatNames> {
  const kinds = FORMATS_OF[profile];
  const asked = only === undefined ? null : new Set(only.split(',').map((name) => name.trim()));
  const possible = [...new Set(kinds.flatMap((of) => known[of]))];
  for (const name of asked ?? []) {
    if (possible.includes(name)) continue;
    const other = profile === 'ans' ? 'standard' : 'ans';
    return FORMATS_OF[other].some((of) => known[of].includes(name))
      ? { mistake: say.formatOfOtherProfile(name, other) }
      : { mistake: say.unknownFormat(name, profile, possible, closestName(name, possible)) };
  }
  const chosen = (of: EmittedOf) =>
    kinds.includes(of) ? known[of].filter((name) => asked === null || asked.has(name)) : [];
  return { value: { release: chosen('release'), ans: chosen('ans'), link: chosen('link') } };
}

/** Characters RFC 3986 allows in an address, without its query and fragment; any scheme but script. */
const ADDRESS = /^(?!javascript:)[a-z][a-z\d+.-]*:[^\s#?"<>\\^`{|}]+$/i;

/** An absolute address, without its final slashes. */
export function chooseBaseUrl(
  text: string | undefined,
  say: CommandLineWords,
): Choice<EmitterOptions['baseUrl']> {
  if (text === undefined) return { value: DEFAULT_BASE_URL };
  if (!URL.canParse(text) || !ADDRESS.test(text)) return { mistake: say.notAnAddress(text) };
  let end = text.length;
  while (text[end - 1] === '/') end -= 1;
  return { value: text.slice(0, end) };
}

/**
 * The date the schemas carry, `yy.mm.dd`: the one asked for, else the one of `SOURCE_DATE_EPOCH`
 * (https://reproducible-builds.org), else the one recorded in the workbook, `2024-08-21T14:30:00Z`.
 * Never the clock.
 */
export function chooseVersionStamp(
  text: string | undefined,
  epoch: string | undefined,
  say: CommandLineWords,
): Choice<(recorded: string | null) => string> {
  if (text !== undefined) return isStamp(text) ? { value: () => text } : { mistake: say.notAStamp(text) };
  if (epoch !== undefined && epoch !== '') {
    const date = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
    if (date === null) return { mistake: say.notAnEpoch(epoch) };
    return { value: () => stampOf(date.toISOString()) };
  }
  return { value: recordedStamp };
}

/** The stamp of a release when nobody asks for another: that of the date recorded in its workbook. */
export function recordedStamp(recorded: string | null): string {
  return recorded === null ? NO_DATE : stampOf(recorded);
}

function isStamp(text: string): boolean {
  const match = /^(\d{2})\.(\d{2})\.(\d{2})$/.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(2000 + Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1;
}

/** `2024-08-21T…` becomes `24.08.21`. */
function stampOf(isoDate: string): string {
  const match = /^\d{2}(\d{2})-(\d{2})-(\d{2})/.exec(isoDate);
  return match === null ? NO_DATE : match.slice(1).join('.');
}

/**
 * Identities of clients on the Hub (docs/reference/echanges.md §11). Without `_`: the Hub takes what stands before it in an
 * identifier of a message for the sender (§10 n° 9).
 */
function chooseClients(text: string | undefined, say: CommandLineWords): Choice<readonly string[] | null> {
  if (text === undefined) return { value: null };
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !/^fr(?:\.[A-Za-z0-9-]+){2,}$/.test(name));
  return wrong === undefined ? { value: names } : { mistake: say.notAClient(wrong) };
}

/** What a build was asked for, apart from what it reads and where it writes. */
export interface BuildOptions {
  readonly formats: FormatNames;
  readonly baseUrl: string;
  /** Clients the broker must know; `null` for those of the examples. */
  readonly clients: readonly string[] | null;
  /** The stamp of a release, from the date recorded in its model workbook. */
  readonly versionStamp: (recorded: string | null) => string;
}

/** The options of a command line, or what is wrong in the first wrong one. */
export function readBuildOptions(
  values: ReadonlyMap<string, string>,
  epoch: string | undefined,
  known: FormatNames,
  say: CommandLineWords,
): Choice<BuildOptions> {
  const profile = values.get('profile') === 'ans' ? 'ans' : 'standard';
  const formats = chooseFormats(known, profile, values.get('only'), say);
  if ('mistake' in formats) return formats;
  const baseUrl = chooseBaseUrl(values.get('base-url'), say);
  if ('mistake' in baseUrl) return baseUrl;
  const clients = chooseClients(values.get('clients'), say);
  if ('mistake' in clients) return clients;
  const stamp = chooseVersionStamp(values.get('version-stamp'), epoch, say);
  if ('mistake' in stamp) return stamp;
  return {
    value: {
      formats: formats.value,
      baseUrl: baseUrl.value,
      clients: clients.value,
      versionStamp: stamp.value,
    },
  };
}
