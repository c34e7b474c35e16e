import {
  type Diagnostic,
  DiagnosticCollector,
  type DiagnosticDefinition,
  foldUnder,
  linkDiagnostics,
  nomenclatureUseDiagnostics,
  silenceTarget,
} from '@hubsante/model';
import type { MessagePutAside } from '@hubsante/workbook';
import { cliDiagnostics } from '../diagnostics.ts';
import type { ReleaseCheck } from '../pipeline.ts';
import type { CheckedLink } from './check-links.ts';
import type { CheckedRelease } from './check-results.ts';

/** Titles whose message the release does not have. */
const IDLE_TITLES = new Set<DiagnosticDefinition>([
  cliDiagnostics['title-without-message'],
  cliDiagnostics['title-of-renamed-message'],
]);

/** Whether it tells that a message which the manifest of a release names is not there: the release lacks what links know. */
export function isOfMissingMessage({ definition }: Diagnostic): boolean {
  return IDLE_TITLES.has(definition) || definition === cliDiagnostics['sheet-put-aside'];
}

/**
 * What is found in a release, where a sheet that its author made a note of is one finding, at the sheet: the titles, the
 * departures and the silences of its messages go under it.
 */
export function withSheetsPutAside(
  found: readonly Diagnostic[],
  { putAside }: Pick<ReleaseCheck, 'putAside'>,
): readonly Diagnostic[] {
  const idle = new Set(
    found.flatMap(({ definition, value }) => (IDLE_TITLES.has(definition) ? (value ?? []) : [])),
  );
  if (idle.size === 0) return found;
  const sheets = bySheet(putAside().filter(({ name }) => idle.has(name)));
  return sheets.reduce(
    (left, messages) => {
      const [first] = messages;
      const names = new Set(messages.map(({ name }) => name));
      const { file, sheet = '' } = first.place;
      const isOfSheet = ({ definition, value = '' }: Diagnostic): boolean => {
        if (definition === cliDiagnostics['silence-unused']) return isSilenceOf(value, file, sheet);
        const isDeparture = definition === cliDiagnostics['departure-of-nothing'];
        const isMisspelled = definition === cliDiagnostics['departure-misspelled'];
        // The lists that only its messages use; which ones, an unread sheet does not say.
        if (definition === nomenclatureUseDiagnostics['nomenclature-unused']) return true;
        if (isDeparture || isMisspelled) return names.has(value.split('/')[0] ?? '');
        return IDLE_TITLES.has(definition) && names.has(value);
      };
      return [
        ...left.filter((one) => !isOfSheet(one)),
        ...putAsideFinding('sheet-put-aside', messages, left.filter(isOfSheet), null),
      ];
    },
    [...found],
  );
}

/**
 * What is found in a release, where a message that its manifest and links know by another name, or that its workbooks have no more,
 * is one error, at the cell of its name or at its title: they all follow from it.
 *
 * @param links those of the release.
 */
export function withMissingMessages(
  { release, result }: CheckedRelease,
  links: readonly CheckedLink[],
): readonly Diagnostic[] {
  const { code } = linkDiagnostics['message-unknown'];
  const unknown = links.map(
    (link) =>
      new Set(
        link.result.diagnostics.flatMap(({ definition, value = '' }) =>
          definition.code === code ? [value] : [],
        ),
      ),
  );
  if (unknown.every(({ size }) => size === 0)) return result.diagnostics;
  const found = result.diagnostics.map((one) => renamedMessage(one, result, unknown) ?? one);
  const told = withCarriedSheets(found, result, unknown);
  return release.isWhole ? withGoneMessages(told, result, unknown) : told;
}

/** The messages that each link carries and its release does not have. */
type NamesByLink = readonly ReadonlySet<string>[];

function renamedMessage(
  one: Diagnostic,
  { release }: ReleaseCheck,
  unknown: NamesByLink,
): Diagnostic | undefined {
  const { definition, value = '', parameters } = one;
  const message = release.messages.find(({ name }) => name === parameters.suggestion);
  const count = countOf([value], unknown);
  if (definition !== cliDiagnostics['title-of-renamed-message'] || message === undefined || count === 0)
    return undefined;
  const collector = new DiagnosticCollector();
  const context = { place: message.place, value: message.name, subjects: [value], related: [one] };
  collector.report(cliDiagnostics['message-renamed'], context, { old: value, count });
  return collector.diagnostics[0];
}

