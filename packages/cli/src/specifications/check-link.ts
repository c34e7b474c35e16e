import type { MissingMessage } from '@hubsante/model';
import {
  applySilences,
  checkLink,
  closestName,
  type Diagnostic,
  DiagnosticCollector,
  exampleFileDiagnostics,
  foldConsequences,
  foldUnder,
  type LinkPackage,
  type LinkVersion,
  linkAcceptanceTestDiagnostics,
  linkDiagnostics,
  type Release,
  sortDiagnostics,
  type TransversalPrinciples,
} from '@hubsante/model';
import { knownCodes } from '../known-codes.ts';
import { foldLostSilences } from '../silences/lost-silences.ts';
import { silenceDiagnostics } from '../silences/silence-diagnostics.ts';
import { Stopwatch, type Timing } from '../timings.ts';
import { checkIdentity, isOfIdentity } from './check-identity.ts';
import type { OpenedLink } from './open-link.ts';

/** The model release a link is built from, checked. */
export interface CheckedModel {
  /** Without its faulty messages. */
  readonly release: Release;
  readonly missingMessages: readonly MissingMessage[];
  readonly messageTitles: ReadonlyMap<string, string>;
}

/** How a link version is checked. */
export interface LinkCheckOptions {
  /** Clients the broker must know; `null` for those of the examples. */
  readonly clients: readonly string[] | null;
  /** In milliseconds, from any origin. */
  readonly clock: () => number;
}

/** A checked link version: what its files are made from, and everything there is to say of it. */
export interface LinkCheck {
  /** `null` when there is an error: half a link is of no use to a vendor. */
  readonly subject: LinkPackage | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly Diagnostic[];
  readonly timings: readonly Timing[];
}

/** Checks a link version against its model release. */
export function checkOpenedLink(
  opened: OpenedLink,
  model: CheckedModel | null,
  options: LinkCheckOptions,
): LinkCheck {
  const stopwatch = new Stopwatch(options.clock);
  const found = stopwatch.measure('link rules', () =>
    sortDiagnostics(check(opened, model, options.clients ?? [])),
  );
  // A link stops at its first error, and part of its rules with it: what was not found was not looked for.
  const isWhole = model !== null && found.every(({ definition }) => definition.severity !== 'error');
  const heard = applySilences(
    found,
    opened.silences,
    knownCodes,
    () => isWhole,
    (file) => [file, opened.nameInside(file)],
  );
  const hasErrors = heard.diagnostics.some(({ definition }) => definition.severity === 'error');
  return {
    subject: hasErrors ? null : packageOf(opened, model),
    diagnostics: sortDiagnostics(
      foldLostSilences([...heard.diagnostics, ...silenceDiagnostics(heard.misuses, knownCodes)]),
    ),
    silenced: heard.silenced,
    timings: stopwatch.timings,
  };
}

function check(
  opened: OpenedLink,
  model: CheckedModel | null,
  clients: readonly string[],
): readonly Diagnostic[] {
  const { link, principles, modelReleases, principlesVersions, others, folders } = opened;
  if (link === null || !opened.isModelSound) return opened.diagnostics;
  const { examples, acceptanceTests, otherFiles } = opened;
  const rules = checkLink({
    link,
    others,
    folders,
    release: model === null ? null : model.release,
    faultyMessages: new Set((model?.missingMessages ?? []).map(({ name }) => name)),
    modelReleases,
    principles,
    principlesVersions,
    examples,
    acceptanceTests,
    otherFiles,
    clients,
    closest: closestName,
  });
  const identity = new DiagnosticCollector();
  checkIdentity(opened.folder, link, opened.packageFile, others, identity);
  const found = [
    ...opened.diagnostics,
    ...rules,
    ...identity.diagnostics,
    ...missing(link, principles, model),
  ];
  return foldTargets(foldIdentity(foldMisplaced(found), link));
}

