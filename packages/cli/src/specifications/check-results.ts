import {
  type Diagnostic,
  exampleFaultDiagnostics,
  foldAlike,
  foldUnder,
  formatPlace,
  type Language,
  linkDiagnostics,
  nomenclatureUseDiagnostics,
  withoutItems,
} from '@hubsante/model';
import type { FindingOfEvolution } from '../evolution/check-evolutions.ts';
import type { ReleaseCheck } from '../pipeline.ts';
import { type Finding, findingOf } from '../printers/report.ts';
import type { CheckedLink } from './check-links.ts';
import { ConfiguredPerimeters, isOfOtherPerimeter } from './configured-perimeters.ts';
import { ContradictedCells, isOfContradictedCell, isOfDatum, missingCodeKey } from './contradicted-cells.ts';
import { ExchangedPerimeters } from './exchanged-perimeters.ts';
import { exchangedRoots } from './exchanged-roots.ts';
import { lostDatum } from './lost-data.ts';
import { isSilenceOfLostRow, keyOfRow } from './lost-rows.ts';
import { withMissingMessages } from './missing-messages.ts';
import type { OpenedRelease } from './open-subjects.ts';
import { findingsOfRelease } from './release-findings.ts';

/** A release with what its compilation found. */
export interface CheckedRelease {
  readonly release: OpenedRelease;
  readonly result: ReleaseCheck;
}

/**
 * The findings of a run over several releases and links: that a message of a link has errors in its release goes under
 * the first of these errors, and what several links find in one cell of their release, or of one datum in their examples, is told
 * once. What the files between releases name, and a release has lost, goes under the finding of a link that tells it.
 */
export function findingsOfRun(
  releases: readonly CheckedRelease[],
  links: readonly CheckedLink[],
  evolutions: readonly FindingOfEvolution[],
  language: Language,
): Finding[] {
  const isOneOfSeveral = releases.length + links.length > 1;
  const folded = new Map<Diagnostic, Diagnostic[]>();
  const ofRows = new Set<Diagnostic>();
  const checked = releases.map((one) => {
    const own = links.filter(({ opened }) => isOfRelease(opened, one));
    return { ...one, diagnostics: withMissingMessages(one, own) };
  });
  const firsts = new Map<string, Diagnostic>();
  const copies = copiedFolders(links);
  const renamed = renamedReleases(checked.flatMap(({ diagnostics }) => diagnostics));
  const cells = new ContradictedCells(links);
  const titles = new ExchangedPerimeters(links);
  const configured = new ConfiguredPerimeters(links);
  const heard = links.map((link) => {
    const { opened, result, pathOfFile } = link;
    const ofRelease = checked.find((one) => isOfRelease(opened, one));
    const found = ofRelease?.diagnostics ?? [];
    const nomenclatures = ofRelease?.result.release.nomenclatures ?? [];
    const all = result.diagnostics.flatMap((one) => cells.asTold(one));
    const own = all.filter((diagnostic) => {
      const keys = keysOf(diagnostic, link);
      const cause =
        causeOf(diagnostic, found) ??
        renamed.get(modelUnknown(diagnostic) ?? '') ??
        copyOf(diagnostic, copies) ??
        configured.causeOf(diagnostic, link) ??
        titles.causeOf(diagnostic, link) ??
        exchangedRoots(diagnostic, link, links) ??
        cells.causeOf(diagnostic, opened) ??
        keys.map((key) => firsts.get(key)).find((one) => one !== undefined && !isSameCell(one, diagnostic));
      if (cause === undefined) for (const key of keys) firsts.set(key, diagnostic);
      if (cause !== undefined) folded.set(cause, [...(folded.get(cause) ?? []), diagnostic]);
      return cause === undefined;
    });
    const ofTitles = titles.toldWith(link).filter((one) => configured.causeOf(one, link) === undefined);
    const told = [...own, ...configured.toldWith(link), ...ofTitles];
    for (const one of found) {
      const contradicted =
        own.find((cause) => isOfContradictedCell(one, cause, nomenclatures)) ??
        ofOtherPerimeter(one, told) ??
        own.find((cause) => isSilenceOfLostRow(one, cause, link));
      if (contradicted === undefined || ofRows.has(one)) continue;
      ofRows.add(one);
      folded.set(contradicted, [...(folded.get(contradicted) ?? []), one]);
    }
    return { own: told, opened, pathOfFile };
  });
  const ofEvolutions = evolutions.filter((one) => {
    const cause = lostDatum(one, heard);
    if (cause !== undefined) folded.set(cause, [...(folded.get(cause) ?? []), one.told]);
    return cause === undefined;
  });
  const ofLinks = heard.flatMap(({ own, pathOfFile }) => {
    const told = own.map((one) => foldUnder(one, folded.get(one) ?? []));
    return findingsOfRelease(told, pathOfFile, isOneOfSeveral, language);
  });
  const ofReleases = checked.flatMap(({ release, result, diagnostics }) => {
    const alone = diagnostics
      .filter((one) => !ofRows.has(one))
      .map((one) => foldUnder(one, folded.get(one) ?? []));
    const told = foldAlike(alone, (one) => missingCodeKey(one, result.release.nomenclatures));
    return findingsOfRelease(told, release.pathOfFile, isOneOfSeveral, language);
  });
  return [
    ...withoutRepetition([...ofReleases, ...ofLinks]),
    ...ofEvolutions.map(({ told }) => findingOf(told, language, (file) => file)),
  ];
}

