import type { CorpusIndex, ManifestFlow } from '@hubsante/model/contracts';
import {
  asyncApiAddress,
  comparisonAddress,
  currentLinkAddress,
  flowAddress,
  flowAnchor,
  linkAddress,
  messageAddress,
  stepAnchor,
  upgradeAddress,
} from '../site/addresses.ts';
import { compareVersions } from '../site/compare-versions.ts';
import { envelopePage } from '../site/envelope.ts';
import { linkSidebar } from '../site/link-sidebar.ts';
import { type LinkSite, newestOf, type Site } from '../site/site.ts';
import { changelogEntries } from './changelog.ts';
import { CORPUS, proofView } from './corpus-proof.ts';
import { downloads } from './downloads.ts';
import { frenchDate } from './french-date.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';
import { rolesOfExchanges, rolesOfFlow, roleViews } from './role-views.ts';
import { statusNotice } from './status-notice.ts';
import { predecessorsOf } from './upgrades.ts';

/** A page for each version of each link, and one for each link that shows the version to use today. */
export const linkVersions: PageMaker = (site) => [
  ...site.links.map((one) => pageOf(site, one)),
  ...[...new Set(site.links.map(({ manifest }) => manifest.link))].flatMap((link) => {
    const newest = newestOf(site, link);
    return newest === undefined ? [] : [currentPage(site, newest)];
  }),
];

/** The page of a version under the address of its link, which outlives it. */
function currentPage(site: Site, one: LinkSite): GeneratedPage {
  const { link, version } = one.manifest;
  const page = pageOf(site, one);
  const others = site.links.filter((other) => other !== one && other.manifest.link === link);
  return {
    ...page,
    address: currentLinkAddress(link),
    title: `Lien ${link}`,
    view: {
      ...page.view,
      current: {
        version,
        address: page.address,
        others: others.map(({ manifest }) => ({
          version: manifest.version,
          status: manifest.statusShort,
          address: linkAddress(link, manifest.version),
        })),
      },
    },
  };
}

function pageOf(site: Site, one: LinkSite): GeneratedPage {
  const { manifest } = one;
  const { link, version, status, roles, standing } = manifest;
  const previous = site.links
    .map((other) => other.manifest)
    .filter((other) => other.link === link && compareVersions(other.version, version) < 0)[0];
  const titles = new Map(roles.map(({ id, title }) => [id, title]));
  const rows = manifest.messages.map((message) => ({
    ...message,
    address: messageAddress(link, version, message.name),
    roles: rolesOfExchanges(message).join(' '),
    directions: message.exchanges.map(({ sender, receiver, functionalPerimeter }) => ({
      sender,
      receiver,
      senderTitle: titles.get(sender),
      receiverTitle: titles.get(receiver),
      perimeter: functionalPerimeter,
    })),
  }));
  return {
    address: linkAddress(link, version),
    title: `Lien ${link} v${version}`,
    description: `Le lien ${link} v${version} du Hub Santé : rôles, messages, cinématiques, téléchargements.`,
    template: 'link-version',
    headings: [
      { depth: 2, slug: 'telecharger', text: 'Télécharger' },
      { depth: 2, slug: 'roles', text: 'Rôles et messages' },
      { depth: 2, slug: 'cinematiques', text: 'Cinématiques' },
      { depth: 2, slug: 'courtier', text: 'Se connecter' },
      ...(one.files.has(CORPUS) ? [{ depth: 2 as const, slug: 'preuves', text: 'Ce qui est éprouvé' }] : []),
      { depth: 2, slug: 'versions', text: 'Versions' },
    ],
    sidebar: linkSidebar(site, one),
    view: {
      ...manifest,
      statusClass: status,
      roleViews: roleViews(one),
      publishedWords:
        manifest.publishedOn === null
          ? 'pas encore publiée'
          : `publiée le ${frenchDate(manifest.publishedOn)}`,
      notice: statusNotice(site, one, ({ manifest: other }) => linkAddress(other.link, other.version)),
      hasPerimeters: manifest.messages.some(({ exchanges }) =>
        exchanges.some(({ functionalPerimeter }) => functionalPerimeter !== null),
      ),
      successor:
        standing.successor === null
          ? null
          : { version: standing.successor, address: linkAddress(link, standing.successor) },
      errorAddress: rows.find(({ use }) => use === 'error')?.address ?? null,
      refused: rows.filter(({ refusedByHub }) => refusedByHub !== null),
      caveats: rows.filter(({ caveat }) => caveat !== null),
      transfers: manifest.transfers.map(({ from, to, kind }) => ({
        from,
        to,
        words: TRANSFER_WORDS[kind] ?? kind,
      })),
      businessMessages: rows.filter(({ use }) => use === 'business'),
      serviceMessages: rows.filter(({ use }) => use !== 'business'),
      flows: manifest.flows.map((flow) => flowView(flow, one)),
      asyncApi: asyncApiAddress(link, version, null),
      envelope: envelopePage(one),
      roleDocuments: roles.map(({ id, title }) => ({
        id,
        title,
        address: asyncApiAddress(link, version, id),
      })),
      downloads: downloads(one, ARCHIVES_FOLDER),
      proof: one.files.has(CORPUS) ? proofView(one.files.json<CorpusIndex>(CORPUS)) : null,
      changelog: one.files.has('CHANGELOG.md') ? changelogEntries(one.files.text('CHANGELOG.md')) : null,
      upgrades: predecessorsOf(site, one).map(({ manifest: before }) => ({
        version: before.version,
        address: upgradeAddress(link, version, before.version),
      })),
      upgrade:
        standing.successor === null
          ? null
          : { version: standing.successor, address: upgradeAddress(link, standing.successor, version) },
      comparison:
        previous === undefined
          ? null
          : { previous: previous.version, address: comparisonAddress(link, previous.version, version) },
    },
  };
}

/** What the Hub does to a message that it hands over to another vhost. */
const TRANSFER_WORDS: Readonly<Record<string, string>> = {
  'health-version': 'converti dans la version du destinataire',
  'cisu-transcoding': 'transcodé entre le format de la santé et celui de ses partenaires (CISU)',
  'cisu-version': 'converti dans la version du format CISU que le destinataire emploie',
};

/** A flow in the index of its link version; each step leads to its place on the page of the flow. */
function flowView(flow: ManifestFlow, { manifest: { link, version } }: LinkSite): object {
  const address = flowAddress(link, version, flow.id);
  return {
    id: flowAnchor(flow.id),
    title: flow.title,
    address,
    participants: flow.participants,
    roles: rolesOfFlow(flow).join(' '),
    messages: [...new Set(flow.steps.map(({ message }) => message))].join(', '),
    steps: flow.steps.map(({ message, sender, receiver, label }, index) => ({
      id: `${flowAnchor(flow.id)}-${stepAnchor(index + 1)}`,
      address: `${address}#${stepAnchor(index + 1)}`,
      message,
      sender,
      receiver,
      label,
    })),
  };
}
