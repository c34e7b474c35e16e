import type { AcceptanceTestSuite } from '../acceptance-test.ts';
import { type Diagnostic, DiagnosticCollector } from '../diagnostics.ts';
import type { LinkVersion } from '../link.ts';
import type { Place } from '../origin.ts';
import type { Release } from '../release.ts';
import { isExistingMoment } from '../rules/existing-moment.ts';
import type { TransversalPrinciples } from '../transversal-principles.ts';
import { checkAcceptanceTestsOfLink } from './check-acceptance-tests.ts';
import { checkExamples } from './check-examples.ts';
import { checkLinks, type LinkFolder } from './check-links.ts';
import { checkListed } from './check-listed.ts';
import { checkOtherVhosts } from './check-other-vhosts.ts';
import { linkDiagnostics as diagnostics } from './diagnostics.ts';
import { foldLink } from './fold-link.ts';
import type { LinkExample } from './link-example.ts';
import type { OtherFile } from './missing-examples.ts';

/** A link version and everything it must agree with. */
export interface LinkToCheck {
  readonly link: LinkVersion;
  /** The other link versions, for what must be unique. */
  readonly others: readonly LinkVersion[];
  /** Where there are link versions, this one and faulty ones included. */
  readonly folders?: readonly LinkFolder[];
  /** Its model release; `null` when it could not be read. */
  readonly release: Release | null;
  /** Messages that the model release declares and cannot give, for their own errors there. */
  readonly faultyMessages: ReadonlySet<string>;
  /** Model releases that exist. */
  readonly modelReleases: readonly string[];
  /** Its common principles; `null` when they could not be read. */
  readonly principles: TransversalPrinciples | null;
  readonly principlesVersions: readonly string[];
  readonly examples: readonly LinkExample[];
  readonly acceptanceTests: AcceptanceTestSuite | null;
  /** Files of its folder that are read as nothing: an example may be among them. */
  readonly otherFiles?: readonly OtherFile[];
  /** Identities of clients that whoever builds asks for, beside those of the flows. */
  readonly clients?: readonly string[];
  readonly closest: (text: string, candidates: Iterable<string>) => string | null;
}

/** Everything that is wrong in one link version, its examples and its acceptance tests. */
export function checkLink(subject: LinkToCheck): readonly Diagnostic[] {
  const { link, others, release, faultyMessages, modelReleases, principlesVersions, closest } = subject;
  const reporter = new DiagnosticCollector();
  const releases = new Map<string, ReadonlyMap<string, string | null>>(
    modelReleases.map((name) => [name, new Map()]),
  );
  if (release !== null) {
    const perimeters = release.messages.map(({ name, perimeter }) => [name, perimeter] as const);
    // A faulty message is known, whatever its perimeter is meant to be: only its own errors are to blame.
    const faulty = [...faultyMessages].map((name) => [name, null] as const);
    releases.set(link.modelRelease, new Map([...perimeters, ...faulty]));
  }
  // The others come first: what this one shares with them is its own fault here.
  const found = checkLinks([...others, link], releases, closest, subject.folders);
  for (const diagnostic of found) if (diagnostic.place.file === link.place.file) reporter.add(diagnostic);
  if (!principlesVersions.includes(link.transversalPrinciples)) {
    const context = { place: link.principlesPlace, value: link.transversalPrinciples };
    reporter.report(diagnostics['principles-unknown'], context, { known: principlesVersions.join(', ') });
  }
  if (link.publishedOn !== null && !isExistingMoment(link.publishedOn)) {
    const context = { place: link.publicationPlace, value: link.publishedOn };
    reporter.report(diagnostics['publication-impossible'], context);
  }
  const listing = releases.get(link.modelRelease);
  if (release !== null && listing !== undefined)
    checkListed(link, listing, serviceMessagesOf(subject), subject.acceptanceTests, reporter);
  // A message without its code list is faulty: its own errors, and not those who name the list, are to blame.
  if (release !== null && faultyMessages.size === 0) checkOtherVhosts(link, release, reporter);
  for (const diagnostic of checkClients(subject)) reporter.add(diagnostic);
  for (const diagnostic of checkContents(subject)) reporter.add(diagnostic);
  return foldLink(reporter.diagnostics, link, subject.examples);
}

/** No client is the Hub, nor has a name that is a queue of another: each once, where it is first named. */
function checkClients({ link, principles, clients = [] }: LinkToCheck): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  if (principles === null) return [];
  const participants = link.flows.flatMap((flow) => flow.participants);
  const named = new Map<string, Place>();
  for (const { client, place } of participants) if (!named.has(client)) named.set(client, place);
  for (const client of clients) if (!named.has(client)) named.set(client, link.place);
  const { hub, routing, queues } = principles;
  // A broker tells capitals apart; whoever reads a refusal signed by fr.health.HUB does not.
  const folded = (name: string) => name.toLowerCase();
  const ofHub = [hub.client, routing.user].map(folded);
  const first = new Map<string, string>();
  for (const [client, place] of named) {
    const context = { place, value: client };
    if (ofHub.includes(folded(client))) reporter.report(diagnostics['client-of-hub'], context);
    const twin = first.get(folded(client));
    if (twin === undefined) first.set(folded(client), client);
    else reporter.report(diagnostics['client-twin'], context, { twin });
    const isQueue = queues.some(({ suffix }) => folded(client).endsWith(`.${folded(suffix)}`));
    const suffixes = queues.map(({ suffix }) => suffix).join(', ');
    if (isQueue) reporter.report(diagnostics['client-like-queue'], context, { suffixes });
  }
  return reporter.diagnostics;
}

function serviceMessagesOf({ principles }: Pick<LinkToCheck, 'principles'>): readonly string[] {
  return (principles?.serviceMessages ?? []).map(({ message }) => message);
}

/** Its examples and acceptance tests, judged by the messages of the release that have no error of their own. */
function checkContents({
  link,
  release,
  principles,
  examples,
  acceptanceTests,
  otherFiles = [],
}: LinkToCheck): readonly Diagnostic[] {
  const messages = new Map((release?.messages ?? []).map((message) => [message.name, message]));
  const shared = { link, messages, examples };
  const serviceMessages = serviceMessagesOf({ principles });
  return [
    ...checkExamples({
      ...shared,
      acceptanceTests,
      otherFiles,
      nomenclatures: release?.nomenclatures ?? [],
    }),
    ...(acceptanceTests === null
      ? []
      : checkAcceptanceTestsOfLink({ ...shared, suite: acceptanceTests, serviceMessages })),
  ];
}
