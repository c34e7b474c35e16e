import type { AcceptanceTestSuite } from '../acceptance-test.ts';
import { type Diagnostic, DiagnosticCollector } from '../diagnostics.ts';
import { foldAlike } from '../folding.ts';
import type { Message } from '../message.ts';
import { linkAcceptanceTestDiagnostics as diagnostics } from './acceptance-test-diagnostics.ts';
import { checkStep, repeatedKey, reportMissingExample } from './check-acceptance-tests.ts';
import { exchangesInTests, reportExchangesInTests, type TitleOfSheet } from './exchanged-in-tests.ts';
import { withoutItems } from './json-path.ts';

/** The acceptance tests of a model release, in its own layout, and what they speak of. */
export interface ReleaseTestsToCheck {
  readonly messages: readonly Message[];
  readonly suites: readonly AcceptanceTestSuite[];
  /** Names of the example files of the release, `null` when they are not there. */
  readonly exampleNames: readonly string[] | null;
  /** First cells of sheets that contradict the configuration below them. */
  readonly titles?: readonly TitleOfSheet[];
}

/**
 * Checks the acceptance tests of a release as those of a link, with the names of its examples only. What is found is a
 * warning (docs/decisions/0028-tests-of-releases.md), told once for all the steps that repeat it.
 */
export function checkAcceptanceTestsOfRelease(subject: ReleaseTestsToCheck): readonly Diagnostic[] {
  const { exampleNames, suites, titles = [] } = subject;
  const reporter = new DiagnosticCollector();
  const exchanges = exchangesInTests(subject, titles);
  const meant = new Map([
    ...subject.messages.map((message) => [message.name, message] as const),
    ...exchanges.flatMap(({ asMeant }) => asMeant.map((message) => [message.name, message] as const)),
  ]);
  const names = exampleNames === null ? null : new Set(exampleNames);
  for (const step of suites.flatMap(({ tests }) => tests.flatMap(({ steps }) => steps))) {
    if (names?.has(step.example) === false) reportMissingExample(step, names, reporter);
    checkStep(step, meant.get(step.message) ?? null, null, meant, reporter);
  }
  const own = new DiagnosticCollector();
  reportExchangesInTests(exchanges, suites, own);
  return [...[keyOfFault, keyOfRow].reduce(foldAlike, reporter.diagnostics), ...own.diagnostics].map(
    asWarning,
  );
}

function asWarning({ definition, related, ...one }: Diagnostic): Diagnostic {
  return {
    ...one,
    definition: { ...definition, severity: 'warning' },
    ...(related === undefined ? {} : { related: related.map(asWarning) }),
  };
}

/** What the faults of several paths have in common, in whichever workbooks they stand: one cell would mend them all. */
function keyOfFault(one: Diagnostic): string | null {
  const { code } = one.definition;
  const { tag, known, sheet } = one.parameters;
  if (OF_TAGS.has(code)) return JSON.stringify([tag, known, sheet]);
  return code.startsWith('link/test-path-') ? repeatedKey(one) : null;
}

/** The row that would be that of a tag, whichever messages of the sheet lack it. */
function keyOfRow({ definition, parameters }: Diagnostic): string | null {
  const { tag, parent = '', sheet } = parameters;
  const underRoot = withoutItems(parent).replace(/^\$\.[^.[]*/, '');
  return OF_TAGS.has(definition.code) ? JSON.stringify([tag, underRoot, sheet]) : null;
}

/** Paths that lead to a tag which its object does not have. */
const OF_TAGS = new Set<string>([
  diagnostics['test-path-unknown'].code,
  diagnostics['test-path-misspelled'].code,
]);
