import type { LinkPackage } from '@hubsante/model';
import { anyEnvelope } from '../../shared/envelope/any-envelope.ts';
import { carriedBy } from '../../shared/envelope/carried.ts';
import { STANDARD_HEADER } from '../../shared/envelope/standard-header.ts';
import { record } from '../../shared/json-schema/json-schema.ts';
import { linkMapping } from '../xml-mapping/index.ts';
import type { CodeLists } from './code-lists.ts';
import { fieldDescriber } from './describe-field.ts';
import { describeSchema } from './describe-schema.ts';

/** What {@link describeLink} gives, as far as {@link factsOf} reads it. */
interface DescribedLink {
  readonly link: string;
  readonly version: string;
  readonly vhost: string;
  readonly roles: readonly object[];
  readonly messages: Readonly<Record<string, object>>;
  readonly [other: string]: unknown;
}

/** Of a message, everything but its fields. */
const FACTS = ['name', 'title', 'use', 'kinds', 'header', 'exchanges', 'fromHub'];

/** The part of a described link that wrapping and `allowedOn` need: some kB instead of a hundred. */
export function factsOf({ link, version, vhost, roles, messages }: DescribedLink): object {
  const facts = Object.entries(messages).map(
    ([root, message]) =>
      [root, Object.fromEntries(Object.entries(message).filter(([name]) => FACTS.includes(name)))] as const,
  );
  return { link, version, vhost, roles, messages: record(facts) };
}

/** A link version as data (`LinkDescription` of @hubsante/messages): its mapping to XML, and words for findings. */
export function describeLink(subject: LinkPackage, codeLists: CodeLists): DescribedLink {
  const { link, principles, release } = subject;
  const mapping = linkMapping(subject, fieldDescriber(codeLists));
  const carried = carriedBy(subject);
  const roots = new Set(carried.map(({ message }) => message.root));
  const fromHub = new Set(
    principles.serviceMessages.filter(({ sender }) => sender === 'hub').map(({ message }) => message),
  );
  const hasHeader = release.messages.some(({ name }) => name === principles.header);
  const others = release.messages.filter(({ name, root }) => name !== principles.header && !roots.has(root));
  return {
    link: link.link,
    version: link.version,
    vhost: link.vhost,
    roles: link.roles.map(({ id, title }) => ({ id, title })),
    ...mapping,
    header: hasHeader ? mapping.header : describeSchema(STANDARD_HEADER, codeLists),
    envelope: describeSchema(anyEnvelope(subject), codeLists),
    messages: record(
      carried.map(({ message: { name, root }, title, use, kinds }) => [
        root,
        {
          ...mapping.messages[root],
          title,
          use: use ?? 'business',
          kinds,
          exchanges: link.messages
            .filter(({ message }) => message === name)
            .map(({ sender, receiver }) => ({ sender, receiver })),
          ...(fromHub.has(name) ? { fromHub: true } : {}),
        },
      ]),
    ),
    otherMessages: record(others.map(({ root, name }) => [root, name])),
    codeLists: codeLists.all,
  };
}