/** Sheets that are notes and whose messages links carry: no longer a warning. */
function withCarriedSheets(
  found: readonly Diagnostic[],
  { putAside }: ReleaseCheck,
  unknown: NamesByLink,
): readonly Diagnostic[] {
  const carried = bySheet(putAside()).filter((messages) =>
    messages.some(({ name }) => countOf([name], unknown) > 0),
  );
  return carried.reduce(
    (left, messages) => {
      const isTold = ({ definition, value }: Diagnostic) =>
        definition === cliDiagnostics['sheet-put-aside'] && value === messages[0].place.sheet;
      const names = messages.map(({ name }) => name);
      const related = left.filter(isTold).flatMap((one) => one.related ?? []);
      return [
        ...left.filter((one) => !isTold(one)),
        ...putAsideFinding('carried-sheet-put-aside', messages, related, countOf(names, unknown)),
      ];
    },
    [...found],
  );
}

/** Messages that have a title and no sheet any more, though links carry them: one finding for all that went. */
function withGoneMessages(
  found: readonly Diagnostic[],
  { release }: ReleaseCheck,
  unknown: NamesByLink,
): readonly Diagnostic[] {
  const gone = found.filter(
    ({ definition, value = '' }) =>
      definition === cliDiagnostics['title-without-message'] && countOf([value], unknown) > 0,
  );
  const [first, ...others] = gone;
  if (first === undefined) return found;
  const names = gone.map(({ value = '' }) => value);
  const sheets = new Set(release.messages.map(({ place }) => `${place.file} › ${place.sheet}`));
  const files = new Set(release.messages.map(({ place }) => place.file));
  const entailed = found.filter(({ definition, value = '' }) => {
    if (definition === nomenclatureUseDiagnostics['nomenclature-unused']) return true;
    const { file, sheet } = silenceTarget(value);
    const isIdle = definition === cliDiagnostics['silence-unused'] && sheet !== null && files.has(file);
    return isIdle && !sheets.has(`${file} › ${sheet}`);
  });
  const collector = new DiagnosticCollector();
  collector.report(
    cliDiagnostics['message-gone'],
    { place: first.place, value: names.join(', '), subjects: names },
    { count: countOf(names, unknown) },
  );
  const under = new Set([first, ...others, ...entailed]);
  return [
    ...found.filter((one) => !under.has(one)),
    ...collector.diagnostics.map((one) => foldUnder(one, [...others, ...entailed])),
  ];
}

type SheetPutAside = readonly [MessagePutAside, ...MessagePutAside[]];

function bySheet(messages: readonly MessagePutAside[]): readonly SheetPutAside[] {
  const sheets = new Map<string, SheetPutAside>();
  for (const one of messages) {
    const key = `${one.place.file} › ${one.place.sheet}`;
    const known = sheets.get(key);
    sheets.set(key, known === undefined ? [one] : [...known, one]);
  }
  return [...sheets.values()];
}

/** @param count how many links carry these messages, where that is known. */
function putAsideFinding(
  code: 'sheet-put-aside' | 'carried-sheet-put-aside',
  messages: SheetPutAside,
  related: readonly Diagnostic[],
  count: number | null,
): readonly Diagnostic[] {
  const { place } = messages[0];
  const names = messages.map(({ name }) => name);
  const collector = new DiagnosticCollector();
  const context = { place, value: place.sheet ?? '', subjects: names };
  if (code === 'sheet-put-aside')
    collector.report(cliDiagnostics[code], context, { names: names.join(', ') });
  else collector.report(cliDiagnostics[code], context, { names: names.join(', '), count: count ?? 0 });
  return collector.diagnostics.map((one) => foldUnder(one, related));
}

/** Whether a silence is of a sheet, whose name has got a mark since. */
function isSilenceOf(target: string, file: string, sheet: string): boolean {
  const silenced = silenceTarget(target);
  return silenced.file === file && silenced.sheet === sheet.replace(/^#+\s*/, '');
}

/** How many links carry one of these messages, which their release does not have. */
function countOf(names: readonly string[], unknown: NamesByLink): number {
  return unknown.filter((ofLink) => names.some((name) => ofLink.has(name))).length;
}
