import { messagesOnItsVhosts } from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';
import { acceptedMessagesCsv, acceptedMessagesJson } from './tables.ts';

/** What the Hub lets through on each vhost of the link, as a table and as data. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'accepted-messages',
  summary: {
    fr: 'Les messages que le Hub admet sur chaque vhost du lien, et ceux qu’il refuse (501), en CSV et en JSON',
    en: 'The messages that the Hub accepts on each vhost of the link, and those it refuses (501), in CSV and JSON',
  },
  requires: [],
  parts: [
    {
      path: 'accepted-messages.json',
      title: {
        fr: 'Les messages que le Hub admet sur chaque vhost du lien, et ceux qu’il refuse',
        en: 'The messages the Hub lets through on each vhost of the link, and those it refuses',
      },
      in: 'npm',
      languages: 'every',
    },
    {
      path: 'accepted-messages.csv',
      title: {
        fr: 'Les messages admis et refusés, pour un tableur',
        en: 'The messages let through and refused, for a spreadsheet',
      },
      in: 'zip',
    },
  ],
  emit: ({ link, principles }) => {
    const table = messagesOnItsVhosts({ link, principles });
    return [
      { path: 'accepted-messages.csv', content: acceptedMessagesCsv(table), source: link.place },
      { path: 'accepted-messages.json', content: acceptedMessagesJson(table), source: link.place },
    ];
  },
});
