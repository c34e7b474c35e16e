import type { CorpusIndex, ManifestFlow } from '@hubsante/model/contracts';
import {
  asyncApiAddress,
  comparisonAddress,
  currentLinkAddress,
  flowAddress,
  flowAnchor,
  linkAddress,
  messageAddress,
  type PageLanguage,
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
import { englishDate, frenchDate } from './french-date.ts';
import { type BilingualPageMaker, type GeneratedPage, type PageHeading, pageIn } from './generated-page.ts';
import { rolesOfExchanges, rolesOfFlow, roleViews } from './role-views.ts';
import { statusNotice, statusShort, statusWords } from './status-notice.ts';
import { predecessorsOf } from './upgrades.ts';

/** A page for each version of each link, and one for each link that shows the version to use today. */
export const linkVersions: BilingualPageMaker = (site, language = 'fr') => [
  ...site.links.map((one) => pageOf(site, one, language)),
  ...[...new Set(site.links.map(({ manifest }) => manifest.link))].flatMap((link) => {
    const newest = newestOf(site, link);
    return newest === undefined ? [] : [currentPage(site, newest, language)];
  }),
];

/** The page of a version under the address of its link, which outlives it. */
function currentPage(site: Site, one: LinkSite, language: PageLanguage): GeneratedPage {
  const { link, version } = one.manifest;
  const page = pageOf(site, one, language);
  const others = site.links.filter((other) => other !== one && other.manifest.link === link);
  return {
    ...page,
    title: WORDS[language].link(link),
    ...pageIn(language, currentLinkAddress(link), {
      ...page.view,
      current: {
        version,
        address: linkAddress(link, version),
        others: others.map(({ manifest }) => ({
          version: manifest.version,
          status: statusShort(manifest, language),
          address: linkAddress(link, manifest.version),
        })),
      },
    }),
  };
}

function pageOf(site: Site, one: LinkSite, language: PageLanguage): GeneratedPage {
  const words = WORDS[language];
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
    title: words.link(`${link} v${version}`),
    description: words.description(`${link} v${version}`),
    template: 'link-version',
    headings: headingsOf(one, language),
    sidebar: linkSidebar(site, one, language),
    ...pageIn(language, linkAddress(link, version), {
      ...manifest,
      statusWords: statusWords(manifest, language),
      statusClass: status,
      roleViews: roleViews(one, language),
      publishedWords:
        manifest.publishedOn === null ? words.unpublished : words.publishedOn(manifest.publishedOn),
      notice: statusNotice(site, one, ({ manifest: other }) => linkAddress(other.link, other.version), {
        language,
      }),
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
        words: TRANSFER_WORDS[language][kind] ?? kind,
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
      downloads: downloads(one, ARCHIVES_FOLDER, language),
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
    }),
  };
}

/** What the Hub does to a message that it hands over to another vhost. */
const TRANSFER_WORDS: Readonly<Record<PageLanguage, Readonly<Record<string, string>>>> = {
  fr: {
    'health-version': 'converti dans la version du destinataire',
    'cisu-transcoding': 'transcodé entre le format de la santé et celui de ses partenaires (CISU)',
    'cisu-version': 'converti dans la version du format CISU que le destinataire emploie',
  },
  en: {
    'health-version': 'converted into the version of the recipient',
    'cisu-transcoding': 'transcoded between the format of health and that of its partners (CISU)',
    'cisu-version': 'converted into the version of the CISU format that the recipient uses',
  },
};

const WORDS = {
  fr: {
    link: (name: string) => `Lien ${name}`,
    description: (name: string) =>
      `Le lien ${name} du Hub Santé : rôles, messages, cinématiques, téléchargements.`,
    unpublished: 'pas encore publiée',
    publishedOn: (day: string) => `publiée le ${frenchDate(day)}`,
  },
  en: {
    link: (name: string) => `Link ${name}`,
    description: (name: string) => `Link ${name} of the Hub Santé: roles, messages, flows, downloads.`,
    unpublished: 'not published yet',
    publishedOn: (day: string) => `published on ${englishDate(day)}`,
  },
} as const;

/** The parts of the page by their anchors, which are the same in both languages. */
const HEADINGS = {
  fr: {
    telecharger: 'Télécharger',
    roles: 'Rôles et messages',
    cinematiques: 'Cinématiques',
    courtier: 'Se connecter',
    preuves: 'Ce qui est éprouvé',
    versions: 'Versions',
  },
  en: {
    telecharger: 'Download',
    roles: 'Roles and messages',
    cinematiques: 'Flows',
    courtier: 'Connect',
    preuves: 'What is proved',
    versions: 'Versions',
  },
} as const;

function headingsOf({ files }: LinkSite, language: PageLanguage): readonly PageHeading[] {
  return Object.entries(HEADINGS[language])
    .filter(([slug]) => slug !== 'preuves' || files.has(CORPUS))
    .map(([slug, text]) => ({ depth: 2, slug, text }));
}

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
