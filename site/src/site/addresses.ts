/**
 * The permanent addresses of the site. Vendors keep them in their tickets and their code: a change here is a
 * breaking change of the site.
 */

/** The languages that pages are in. */
export type PageLanguage = 'fr' | 'en';

/** Pages in both languages, the English one at `/en` and the address of the French one. */
const BILINGUAL: readonly RegExp[] = [
  /^\/liens\/(?:[^/]+\/(?:v[^/]+\/(?:(?:(?:messages|cinematiques)\/[^/]+|enveloppe|fichiers)\/)?)?)?$/,
  /^\/messages\/(?:[^/]+\/)?$/,
  /^\/(?:valider|concerne|atelier)\/$/,
];

/**
 * A page in a language; the French one where there is no other.
 *
 * @param address of the French page, with what it is asked and its anchor where there are any.
 */
export function addressIn(language: PageLanguage, address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (language === 'fr') return address;
  const tool = TOOLS.find(({ fr }) => fr === path);
  if (tool !== undefined) return `${tool.en}${rest}`;
  return BILINGUAL.some((form) => form.test(path)) ? `/en${address}` : address;
}

/** The French page of an English one; `null` where there is none. */
export function frenchAddress(address: string): string | null {
  const tool = TOOLS.find(({ en }) => en === address);
  if (tool !== undefined) return tool.fr;
  const french = address.replace(/^\/en\//, '/');
  return french !== address && addressIn('en', french) === address ? french : null;
}

/** `/liens/15-15/v2.0/`. */
export function linkAddress(link: string, version: string): string {
  return `/liens/${link.toLowerCase()}/v${version}/`;
}

/** `/liens/15-15/`: shows the version to use today, whichever it is. */
export function currentLinkAddress(link: string): string {
  return `/liens/${link.toLowerCase()}/`;
}

/** The name under which the envelope, with its header, is documented beside the messages and as they are. */
export const ENVELOPE = 'EDXL-DE';

/** Where a message stands in its envelope, in the JSON form: what stands below it is the header. */
export const MESSAGE_PATH = 'content.jsonContent.embeddedJsonContent.message';

/** Where a message stands below its link version: `messages/rs-eda/`. The envelope has a place of its own. */
function messageFolder(message: string): string {
  return message === ENVELOPE ? 'enveloppe/' : `messages/${message.toLowerCase()}/`;
}

/** `/liens/15-15/v2.0/messages/rs-eda/`; `/liens/15-15/v2.0/enveloppe/` for the envelope. */
export function messageAddress(link: string, version: string, message: string): string {
  return `${linkAddress(link, version)}${messageFolder(message)}`;
}

/** `/messages/`: every message, whichever links carry it. */
export const MESSAGES_ADDRESS = '/messages/';

/** `/messages/rs-eda/`: a message in the version to use today of each link, whichever they are. */
export function everywhereAddress(message: string): string {
  return `${MESSAGES_ADDRESS}${message.toLowerCase()}/`;
}

/** `/histoire/rs-eda.json`: what the fields of a message are in every version. */
export function livesAddress(message: string): string {
  return `/histoire/${message.toLowerCase()}.json`;
}

/**
 * `/liens/15-15/v2.0/messages/rs-eda/#patient.administrativeFile.birthDate`.
 *
 * @param path tags from the root of the message, with dots and without the numbers of list items; empty for the
 * message itself.
 */
export function fieldAddress(link: string, version: string, message: string, path: string): string {
  return `${messageAddress(link, version, message)}#${path === '' ? 'champs' : path}`;
}

/** `/liens/15-15/v2.0/asyncapi/`, or the point of view of one role: `/liens/15-smur/v1.6/asyncapi/smur/`. */
export function asyncApiAddress(link: string, version: string, role: string | null): string {
  return `${linkAddress(link, version)}asyncapi/${role === null ? '' : `${role.toLowerCase()}/`}`;
}

/** `/liens/15-15/v2.0/fichiers/`: every file of a link version, one by one. */
export function filesAddress(link: string, version: string): string {
  return `${linkAddress(link, version)}fichiers/`;
}

/** Where a file of a package is served: `/fichiers/15-15/v2.0/json-schema/RS-EDA.schema.json`. */
export function fileAddress(link: string, version: string, path: string): string {
  return `/fichiers/${link.toLowerCase()}/v${version}/${path}`;
}

/** A file of a model release: `/fichiers/mdd/2.0/nomenclatures/csv/…`. */
export function modelFileAddress(release: string, path: string): string {
  return `/fichiers/mdd/${release}/${path}`;
}

/** `/nomenclatures/2.0/`: what the addresses of the nomenclatures of a release begin with; no page is there. */
export function nomenclaturesFolder(release: string): string {
  return `/nomenclatures/${release}/`;
}

/** `/nomenclatures/2.0/sexe/`. */
export function nomenclatureAddress(release: string, id: string): string {
  return `${nomenclaturesFolder(release)}${slugOf(id)}/`;
}

/** `/nomenclatures/sexe/`: a nomenclature in the newest release that has it, whichever it is. */
export function currentNomenclatureAddress(id: string): string {
  return `/nomenclatures/${slugOf(id)}/`;
}

/** `/nomenclatures/2.0/sexe/#code-M`. */
export function codeAddress(release: string, id: string, code: string): string {
  return `${nomenclatureAddress(release, id)}#${codeAnchor(code)}`;
}

/** The anchor of a code on the page of its nomenclature. Codes may hold spaces, which anchors may not. */
export function codeAnchor(code: string): string {
  return `code-${code.replace(/\s+/g, '_')}`;
}

/** The anchor of a reason of refusal on the page of the message that tells it: `erreur-300`. */
export function errorAnchor(code: number): string {
  return `erreur-${code}`;
}

/** `/liens/15-15/v2.1/cinematiques/partage-simple/`. */
export function flowAddress(link: string, version: string, id: string): string {
  return `${linkAddress(link, version)}cinematiques/${id}/`;
}

/** The anchor of a step, numbered from 1, on the page of its flow: `etape-3`. */
export function stepAnchor(step: number): string {
  return `etape-${step}`;
}

/** Where a flow stands in the index of its link version: `cinematique-partage-simple`. */
export function flowAnchor(id: string): string {
  return `cinematique-${id}`;
}

/** `/recherche/`, where everything is searched; `/en/search/` in English. */
export const SEARCH_ADDRESSES = { fr: '/recherche/', en: '/en/search/' } as const;

/** `/changements.xml`, the feed of what changes; `/en/changes.xml` in English. */
export const FEED_ADDRESSES = { fr: '/changements.xml', en: '/en/changes.xml' } as const;

/** `/emporter/`, where the whole site is put on one's own device; `/en/take-away/` in English. */
export const TAKE_AWAY_ADDRESSES = { fr: '/emporter/', en: '/en/take-away/' } as const;

/** `/comparer/`, where any two versions are compared; `/en/compare/` in English. */
export const COMPARE_ADDRESSES = { fr: '/comparer/', en: '/en/compare/' } as const;

/** Pages of which each language has an address in its own words. */
const TOOLS = [SEARCH_ADDRESSES, COMPARE_ADDRESSES, TAKE_AWAY_ADDRESSES];

/** `/comparer/?objet=15-15&de=1.5&a=2.0`; `?objet=mdd&…` for two model releases. */
export function comparisonAddress(subject: string, previous: string, current: string): string {
  return `${COMPARE_ADDRESSES.fr}?objet=${subject.toLowerCase()}&de=${previous}&a=${current}`;
}

/** `/comparer/15-15/1.5/2.0/`: where a comparison had a page of its own; it leads to {@link comparisonAddress}. */
export function formerComparisonAddress(subject: string, previous: string, current: string): string {
  return `${COMPARE_ADDRESSES.fr}${subject}/${previous}/${current}/`;
}

/** `/liens/15-15/v2.1/passer-depuis-v2.0/`: the guide from an older version. */
export function upgradeAddress(link: string, version: string, previous: string): string {
  return `${linkAddress(link, version)}passer-depuis-v${previous}/`;
}

/** Small letters, digits and dashes: `HubSante.sexe` gives `hubsante-sexe`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
