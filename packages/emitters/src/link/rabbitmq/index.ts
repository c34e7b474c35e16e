import { transferExchange } from '@hubsante/model';
import { defineEmitter } from '../../emitter.ts';
import { markdownText } from '../../shared/text/markdown-text.ts';
import { brokerDefinitions, LIMITS, transferShovels } from './broker-definitions.ts';

/** What a RabbitMQ server needs to carry the link: `rabbitmqctl import_definitions`. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'rabbitmq',
  summary: {
    fr: 'Définitions RabbitMQ du lien : vhost, échanges, files, droits',
    en: 'RabbitMQ definitions of the link: vhost, exchanges, queues, permissions',
  },
  requires: [],
  parts: [
    {
      path: 'rabbitmq',
      title: { fr: 'Définitions pour un serveur RabbitMQ', en: 'Definitions for a RabbitMQ server' },
      detail: 'les définitions d’un serveur RabbitMQ pour essayer chez soi, et comment les importer',
      in: 'zip',
    },
  ],
  emit: (subject, { clients, render }) => {
    const { link } = subject;
    const ofExamples = link.flows.flatMap(({ participants }) => participants.map(({ client }) => client));
    const names = [...new Set(clients ?? ofExamples)].sort();
    const { transfers } = link;
    return [
      {
        path: 'rabbitmq/definitions.json',
        content: `${JSON.stringify(brokerDefinitions(subject, names), null, 2)}\n`,
        source: link.place,
      },
      ...(transfers.length === 0
        ? []
        : [
            {
              path: 'rabbitmq/passages.json',
              content: `${JSON.stringify(transferShovels(subject), null, 2)}\n`,
              source: link.place,
            },
          ]),
      {
        path: 'rabbitmq/README.md',
        content: render('rabbitmq/README.md', {
          link: link.link,
          version: link.version,
          vhost: link.vhost,
          others: link.otherVhosts.map(({ vhost, title }) => ({ vhost, title: markdownText(title) })),
          exchange: subject.principles.exchange,
          clients: names,
          limits: {
            connections: LIMITS.connections,
            channels: LIMITS.channels,
            waiting: LIMITS.waiting / 1024 / 1024,
            published: LIMITS.published / 1024 / 1024,
          },
          dispatcher: subject.principles.routing.user,
          transfers: transfers.map((transfer) => ({
            from: transfer.from,
            to: transfer.to,
            exchange: transferExchange(transfer),
          })),
          users: [...names, subject.principles.routing.user],
        }),
        source: link.place,
      },
    ];
  },
});
