import type { AcceptanceTestSuite } from './acceptance-test.ts';
import type { LinkVersion } from './link.ts';
import type { Message } from './message.ts';
import type { Release } from './release.ts';
import type { ServiceMessage, TransversalPrinciples } from './transversal-principles.ts';

/** An example message of a link, without envelope: `{ "createCaseHealth": { … } }`. */
export interface PackageExample {
  /** File name: `appel-limitrophe.01-RS-EDA.json`. */
  readonly name: string;
  readonly value: unknown;
}

/** Everything the artefacts of one link version are made from. */
export interface LinkPackage {
  readonly link: LinkVersion;
  readonly principles: TransversalPrinciples;
  /** The model release it is built from, whole. */
  readonly release: Release;
  /** Titles of messages, by name, where the release gives one. */
  readonly messageTitles: ReadonlyMap<string, string>;
  /** Semantic version of the package: `1.0.0`. */
  readonly packageVersion: string;
  readonly examples: readonly PackageExample[];
  readonly acceptanceTests: AcceptanceTestSuite | null;
}

/** The business messages a link version carries, each once, in the order of its manifest. */
export function carriedMessages({ link, release }: LinkPackage): readonly Message[] {
  const byName = new Map(release.messages.map((message) => [message.name, message]));
  const names = new Set(link.messages.map(({ message }) => message));
  return [...names].flatMap((name) => byName.get(name) ?? []);
}

/** The service messages whose description the model release has. */
export function carriedServiceMessages({
  principles,
  release,
}: LinkPackage): readonly { readonly service: ServiceMessage; readonly message: Message }[] {
  const byName = new Map(release.messages.map((message) => [message.name, message]));
  return principles.serviceMessages.flatMap((service) => {
    const message = byName.get(service.message);
    return message === undefined ? [] : [{ service, message }];
  });
}
