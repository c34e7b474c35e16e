import type { LinkPackage, Message } from '@hubsante/model';
import { type Carried, carriedBy } from '../../shared/envelope/carried.ts';
import { linkWords } from '../../shared/text/link-words.ts';
import { frontWords } from './front-text.ts';
import type { UsedNomenclature } from './nomenclature-tables.ts';

/** For the whole link: who sends what to whom, and what every link carries. */
export function linkFrontView(subject: LinkPackage): object {
  const { link } = subject;
  const titles = new Map(carriedBy(subject).map(({ message, title }) => [message.name, title]));
  const roles = new Map(link.roles.map(({ id, title }) => [id, title]));
  return {
    ...linkWords(subject),
    messages: link.messages
      .filter(({ message }) => titles.has(message))
      .map(({ message, sender, receiver }) => ({
        name: message,
        title: frontWords(titles.get(message) ?? ''),
        sender: frontWords(roles.get(sender) ?? sender),
        receiver: frontWords(roles.get(receiver) ?? receiver),
      })),
    services: carriedBy(subject)
      .filter(({ use }) => use !== null)
      .map(({ message, title }) => ({ name: message.name, title: frontWords(title) })),
  };
}

/** For one message: its structures. */
export function messageFrontView(subject: LinkPackage, { message, title }: Carried): object {
  return {
    ...linkWords(subject),
    name: message.name,
    title: frontWords(title),
    root: message.root,
    structures: structuresOf(message),
  };
}

function structuresOf({ root, name, fields, types }: Message): readonly object[] {
  return [{ label: name, name: root, fields }, ...types].map((structure) => ({
    label: frontWords(structure.label),
    name: frontWords(structure.name),
    count: structure.fields.filter(({ cardinality }) => cardinality.max !== 0).length,
  }));
}

/** For nomenclatures: which messages use each. */
export function nomenclaturesFrontView(
  subject: LinkPackage,
  nomenclatures: readonly UsedNomenclature[],
): object {
  return {
    ...linkWords(subject),
    nomenclatures: nomenclatures.map(({ nomenclature, entries, messages }) => ({
      id: frontWords(nomenclature.id),
      name: frontWords(nomenclature.name),
      count: entries.length,
      messages: messages.join(', '),
    })),
  };
}
