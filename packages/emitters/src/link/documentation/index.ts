import type { DocumentedMessage } from '@hubsante/model/contracts';
import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { documentedEnvelope } from './documented-envelope.ts';
import { documentedFields } from './documented-fields.ts';

/** The messages of a link version, and their envelope, as pages show them: what the documentation site is made from. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'documentation',
  summary: {
    fr: 'Les messages du lien et leur enveloppe tels que le site les montre, en JSON : données, codes, adresses',
    en: 'The messages of the link and their envelope as the site shows them, in JSON: fields, codes, addresses',
  },
  requires: [],
  parts: [
    {
      path: 'documentation',
      title: {
        fr: 'Les champs des messages comme données, tels que le site les montre',
        en: 'The fields of the messages as data, as the site shows them',
      },
      in: 'zip',
    },
  ],
  emit: (subject) => {
    const envelope = documentedEnvelope(subject);
    return [
      ...carriedBy(subject).map(({ message, title }) => ({
        path: `documentation/${message.name}.json`,
        content: print({
          name: message.name,
          title,
          root: message.root,
          ...(message.departure === undefined ? {} : { departure: message.departure }),
          fields: documentedFields(message),
        }),
        source: message.place,
      })),
      {
        path: `documentation/${envelope.name}.json`,
        content: print(envelope),
        source: subject.principles.place,
      },
    ];
  },
});

const print = (documented: DocumentedMessage) => `${JSON.stringify(documented, null, 1)}\n`;
