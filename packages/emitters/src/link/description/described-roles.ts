import type { LinkPackage } from '@hubsante/model';
import type { DescribedRole } from '@hubsante/model/contracts';
import type { LinkEmitterOptions } from '../../emitter.ts';
import { record } from '../../shared/json-schema/json-schema.ts';
import { LinkDocuments } from '../asyncapi/link-document.ts';
import { answersOf } from '../client/answers-of.ts';
import { roleView } from '../client/role-view.ts';

/** What the client of each role does on the link, from what the emitter `client` writes as code. */
export function describedRoles(
  subject: LinkPackage,
  options: LinkEmitterOptions,
): Readonly<Record<string, DescribedRole>> {
  const { link, principles } = subject;
  const documents = new LinkDocuments(subject, options);
  return record(
    link.roles.flatMap((role): readonly (readonly [string, DescribedRole])[] => {
      const view = roleView(documents, role);
      if (view === null) return [];
      const { sends, receives, queues, servers, syntax, exchangeName, warnings } = view;
      const { acknowledgement, error, information } = answersOf(view, principles);
      const described = {
        exchange: exchangeName,
        queues: queues.map(({ suffix }) => suffix),
        syntax,
        hub: principles.hub.client,
        servers: servers.map(({ address }) => address),
        sent: record(
          sends.map(({ member, message: name, envelopeKinds: kinds, hasHeader }) => [
            member,
            { name, kinds, hasHeader },
          ]),
        ),
        received: record(
          receives.map(({ member, message: name, isAcknowledged }) => [member, { name, isAcknowledged }]),
        ),
        acknowledgement: acknowledgement?.member ?? null,
        error: error?.member ?? null,
        information: information?.member ?? null,
        warnings: record(
          [...sends, ...receives].flatMap(({ member, message }) =>
            warnings.filter((one) => one.message === message).map(({ text }) => [member, text] as const),
          ),
        ),
      };
      return [[role.id, described]];
    }),
  );
}
