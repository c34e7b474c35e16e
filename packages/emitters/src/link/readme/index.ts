import {
  type HubReservation,
  hubReservations,
  type LinkPackage,
  refusedValues,
  walkFields,
} from '@hubsante/model';
import type { PackagePart } from '@hubsante/model/contracts';
import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { linkWords } from '../../shared/text/link-words.ts';
import { markdownText } from '../../shared/text/markdown-text.ts';

/**
 * What a vendor reads first in a package: how to check a message with it, and where things are. What its authors
 * tell of the link stands beside it, in `PRESENTATION.md`.
 */
export const emitter = defineEmitter({
  of: 'link',
  name: 'readme',
  summary: {
    fr: 'Mode d’emploi du paquet (README.md)',
    en: 'How to use the package (README.md)',
  },
  requires: [],
  parts: [],
  emit: (subject, { render, parts }) => [
    {
      path: 'README.md',
      content: render('readme/link.md', readmeView(subject, parts)),
      source: subject.link.place,
    },
  ],
});

function readmeView(subject: LinkPackage, parts: readonly PackagePart[]): object {
  const { link, packageVersion, examples } = subject;
  const slug = `${link.link.toLowerCase()}-v${link.version}`;
  const titles = new Map(carriedBy(subject).map(({ message, title }) => [message.name, title]));
  const packageName = `@hubsante/${slug}`;
  const reserved = hubReservations(subject);
  const [first] = carriedBy(subject).map(({ message }) => message);
  return {
    ...linkWords(subject),
    vhost: link.vhost,
    packageName,
    inNpm: presented(parts, 'npm', packageName),
    inZip: presented(parts, 'zip', packageName),
    archive: `hubsante-${slug}-${packageVersion}.tgz`,
    example: examples[0]?.name ?? null,
    roles: link.roles.map(({ id, title }) => ({ id, title: markdownText(title) })),
    messages: link.messages
      .filter(({ message }) => titles.has(message))
      .map(({ message, sender, receiver, functionalPerimeter }) => ({
        name: message,
        title: markdownText(titles.get(message) ?? ''),
        exchange: `${sender} → ${receiver}`,
        perimeter: functionalPerimeter ?? '',
      })),
    first: first?.name ?? '',
    root: first?.root ?? '',
    refusals: refusalsOf(subject),
    refusedByHub: told(reserved, 'refusedByHub'),
    caveats: told(reserved, 'caveat'),
    stillOpen: markdownText(link.standing.stillOpen ?? ''),
    services: carriedBy(subject)
      .filter(({ use }) => use !== null)
      .map(({ message }) => message.name)
      .join(', '),
  };
}

/** Messages with the sentence about them, for those that have one. */
function told(reserved: readonly HubReservation[], of: 'refusedByHub' | 'caveat'): readonly object[] {
  return reserved.flatMap(({ message, [of]: reason }) =>
    reason === null ? [] : { message, reason: markdownText(reason) },
  );
}

/** The parts of a table of the README: folders with a final slash. */
function presented(
  parts: readonly PackagePart[],
  place: PackagePart['in'],
  packageName: string,
): readonly object[] {
  return parts
    .filter((part) => part.in === place)
    .map(({ path, title, detail }) => ({
      path: /\.\w+$/.test(path) ? path : `${path}/`,
      text: (detail ?? inSentence(title.fr)).replaceAll('{{package}}', packageName),
    }));
}

/** A title where a table goes on after a name. */
function inSentence(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** What exists and cannot be sent: a form that forgets it stays as published, but nobody should find out in service. */
function refusalsOf(subject: LinkPackage): readonly object[] {
  return carriedBy(subject).flatMap(({ message }) =>
    [...walkFields(message.fields)].flatMap((field) => {
      const values = field.kind === 'leaf' ? refusedValues(field) : [];
      if (values.length === 0) return [];
      const told = values.map(({ value, of }) => `\`${value}\` (${of})`).join(', ');
      return [{ message: message.name, path: field.path.slice(1).replaceAll('/', '.'), values: cell(told) }];
    }),
  );
}

/** Code and its words, which stay in their cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}