/** What a manifest of another link or model than its folder or package entails, under what tells so. */
function foldIdentity(found: readonly Diagnostic[], link: LinkVersion): readonly Diagnostic[] {
  const names = [linkDiagnostics['link-unlike-folder'].code, linkDiagnostics['version-unlike-folder'].code];
  const [unlike] = found.filter(({ definition }) => names.includes(definition.code));
  const ofNames =
    unlike === undefined
      ? found
      : foldConsequences(found, new Map([['', unlike]]), (one) => (isOfIdentity(one) ? [''] : []));
  return foldOtherModel(ofNames, link);
}

/** Errors in as many examples as this are not slips of one of them. */
const MANY_FAULTS = 3;

/** A model that neither the examples of a link nor its package are made for is the one to change. */
function foldOtherModel(found: readonly Diagnostic[], link: LinkVersion): readonly Diagnostic[] {
  const { code } = linkDiagnostics['package-model-differs'];
  const unknown = linkDiagnostics['model-release-unknown'].code;
  const differing = found.find(({ definition }) => definition.code === code);
  if (differing === undefined) return found;
  const absent = found.find(({ definition }) => definition.code === unknown);
  if (absent !== undefined)
    return foldConsequences(found, new Map([['', absent]]), (one) => (one === differing ? [''] : []));
  const faults = found.filter(({ definition }) =>
    /^(?:example\/|link\/(?:message|perimeter|test|step))/.test(definition.code),
  );
  if (faults.filter(({ definition }) => definition.severity === 'error').length < MANY_FAULTS) return found;
  const reporter = new DiagnosticCollector();
  const context = { place: link.modelPlace, value: link.modelRelease };
  reporter.report(linkDiagnostics['model-unlike-package'], context, { meant: differing.value ?? '' });
  const [told] = reporter.diagnostics;
  if (told === undefined) return found;
  const folded = foldUnder(told, [...faults, differing]);
  return [...found.filter((one) => one !== differing && !faults.includes(one)), folded];
}

/** Findings about the vhost or the model of a manifest: the sheets of a recette that name others follow from them. */
const TARGET_CAUSES: readonly string[] = [
  linkDiagnostics['vhost-unlike-rule'].code,
  linkDiagnostics['model-release-unknown'].code,
  linkDiagnostics['model-unlike-package'].code,
];

function foldTargets(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const cause = found.find(({ definition }) => TARGET_CAUSES.includes(definition.code));
  if (cause === undefined) return found;
  const { code } = linkAcceptanceTestDiagnostics['test-target-differs'];
  return foldConsequences(found, new Map([['', cause]]), ({ definition }) =>
    definition.code === code ? [''] : [],
  );
}

/** What is said of a file that is not read goes under the example it should be. */
function foldMisplaced(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const { code } = exampleFileDiagnostics['file-misplaced'];
  const misplaced = found.filter(({ definition }) => definition.code === code);
  const causes = new Map(misplaced.map((cause) => [cause.place.file, cause]));
  return foldConsequences(found, causes, ({ place }) => [place.file]);
}

/** Messages of the link that the model cannot give, because of their own errors there: each where it is first named. */
function missing(
  link: LinkVersion,
  principles: TransversalPrinciples | null,
  model: CheckedModel | null,
): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  const faulty = new Map((model?.missingMessages ?? []).map((one) => [one.name, one]));
  const named = [...link.messages, ...(principles?.serviceMessages ?? [])];
  for (const { message, place } of named) {
    const one = faulty.get(message);
    if (one === undefined || !faulty.delete(message)) continue;
    const parameters = { release: link.modelRelease, count: one.causes.length };
    reporter.report(linkDiagnostics['message-faulty'], { place, value: message }, parameters);
  }
  return reporter.diagnostics;
}

/** What the artefacts of a link are made from; `null` when a part of it could not be read. */
function packageOf(opened: OpenedLink, model: CheckedModel | null): LinkPackage | null {
  const { link, principles, packageVersion, examples, acceptanceTests } = opened;
  if (link === null || principles === null || model === null) return null;
  return {
    link,
    principles,
    release: model.release,
    messageTitles: model.messageTitles,
    packageVersion,
    examples,
    acceptanceTests,
  };
}
