import { messagesOnVhosts } from '@hubsante/model';
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
  emit: ({ link, principles }) => {
    const table = messagesOnVhosts([{ link, principles }]);
    return [
      { path: 'accepted-messages.csv', content: acceptedMessagesCsv(table), source: link.place },
      { path: 'accepted-messages.json', content: acceptedMessagesJson(table), source: link.place },
    ];
  },
});
