import { KIND_WORDS, sequenceDiagram } from '../sequence-diagram/sequence-diagram.ts';
import { asyncApiAddress, comparisonAddress, linkAddress, messageAddress } from '../site/addresses.ts';
import { compareVersions } from '../site/compare-versions.ts';
import { envelopePage } from '../site/envelope.ts';
import { type ManifestFlow, STATUS_WORDS } from '../site/link-manifest.ts';
import { linkSidebar } from '../site/link-sidebar.ts';
import type { LinkSite, Site } from '../site/site.ts';
import { changelogHtml } from './changelog.ts';
import { CORPUS, type CorpusIndex, proofView } from './corpus-proof.ts';
import { downloads } from './downloads.ts';
import { exampleView } from './example-view.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';
import { statusNotice } from './status-notice.ts';

/** A page for each version of each link. */
export const linkVersions: PageMaker = (site) => site.links.map((one) => pageOf(site, one));

function pageOf(site: Site, one: LinkSite): GeneratedPage {
  const { manifest } = one;
  const { link, version, status, roles } = manifest;
  const previous = site.links
    .map((other) => other.manifest)
    .filter((other) => other.link === link && compareVersions(other.version, version) < 0)[0];
  const titles = new Map(roles.map(({ id, title }) => [id, title]));
  const rows = manifest.messages.map((message) => ({
    ...message,
    address: messageAddress(link, version, message.name),
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
    isMinor: status === 'withdrawn',
    headings: [
      { depth: 2, slug: 'roles', text: 'Rôles et messages' },
      { depth: 2, slug: 'cinematiques', text: 'Cinématiques' },
      { depth: 2, slug: 'courtier', text: 'Se connecter' },
      { depth: 2, slug: 'telecharger', text: 'Télécharger' },
      ...(one.files.has(CORPUS) ? [{ depth: 2 as const, slug: 'preuves', text: 'Ce qui est éprouvé' }] : []),
      { depth: 2, slug: 'versions', text: 'Versions' },
    ],
    sidebar: linkSidebar(site, one),
    view: {
      ...manifest,
      statusWords: STATUS_WORDS[status],
      statusClass: status,
      publishedWords:
        manifest.publishedOn === null
          ? 'pas encore publiée'
          : `publiée le ${frenchDate(manifest.publishedOn)}`,
      notice: statusNotice(site, one, ({ manifest: other }) => linkAddress(other.link, other.version)),
      hasPerimeters: manifest.messages.some(({ exchanges }) =>
        exchanges.some(({ functionalPerimeter }) => functionalPerimeter !== null),
      ),
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
      changelog: one.files.has('CHANGELOG.md') ? changelogHtml(one.files.text('CHANGELOG.md')) : null,
      comparison:
        previous === undefined
          ? null
          : { previous: previous.version, address: comparisonAddress(link, previous.version, version) },
    },
  };
}

function flowView(flow: ManifestFlow, one: LinkSite): object {
  const { link, version } = one.manifest;
  const anchor = (step: number) => `#cinematique-${flow.id}-etape-${step}`;
  const titles = new Map(flow.participants.map(({ id, title }) => [id, title]));
  return {
    id: flow.id,
    title: flow.title,
    participants: flow.participants,
    svg: sequenceDiagram(flow, anchor).svg,
    steps: flow.steps.map((step, index) => ({
      id: anchor(index + 1).slice(1),
      number: index + 1,
      message: step.message,
      messageAddress: messageAddress(link, version, step.message),
      kind: KIND_WORDS[step.kind] ?? step.kind,
      sender: step.sender,
      receiver: step.receiver,
      senderTitle: titles.get(step.sender),
      receiverTitle: titles.get(step.receiver),
      label: step.label,
      example: step.example === null ? null : exampleView(one, step.example),
    })),
  };
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `2024-10-23` is « 23 octobre 2024 ». */
export function frenchDate(day: string): string {
  const [year, month, number] = day.split('-').map(Number);
  return `${number === 1 ? '1er' : number} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