/** What says that messages of a sheet are seen through another perimeter: lists and rows that nobody uses any more follow from it. */
function ofOtherPerimeter(
  { definition, place }: Diagnostic,
  told: readonly Diagnostic[],
): Diagnostic | undefined {
  // What the sheet tells by itself of the same cell.
  if (definition.code === 'workbook/perimeter-shared')
    return told.find((one) => isOfOtherPerimeter(one) && formatPlace(one.place) === formatPlace(place));
  const isOfList = definition.code === nomenclatureUseDiagnostics['nomenclature-unused'].code;
  if (!isOfList && definition.code !== 'workbook/rows-in-no-perimeter') return undefined;
  return told.find((one) => isOfOtherPerimeter(one) && (isOfList || place.sheet === one.place.sheet));
}

function isOfRelease({ link, root }: CheckedLink['opened'], { release }: CheckedRelease): boolean {
  return link !== null && release.folder === root.modelFolder(link.modelRelease);
}

/** Folders whose manifest is that of another, as a folder copied whole has it: what tells so, by what the manifest says. */
function copiedFolders(links: readonly CheckedLink[]): ReadonlyMap<string, Diagnostic> {
  const codes = [linkDiagnostics['link-unlike-folder'].code, linkDiagnostics['version-unlike-folder'].code];
  return new Map(
    links.flatMap(({ opened: { link }, result }) => {
      const told = result.diagnostics.find(({ definition }) => codes.includes(definition.code));
      return told === undefined || link === null ? [] : [[`${link.link} v${link.version}`, told] as const];
    }),
  );
}

/** The folder that was copied from that of a link, where it shares its vhost with none but that copy. */
function copyOf(
  { definition, parameters: { other = '' } }: Diagnostic,
  copies: ReadonlyMap<string, Diagnostic>,
): Diagnostic | undefined {
  return definition.code === linkDiagnostics['vhost-shared'].code ? copies.get(other) : undefined;
}

/** Releases whose folder is not called after them, by the number that links know: what tells so. */
function renamedReleases(found: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> {
  const { code } = linkDiagnostics['release-unlike-folder'];
  return new Map(
    found.flatMap((one) => (one.definition.code === code ? [[one.value ?? '', one] as const] : [])),
  );
}

function modelUnknown({ definition, value }: Diagnostic): string | undefined {
  return definition.code === linkDiagnostics['model-release-unknown'].code ? value : undefined;
}

/** What the versions of a link have in common when the folder of them all was renamed. */
function keyOfFolder({ definition, value = '', parameters: { folder = '' } }: Diagnostic): string | null {
  if (definition.code !== linkDiagnostics['link-unlike-folder'].code) return null;
  return JSON.stringify([definition.code, value, folder.replace(/\/[^/]*$/, '')]);
}

/** A message of a link that has errors in the release, or that they hide altogether. */
const SPOILT = new Set<string>([
  linkDiagnostics['message-faulty'].code,
  linkDiagnostics['message-unknown'].code,
]);

/** The error of a release that spoils a message of a link. */
function causeOf({ definition, value }: Diagnostic, found: readonly Diagnostic[]): Diagnostic | undefined {
  if (!SPOILT.has(definition.code) || value === undefined) return undefined;
  return found.find((one) => one.definition.severity === 'error' && one.subjects.includes(value));
}

/** Whether two links say the same of one cell: they are made one in the end. */
function isSameCell(one: Diagnostic, { definition, place }: Diagnostic): boolean {
  return (
    place.cell !== undefined &&
    one.definition.code === definition.code &&
    formatPlace(one.place) === formatPlace(place)
  );
}

/** What a finding has in common with those of other links: itself, or what was folded under it. */
function keysOf(diagnostic: Diagnostic, link: CheckedLink): readonly string[] {
  const { opened } = link;
  // What is missing under its own name says nothing of the word that is wrong: another file may have another.
  const isWord = diagnostic.definition.code === exampleFaultDiagnostics['field-misspelled'].code;
  const related = (diagnostic.related ?? []).filter(
    ({ definition }) => !isWord || definition.code === diagnostic.definition.code,
  );
  const ofRow =
    keyOfRow(diagnostic, link) === null
      ? []
      : [diagnostic, ...related].flatMap((one) => keyOfRow(one, link) ?? []);
  const own = keyOfDatum(diagnostic, opened) ?? keyOfFolder(diagnostic);
  if (own === null) return ofRow;
  return [own, ...related.flatMap((one) => keyOfDatum(one, opened) ?? []), ...ofRow];
}

/**
 * What findings about one datum have in common that the examples of several links have with one release: it has lost the datum, or
 * changed it. Those that stand in a cell of the release are told there.
 */
function keyOfDatum(one: Diagnostic, { link }: CheckedLink['opened']): string | null {
  const { definition, value = '', parameters, place } = one;
  const { path } = parameters;
  if (path === undefined || place.cell !== undefined || !isOfDatum(one)) return null;
  return JSON.stringify([link?.modelRelease, definition.code, withoutItems(path), value]);
}

/** Findings of several links in one cell of their release, or of its file, the first with the consequences of all. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const firsts = new Map<string, Finding>();
  for (const finding of findings) {
    const { code, path, sheet, cell, line, value, message } = finding;
    const key = JSON.stringify([code, path, sheet, cell ?? [line, message], value]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, finding);
    else if (finding.message !== first.message || finding.related.length > 0) {
      firsts.set(key, { ...first, related: [...first.related, ...finding.related] });
    }
  }
  return [...firsts.values()];
}
