import type { DocumentedMessage, ManifestMessage } from '@hubsante/model/contracts';
import {
  everywhereAddress,
  fieldAddress,
  linkAddress,
  MESSAGES_ADDRESS,
  messageAddress,
  type PageLanguage,
} from '../site/addresses.ts';
import { walkFields } from '../site/documented-message.ts';
import { type LinkSite, newestOf, type Site } from '../site/site.ts';
import { cardinalityWords } from './field-words.ts';
import { type BilingualPageMaker, type GeneratedPage, pageIn } from './generated-page.ts';
import { statusShort } from './status-notice.ts';

/** A message in one link version. */
interface Carried {
  readonly one: LinkSite;
  readonly message: ManifestMessage;
  readonly documented: DocumentedMessage;
}

/**
 * The messages under addresses that outlive versions: their list, and for each the version to use today of every link
 * that carries it, with the others.
 */
export const messagesEverywhere: BilingualPageMaker = (site, language = 'fr') => {
  const carried = carriedMessages(site);
  return [
    indexPage(site, carried, language),
    ...[...carried].map(([name, places]) => pageOf(site, name, places, language)),
  ];
};

/** By name; the versions of each in the order of the site: by link, the newest first. */
function carriedMessages(site: Site): ReadonlyMap<string, readonly Carried[]> {
  const carried = new Map<string, Carried[]>();
  for (const one of site.links)
    for (const message of one.manifest.messages) {
      const path = `documentation/${message.name}.json`;
      if (!one.files.has(path)) continue;
      const documented = one.files.json<DocumentedMessage>(path);
      carried.set(message.name, [...(carried.get(message.name) ?? []), { one, message, documented }]);
    }
  return new Map([...carried].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function indexPage(
  site: Site,
  carried: ReadonlyMap<string, readonly Carried[]>,
  language: PageLanguage,
): GeneratedPage {
  return {
    ...WORDS[language].index,
    template: 'messages',
    headings: [],
    ...pageIn(language, MESSAGES_ADDRESS, {
      messages: [...carried].map(([name, places]) => ({
        name,
        title: places[0]?.message.title,
        address: everywhereAddress(name),
        links: linksOf(site, places, language).map(({ link, current }) => ({ link, ...current })),
      })),
    }),
  };
}

function pageOf(site: Site, name: string, places: readonly Carried[], language: PageLanguage): GeneratedPage {
  const words = WORDS[language];
  const links = linksOf(site, places, language);
  const shown = links.find(({ isUpToDate }) => isUpToDate)?.place ?? links[0]?.place ?? places[0];
  const { title = name, root = '' } = shown?.message ?? {};
  const { link = '', version = '' } = shown?.one.manifest ?? {};
  return {
    ...words.page(name, title),
    template: 'message-everywhere',
    headings: [
      { depth: 2, slug: 'versions', text: words.versions },
      { depth: 2, slug: 'contenu', text: words.content },
    ],
    ...pageIn(language, everywhereAddress(name), {
      name,
      messageTitle: title,
      root,
      links,
      shown: `${link} v${version}`,
      shownAddress: messageAddress(link, version, name),
      fields: (shown?.documented.fields ?? []).map(({ path, name: tag, label, cardinality, children }) => ({
        tag,
        label,
        cardinality: cardinalityWords(cardinality, language),
        address: fieldAddress(link, version, name, path),
        inside: children === undefined ? 0 : [...walkFields(children)].length,
      })),
    }),
  };
}

const WORDS = {
  fr: {
    index: {
      title: 'Les messages',
      description:
        'Chaque message du Hub Santé, et les liens qui le portent, dans leur version à employer aujourd’hui.',
    },
    page: (name: string, title: string) => ({
      title: `${name}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      documentTitle: `${name}, toutes versions`,
      description: `${title} : le message ${name} dans la version à employer de chaque lien qui le porte, et les autres.`,
    }),
    versions: 'Liens et versions',
    content: 'Ce qu’il contient',
  },
  en: {
    index: {
      title: 'Messages',
      description:
        'Each message of the Hub Santé, and the links that carry it, in their version to use today.',
    },
    page: (name: string, _title: string) => ({
      title: `${name}, all versions`,
      description: `The message ${name} in the version to use of each link that carries it, and the others.`,
    }),
    versions: 'Links and versions',
    content: 'What it holds',
  },
} as const;

/** The links of a message: the version to use, and the others; a link whose newest version has it no longer says so. */
function linksOf(site: Site, places: readonly Carried[], language: PageLanguage) {
  return [...new Set(places.map(({ one }) => one.manifest.link))].flatMap((link) => {
    const own = places.filter(({ one }) => one.manifest.link === link);
    const newest = newestOf(site, link);
    const place = own.find(({ one }) => one === newest) ?? own[0];
    if (place === undefined) return [];
    return [
      {
        link,
        linkAddress: linkAddress(link, place.one.manifest.version),
        place,
        isUpToDate: place.one === newest,
        newest: newest?.manifest.version,
        current: versionView(place, language),
        others: own.filter((other) => other !== place).map((other) => versionView(other, language)),
      },
    ];
  });
}

function versionView({ one: { manifest }, message, documented }: Carried, language: PageLanguage) {
  return {
    version: manifest.version,
    address: messageAddress(manifest.link, manifest.version, message.name),
    status: statusShort(manifest, language),
    statusClass: manifest.status,
    modelRelease: manifest.modelRelease,
    fields: [...walkFields(documented.fields)].length,
  };
}
