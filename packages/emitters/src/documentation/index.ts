import { carriedBy } from '../edxl-de/carried.ts';
import { defineLinkEmitter } from '../link-emitter.ts';
import { documentedFields } from './documented-fields.ts';

/** The messages of a link version as pages show them: what the documentation site is made from. */
export const documentation = defineLinkEmitter({
  name: 'documentation',
  summary: {
    fr: 'Les messages du lien tels que le site les montre, en JSON : données, codes, adresses',
    en: 'The messages of the link as the site shows them, in JSON: fields, codes, addresses',
  },
  requires: [],
  emit: (subject) =>
    carriedBy(subject).map(({ message, title }) => ({
      path: `documentation/${message.name}.json`,
      content: `${JSON.stringify(
        { name: message.name, title, root: message.root, fields: documentedFields(message) },
        null,
        1,
      )}\n`,
      source: message.place,
    })),
});
