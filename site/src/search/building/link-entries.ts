import type { LinkManifest, ManifestMessage, PackageContents } from '@hubsante/model/contracts';
import { ENVELOPE, errorAnchor, flowAddress, linkAddress, messageAddress } from '../../site/addresses.ts';
import { documentedEnvelope } from '../../site/envelope.ts';
import type { LinkSite } from '../../site/site.ts';
import type { SearchLanguage } from '../contract.ts';
import type { ToldEntry } from './shard-builder.ts';

/** What a link version has to be found: itself, its vhosts, its messages, the refusals of the Hub, its flows. */
export function linkEntries(one: LinkSite): readonly ToldEntry[] {
  const { manifest } = one;
  return [
    linkEntry(manifest),
    ...vhosts(manifest),
    ...messages(one),
    ...errors(manifest),
    ...flows(manifest),
  ];
}

function linkEntry({ link, version, roles, statusShort }: LinkManifest): ToldEntry {
  return {
    kind: 'link',
    name: link,
    label: roles.map(({ title }) => title).join(', '),
    address: linkAddress(link, version),
    others: roles.map(({ id }) => id).join(' '),
    apart: link,
    note: statusShort,
  };
}

function vhosts({ link, version, vhost, otherVhosts, transfers }: LinkManifest): readonly ToldEntry[] {
  const address = `${linkAddress(link, version)}#courtier`;
  const handed = transfers.map(({ from, to }) => `${from} → ${to}`).join(', ');
  const own = { name: vhost, label: '', text: handed };
  return [own, ...otherVhosts.map((other) => ({ name: other.vhost, label: other.title }))].map((told) => ({
    kind: 'vhost',
    address,
    apart: told.name,
    ...told,
  }));
}

function messages(one: LinkSite): readonly ToldEntry[] {
  const { manifest } = one;
  const { link, version } = manifest;
  const envelope = documentedEnvelope(one);
  const listed = manifest.messages.map(
    (message): ToldEntry => ({
      kind: 'message',
      name: message.name,
      label: message.title,
      text: directionsOf(message),
      others: message.root,
      address: messageAddress(link, version, message.name),
    }),
  );
  if (envelope === null) return listed;
  const address = messageAddress(link, version, ENVELOPE);
  return [
    ...listed,
    { kind: 'message', name: ENVELOPE, label: envelope.title, others: envelope.root, address },
  ];
}

function directionsOf({ exchanges }: ManifestMessage): string {
  return [...new Set(exchanges.map(({ sender, receiver }) => `${sender} → ${receiver}`))].join(', ');
}

function errors({ link, version, messages: listed, errorCodes = [] }: LinkManifest): readonly ToldEntry[] {
  const told = listed.find(({ use }) => use === 'error');
  if (told === undefined) return [];
  return errorCodes.map((error) => ({
    kind: 'error',
    context: error.name,
    name: String(error.code),
    label: error.title,
    text: `${error.cause} ${error.remedy}`,
    address: `${messageAddress(link, version, told.name)}#${errorAnchor(error.code)}`,
  }));
}

function flows({ link, version, flows: told }: LinkManifest): readonly ToldEntry[] {
  return told.map(({ id, title, steps, participants }) => ({
    kind: 'flow',
    context: link,
    name: title,
    label: [...new Set(steps.map(({ message }) => message))].join(', '),
    text: steps.map(({ label }) => label).join(' · '),
    others: `${id} ${participants.map((participant) => participant.title).join(' ')}`,
    address: flowAddress(link, version, id),
  }));
}

/**
 * The parts of the package by their titles, for whoever wants the types or the schemas; never its paths. Found by the words
 * of both languages, shown in one.
 */
export function downloadEntries(
  { manifest, files }: LinkSite,
  language: SearchLanguage,
): readonly ToldEntry[] {
  if (!files.has('contents.json')) return [];
  return files.json<PackageContents>('contents.json').parts.map(({ path, title }) => ({
    kind: 'download',
    name: title[language],
    others: language === 'fr' ? title.en : title.fr,
    address: `${linkAddress(manifest.link, manifest.version)}#telecharger`,
    apart: path,
  }));
}
