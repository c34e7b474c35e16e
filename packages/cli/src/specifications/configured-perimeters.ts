import {
  type Diagnostic,
  DiagnosticCollector,
  exampleFileDiagnostics,
  grouped,
  linkDiagnostics,
  type Message,
} from '@hubsante/model';
import { cliDiagnostics } from '../diagnostics.ts';
import type { CheckedLink } from './check-links.ts';
import { isOfDatum } from './contradicted-cells.ts';

const DISAGREES = linkDiagnostics['perimeter-disagrees'].code;
const ROOTS = exampleFileDiagnostics['roots-exchanged'].code;

/** Links: one alone may name the wrong column, unless its examples tell that it does not. */
const ENOUGH = 2;

/** A message whose links all say that it comes from another column than its sheet does. */
interface Disagreement {
  readonly message: Message;
  readonly column: string;
  readonly links: readonly CheckedLink[];
}

/** What is told of messages that their links know otherwise. */
interface Told {
  readonly messages: readonly Message[];
  readonly links: readonly CheckedLink[];
  readonly told: Diagnostic;
}

/**
 * Messages that the configuration of their sheet takes from another perimeter than all their links say: the cell that names it
 * was changed. What the links say of that, and what their examples of these messages show, follows from it.
 */
export class ConfiguredPerimeters {
  readonly #found: readonly Told[];

  constructor(links: readonly CheckedLink[]) {
    this.#found = [...grouped(links, releaseOf).values()].flatMap((own) =>
      toldOf(
        (own[0]?.messages ?? []).flatMap((message) => disagreementOf(message, own) ?? []),
        own,
      ),
    );
  }

  /** What is told with a link, the first of those that say so. */
  toldWith(link: CheckedLink): readonly Diagnostic[] {
    return this.#found.flatMap(({ links, told }) => (links[0] === link ? [told] : []));
  }

  /** The cell to mend for what is told of a message of a link. */
  causeOf(one: Diagnostic, link: CheckedLink): Diagnostic | undefined {
    const { definition, value = '', subjects, parameters } = one;
    const { message = '', path = value } = parameters;
    const root = /^\$\.([^.[]+)/.exec(path)?.[1];
    const own = this.#found.filter(({ links }) => releaseOf(links[0]) === releaseOf(link));
    return own.find(({ messages }) => {
      const names = messages.map(({ name }) => name);
      if (definition.code === DISAGREES) return names.includes(message);
      if (definition.code === ROOTS)
        return names.length > 1 && subjects.every((name) => names.includes(name));
      if (isOfDatum(one) && [...subjects, message].some((name) => names.includes(name))) return true;
      const isOfMessage = isOfDatum(one) || definition.code.startsWith('link/test-path-');
      return isOfMessage && messages.some((other) => other.root === root);
    })?.told;
  }
}

/** Where the release of a link lies: other links have the same. */
function releaseOf(link: CheckedLink | undefined): string {
  const { link: version = null, root } = link?.opened ?? {};
  return version === null || root === undefined ? '' : root.modelFolder(version.modelRelease);
}

function disagreementOf(message: Message, links: readonly CheckedLink[]): Disagreement | undefined {
  const { name, perimeter, perimeterPlace, root } = message;
  if (perimeter === null || perimeterPlace === undefined) return undefined;
  const carrying = links.filter(({ opened }) => opened.link?.messages.some((one) => one.message === name));
  const meant = new Set(
    carrying.flatMap(({ opened }) =>
      (opened.link?.messages ?? []).flatMap((one) => (one.message === name ? [one.workbookPerimeter] : [])),
    ),
  );
  const [column, ...others] = meant;
  if (column === undefined || others.length > 0 || column === perimeter) return undefined;
  const isShown = carrying.some(({ result }) =>
    result.diagnostics.some(
      (one) =>
        (isOfDatum(one) &&
          (one.subjects.includes(name) || `${one.parameters.path}.`.startsWith(`$.${root}.`))) ||
        (one.definition.code === ROOTS && one.subjects.includes(name)),
    ),
  );
  return carrying.length < ENOUGH && !isShown ? undefined : { message, column, links: carrying };
}

/** One finding for each message, or for two that have the perimeter of one another. */
function toldOf(found: readonly Disagreement[], links: readonly CheckedLink[]): readonly Told[] {
  const told: Told[] = [];
  const paired = new Set<Disagreement>();
  for (const one of found) {
    if (paired.has(one)) continue;
    const other = found.find(
      (second) =>
        !paired.has(second) &&
        second !== one &&
        second.column === one.message.perimeter &&
        second.message.perimeter === one.column,
    );
    paired.add(one);
    if (other !== undefined) paired.add(other);
    const messages = [one.message, ...(other === undefined ? [] : [other.message])];
    const [finding] = findingOf(one, other, links);
    if (finding !== undefined) told.push({ messages, links: one.links, told: finding });
  }
  return told;
}

function findingOf(
  { message, column, links: carrying }: Disagreement,
  other: Disagreement | undefined,
  links: readonly CheckedLink[],
): readonly Diagnostic[] {
  const reporter = new DiagnosticCollector();
  const { name, perimeter, perimeterPlace, place } = message;
  const second = other?.message;
  const subjects = [name, ...(second === undefined ? [] : [second.name])];
  const context = { place: perimeterPlace ?? place, value: perimeter, subjects };
  if (second === undefined) {
    const parameters = { message: name, column, count: carrying.length };
    reporter.report(cliDiagnostics['perimeter-against-links'], context, parameters);
    return reporter.diagnostics;
  }
  const areNamed = links.some(({ result }) =>
    result.diagnostics.some(
      (one) => one.definition.code === ROOTS && subjects.every((each) => one.subjects.includes(each)),
    ),
  );
  const parameters = {
    other: second.name,
    cell: (areNamed ? second.place : second.perimeterPlace)?.cell ?? '',
  };
  if (areNamed)
    reporter.report(
      cliDiagnostics['message-names-exchanged'],
      { ...context, place, value: name },
      parameters,
    );
  else
    reporter.report(cliDiagnostics['perimeters-against-links'], context, {
      ...parameters,
      message: name,
      column,
    });
  return reporter.diagnostics;
}

/** Whether a finding says that messages are not seen through their own perimeter: what they use has changed with it. */
export function isOfOtherPerimeter({ definition }: Diagnostic): boolean {
  return OF_OTHER_PERIMETER.has(definition.code);
}

const OF_OTHER_PERIMETER = new Set<string>([
  cliDiagnostics['perimeter-against-links'].code,
  cliDiagnostics['perimeters-against-links'].code,
  cliDiagnostics['message-names-exchanged'].code,
]);
