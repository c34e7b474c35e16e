import type { LinkManifest, ManifestFlow, ManifestMessage } from '@hubsante/model/contracts';
import {
  addressIn,
  asyncApiAddress,
  fileAddress,
  filesAddress,
  messageAddress,
  type PageLanguage,
} from '../site/addresses.ts';
import type { LinkSite } from '../site/site.ts';

/** Roles that send or receive the message; none for a service message, which is everybody’s. */
export function rolesOfExchanges({ exchanges }: Pick<ManifestMessage, 'exchanges'>): readonly string[] {
  return [...new Set(exchanges.flatMap(({ sender, receiver }) => [sender, receiver]))];
}

/** Roles that take part in the flow. */
export function rolesOfFlow({ participants }: Pick<ManifestFlow, 'participants'>): readonly string[] {
  return [...new Set(participants.map(({ role }) => role))];
}

/** What the page of a link version shows of each role at once: what it sends and receives, its document, its client. A link of one role has no view: everything there is its own. */
export function roleViews({ manifest, files }: LinkSite, language: PageLanguage): readonly object[] {
  const { link, version, roles, messages } = manifest;
  if (roles.length < 2) return [];
  const ofRole = ownerOf(manifest);
  return roles.map(({ id, title }) => {
    const listed = (side: 'sender' | 'receiver') =>
      messages
        .filter(({ exchanges }) => exchanges.some((exchange) => exchange[side] === id))
        .map(({ name, title: words }) => ({
          name,
          title: words,
          address: messageAddress(link, version, name),
        }));
    return {
      id,
      title,
      sends: listed('sender'),
      receives: listed('receiver'),
      asyncApi: asyncApiAddress(link, version, id),
      everyFile: addressIn(language, `${filesAddress(link, version)}?role=${id.toLowerCase()}`),
      // What its own folder names after it, and no other role has.
      files: files.files
        .filter(({ path }) => /^(?:asyncapi|client)\/[^/]+$/.test(path) && ofRole(path)?.[0] === id)
        .map(({ path }) => ({ path, address: fileAddress(link, version, path) })),
    };
  });
}

/**
 * Who needs a file of the package, by its path: a file named after a role is that role’s, one named after a message or a
 * step of a flow is of those who exchange it. `null` for what everybody needs.
 */
export function ownerOf({
  roles,
  messages,
  flows,
}: Pick<LinkManifest, 'roles' | 'messages' | 'flows'>): (path: string) => readonly string[] | null {
  const ids = new Map(roles.map(({ id }) => [id.toLowerCase(), id]));
  const ofMessage = new Map(messages.map((message) => [message.name, rolesOfExchanges(message)]));
  const ofExample = new Map(
    flows.flatMap((flow) => {
      const roleOf = new Map(flow.participants.map(({ id, role }) => [id, role]));
      return flow.steps.flatMap(({ example, sender, receiver }) =>
        example === null
          ? []
          : [[nameOf(example), [sender, receiver].flatMap((id) => roleOf.get(id) ?? [])] as const],
      );
    }),
  );
  return (path) => {
    const name = nameOf(path);
    const parts = name.split('.');
    const folder = path.slice(0, path.indexOf('/'));
    const role =
      folder === 'client'
        ? ids.get(parts[0] ?? '')
        : folder === 'asyncapi'
          ? ids.get(parts.at(-3) ?? '')
          : undefined;
    if (role !== undefined) return [role];
    const owners = ofExample.get(name) ?? ofMessage.get(parts[0] ?? '') ?? [];
    return owners.length === 0 ? null : [...new Set(owners)];
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
