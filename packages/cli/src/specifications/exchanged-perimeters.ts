import { checkPerimeterTitles, type Diagnostic, exampleFaultDiagnostics } from '@hubsante/model';
import type { CheckedLink } from './check-links.ts';
import { isOfDatum } from './contradicted-cells.ts';

const EXCHANGED = exampleFaultDiagnostics['perimeters-exchanged'].code;

/**
 * Perimeters of releases whose titles were exchanged, as the examples of all their links tell together: a link often has the
 * messages of one of both alone. What any of them says of these messages follows from it.
 */
export class ExchangedPerimeters {
  readonly #told = new Map<string, Diagnostic[]>();
  readonly #ofSeveral = new Map<CheckedLink, readonly Diagnostic[]>();

  constructor(links: readonly CheckedLink[]) {
    const ofReleases = new Map<string, CheckedLink[]>();
    for (const one of links) ofReleases.set(releaseOf(one), [...(ofReleases.get(releaseOf(one)) ?? []), one]);
    for (const [release, own] of ofReleases) {
      const told = own.flatMap(({ result }) =>
        result.diagnostics.filter(({ definition }) => definition.code === EXCHANGED),
      );
      const places = new Set(told.map(keyOfTitle));
      const ofSeveral = titlesAmong(own).filter((one) => !places.has(keyOfTitle(one)));
      const [first] = own;
      if (first !== undefined) this.#ofSeveral.set(first, ofSeveral);
      this.#told.set(release, [...ofSeveral, ...told]);
    }
  }

  /** What no link tells alone, to be told with this one. */
  toldWith(link: CheckedLink): readonly Diagnostic[] {
    return this.#ofSeveral.get(link) ?? [];
  }

  /** The titles to mend for what an example or an acceptance test of a link shows. */
  causeOf(one: Diagnostic, link: CheckedLink): Diagnostic | undefined {
    const { definition, value = '', parameters } = one;
    if (definition.code === EXCHANGED) return undefined;
    if (!isOfDatum(one) && !definition.code.startsWith('link/test-path-')) return undefined;
    const { message, path = value } = parameters;
    return this.#told.get(releaseOf(link))?.find(({ subjects }) => {
      const roots = link.messages.flatMap(({ name, root }) => (subjects.includes(name) ? [root] : []));
      return (
        subjects.includes(message ?? '') || roots.some((root) => /^\$\.([^.[]+)/.exec(path)?.[1] === root)
      );
    });
  }
}

/** Where the release of a link lies: other links have the same. */
function releaseOf({ opened: { link, root } }: CheckedLink): string {
  return link === null ? '' : root.modelFolder(link.modelRelease);
}

function keyOfTitle({ place: { file, sheet, cell } }: Diagnostic): string {
  return JSON.stringify([file, sheet, cell]);
}

/** The titles that the examples of these links say were exchanged; where one alone finds faults, it has said what it knows. */
function titlesAmong(links: readonly CheckedLink[]): readonly Diagnostic[] {
  const faulty = links.filter(({ result }) => result.diagnostics.some(isOfDatum));
  const messages = links[0]?.messages ?? [];
  if (faulty.length < 2) return [];
  const examples = links.flatMap(({ opened }) => {
    const carried = new Set(opened.link?.messages.map(({ message }) => message));
    return opened.examples.flatMap(({ file, value }) => {
      if (typeof value !== 'object' || value === null) return [];
      const contents = new Map<string, unknown>(Object.entries(value));
      return messages
        .filter(({ name, root }) => carried.has(name) && contents.has(root))
        .map((message) => ({ file, message, body: contents.get(message.root) }));
    });
  });
  return checkPerimeterTitles(examples, messages);
}
