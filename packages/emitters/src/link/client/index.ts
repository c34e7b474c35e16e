import { hubReservations, type LinkPackage, type Role, type TransversalPrinciples } from '@hubsante/model';
import type { EmittedFile } from '../../emitter.ts';
import { defineEmitter } from '../../emitter.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { commonJs, commonJsDeclarations } from '../../shared/text/common-js.ts';
import { markdownText } from '../../shared/text/markdown-text.ts';
import { LinkDocuments } from '../asyncapi/link-document.ts';
import { answersOf } from './answers-of.ts';
import { CLIENT_JS, CLIENT_TYPES } from './client-source.ts';
import { type ClientView, hubWarning, type OperationView } from './client-view.ts';
import { roleView } from './role-view.ts';
import { commentText, quoted } from './typescript-types.ts';

/** The client of each role, ready to run: what all have in common, then a small module for each. */
export const emitter = defineEmitter({
  of: 'link',
  name: 'client',
  summary: {
    fr: 'Client TypeScript de chaque rôle, prêt à l’emploi dans Node (ESM et CommonJS), et un Hub d’essai',
    en: 'TypeScript client of each role, ready for use in Node (ESM and CommonJS), and a stand-in Hub',
  },
  requires: ['asyncapi'],
  parts: [
    {
      path: 'client',
      title: {
        fr: 'Client de chaque rôle pour Node, et un Hub d’essai',
        en: 'A client for each role, for Node, and a Hub to try it with',
      },
      detail:
        'un client par rôle pour Node, ESM et CommonJS (`{{package}}/client/…`), avec son guide, et un Hub d’essai (`client/core/local-hub.js`)',
      in: 'npm',
      languages: ['typescript'],
    },
  ],
  emit: (subject, options) => {
    const { link, principles } = subject;
    const documents = new LinkDocuments(subject, options);
    const file = (path: string, content: string, source: EmittedFile['source']): EmittedFile => ({
      path: `client/${path}`,
      content,
      source,
    });
    /** An ES module and its declarations, and the same for CommonJS. */
    const both = (path: string, code: string, types: string, source: EmittedFile['source']) => [
      file(`${path}.js`, code, source),
      file(`${path}.d.ts`, types, source),
      file(`${path}.cjs`, commonJs(code), source),
      file(`${path}.d.cts`, commonJsDeclarations(types), source),
    ];
    const ofRole = (role: Role) => {
      const view = roleView(documents, role);
      // A role that sends or receives nothing has no client.
      if (view === null) return [];
      const name = view.file;
      const outgoing = outgoingOf(view, principles);
      const shown = {
        ...view,
        hub: principles.hub.client,
        packageName: `@hubsante/${link.link.toLowerCase()}-v${link.version}`,
        sendsXml: view.syntax === 'xml',
        outgoing,
        refusalMessage: outgoing.causeMessage,
      };
      const types = options.render('asyncapi-client/src/types.ts', view);
      return [
        ...both(
          name,
          options.render('asyncapi-client/package/role.js', shown),
          options.render('asyncapi-client/package/role.d.ts', shown),
          role.place,
        ),
        file(
          `${name}.md`,
          options.render('asyncapi-client/package/role.md', { ...shown, ...wordsOf(view) }),
          role.place,
        ),
        file(`${name}.types.d.ts`, types, role.place),
        file(`${name}.types.d.cts`, types, role.place),
      ];
    };
    const hub = { vhost: link.vhost, hub: principles.hub.client, warnings: warningsOf(subject) };
    return [
      ...both('core/hub-client', CLIENT_JS, CLIENT_TYPES, link.place),
      file('core/local-hub.js', options.render('asyncapi-client/package/local-hub.js', hub), link.place),
      file('core/local-hub.d.ts', 'export {};\n', link.place),
      ...link.roles.flatMap(ofRole),
    ];
  },
});

/** What to know of the messages of a link, as literals, for the Hub that stands in for all of its roles. */
function warningsOf(subject: LinkPackage): readonly { readonly root: string; readonly literal: string }[] {
  const reservations = new Map(hubReservations(subject).map((one) => [one.message, one]));
  return carriedBy(subject).flatMap(({ message: { name, root } }) => {
    const { refusedByHub = null, caveat = null } = reservations.get(name) ?? {};
    const text = commentText(hubWarning(name, refusedByHub, caveat));
    return text === '' ? [] : { root: quoted(root), literal: quoted(text) };
  });
}

/** The words of authors for the guide, which is a page of Markdown. */
function wordsOf({ title, servers, sends, receives, queues, warnings }: ClientView) {
  return {
    title: markdownText(title),
    servers: servers.map((one) => ({
      ...one,
      title: markdownText(one.title),
      description: markdownText(one.description),
    })),
    sends: sends.map((one) => ({ ...one, summary: markdownText(one.summary) })),
    receives: receives.map((one) => ({ ...one, summary: markdownText(one.summary) })),
    queues: queues.map((one) => ({ ...one, description: markdownText(one.description) })),
    warnings: warnings.map((one) => ({ ...one, text: markdownText(one.text) })),
  };
}

/** How the client answers of its own accord, as literals; `null` for what the role may not send. */
function outgoingOf(view: ClientView, principles: TransversalPrinciples) {
  const literal = (one: OperationView | null) =>
    one === null ? 'null' : `{ root: ${one.root}, kind: ${one.kind}, hasHeader: ${one.hasHeader} }`;
  const { acknowledgement, error, information } = answersOf(view, principles);
  return {
    acknowledgement: literal(acknowledgement),
    error: literal(error),
    information: literal(information),
    causeMessage: (error ?? information)?.message ?? 'aucun message',
  };
}
