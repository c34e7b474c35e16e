import type { LinkManifest, ToldChange, ToldComparison, Verdict } from '@hubsante/model/contracts';
import {
  comparisonAddress,
  fieldAddress,
  linkAddress,
  messageAddress,
  slugOf,
  upgradeAddress,
} from '../site/addresses.ts';
import { readComparisons } from '../site/comparison-files.ts';
import { linkSidebar } from '../site/link-sidebar.ts';
import type { LinkSite, Site } from '../site/site.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';

/**
 * « Passer de la v2.0 à la v2.1 » : a guide for each version that another one takes the place of. Every statement of it
 * comes from the two packages and from their comparison.
 */
export const upgrades: PageMaker = (site) => {
  const comparisons = readComparisons(CHANGES_FOLDER);
  return site.links.flatMap((current) =>
    predecessorsOf(site, current).flatMap((previous) => {
      const comparison = comparisonOf(comparisons, previous.manifest, current.manifest);
      return comparison === undefined ? [] : [upgradePage(site, previous, current, comparison)];
    }),
  );
};

/** The versions that name this one as their successor. */
export function predecessorsOf(site: Site, { manifest: current }: LinkSite): readonly LinkSite[] {
  return site.links.filter(
    ({ manifest }) => manifest.link === current.link && manifest.standing.successor === current.version,
  );
}

function comparisonOf(
  comparisons: readonly ToldComparison[],
  before: LinkManifest,
  after: LinkManifest,
): ToldComparison | undefined {
  const slug = after.link.toLowerCase();
  return comparisons.find(
    ({ previous, current }) =>
      current.subject.toLowerCase() === slug &&
      previous.version === before.version &&
      current.version === after.version,
  );
}

/** The guide of one pair. */
export function upgradePage(
  site: Site,
  { manifest: before }: LinkSite,
  after: LinkSite,
  { changes }: ToldComparison,
): GeneratedPage {
  const { link, version } = after.manifest;
  const sending = partOf(changes, 'sender', before, after.manifest);
  const receiving = partOf(changes, 'receiver', before, after.manifest);
  const codes = codesOf(changes);
  const refusals = refusalsOf(before, after.manifest);
  const changedRefusals = changes
    .filter(({ kind }) => kind === 'error-code-removed' || kind === 'error-code-renamed')
    .map(({ sentence }) => sentence);
  const hasRefusals = refusals.length + changedRefusals.length > 0;
  return {
    address: upgradeAddress(link, version, before.version),
    title: `Passer de la v${before.version} à la v${version}`,
    documentTitle: `Lien ${link} : passer de la v${before.version} à la v${version}`,
    description: `Ce qu’un logiciel du lien ${link} v${before.version} doit changer pour parler la v${version}.`,
    template: 'upgrade',
    headings: [
      { depth: 2, slug: 'connexion', text: 'Se connecter' },
      { depth: 2, slug: 'envoyer', text: 'Ce que vous envoyez' },
      { depth: 2, slug: 'recevoir', text: 'Ce que vous recevez' },
      ...(codes.length === 0 ? [] : [{ depth: 2 as const, slug: 'codes', text: 'Les codes' }]),
      ...(hasRefusals ? [{ depth: 2 as const, slug: 'refus', text: 'Les refus' }] : []),
      { depth: 2, slug: 'verifier', text: 'Vérifier' },
    ],
    sidebar: linkSidebar(site, after),
    view: {
      link,
      before: { ...before, address: linkAddress(link, before.version) },
      after: { ...after.manifest, address: linkAddress(link, version) },
      isSameVhost: before.vhost === after.manifest.vhost,
      isSamePrinciples: before.transversalPrinciples === after.manifest.transversalPrinciples,
      isBridged: isBridged(before, after.manifest),
      sending,
      receiving,
      codes,
      hasRefusals,
      refusals,
      changedRefusals,
      comparison: comparisonAddress(link, before.version, version),
      refusedByHub: after.manifest.messages.filter(({ refusedByHub }) => refusedByHub !== null),
      caveats: after.manifest.messages.filter(({ caveat }) => caveat !== null),
      download: `${linkAddress(link, version)}#telecharger`,
    },
  };
}

/** Whether the Hub converts between the two versions while both are in service. */
function isBridged(before: LinkManifest, after: LinkManifest): boolean {
  const leads = (from: LinkManifest, to: LinkManifest) =>
    from.transfers.some((transfer) => transfer.to === to.vhost && transfer.from === from.vhost);
  return before.vhost !== after.vhost && leads(before, after) && leads(after, before);
}

type Side = keyof ToldChange['verdicts'];

/** A sentence that holds in one place or in many. */
interface Told {
  readonly sentence: string;
  readonly places: { readonly text: string; readonly address: string | null }[];
}

interface Part {
  readonly breaking: readonly Told[];
  readonly dangerous: readonly Told[];
}

/** What hurts one side, each sentence once with all its places; codes have a table of their own. */
function partOf(changes: readonly ToldChange[], side: Side, before: LinkManifest, after: LinkManifest): Part {
  const told = (verdict: Verdict): readonly Told[] => {
    const sentences = new Map<string, Told>();
    for (const change of changes) {
      if (change.verdicts[side] !== verdict || (change.subject === 'code' && change.field === undefined))
        continue;
      // Nobody sends a refusal of the Hub: these have a part of their own.
      if (change.kind.startsWith('error-code-')) continue;
      const one = sentences.get(change.sentence) ?? { sentence: change.sentence, places: [] };
      sentences.set(change.sentence, one);
      const place = placeOf(change, before, after);
      if (place !== null && one.places.every(({ text }) => text !== place.text)) one.places.push(place);
    }
    return [...sentences.values()];
  };
  return { breaking: told('breaking'), dangerous: told('dangerous') };
}

/** Where a change is, in the version that still has it. */
function placeOf(
  change: ToldChange,
  before: LinkManifest,
  after: LinkManifest,
): Told['places'][number] | null {
  const { message, field, subject } = change;
  if (message === undefined || subject === 'link') return null;
  const isGone = /-removed$/.test(change.kind) && change.subject !== 'code';
  const side = isGone ? before : after;
  const isThere = side.messages.some(({ name }) => name === message);
  if (field === undefined) {
    return { text: message, address: isThere ? messageAddress(side.link, side.version, message) : null };
  }
  const address = isThere ? fieldAddress(side.link, side.version, message, field) : null;
  return { text: `${message} ${field}`, address };
}

interface CodeList {
  readonly id: string;
  readonly title: string;
  readonly renamed: readonly {
    readonly label: string;
    readonly previous: string;
    readonly current: string;
  }[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What happens to codes, list by list: a table of the old against the new, then what is gone and what is new. */
function codesOf(changes: readonly ToldChange[]): readonly CodeList[] {
  const ofCodes = changes.filter(
    ({ nomenclature, code }) => nomenclature !== undefined && code !== undefined,
  );
  const ids = new Set(ofCodes.map(listOf));
  return [...ids].map((id) => {
    const own = ofCodes.filter((change) => listOf(change) === id);
    const of = (kind: string) => own.filter((change) => change.kind === kind);
    return {
      id: `codes-${slugOf(id)}`,
      title: id,
      renamed: of('code-renamed').map(({ parameters }) => ({
        label: parameters.label ?? '',
        previous: parameters.previous ?? '',
        current: parameters.current ?? '',
      })),
      removed: of('code-removed').map(({ sentence }) => sentence),
      added: of('code-added').map(({ sentence }) => sentence),
    };
  });
}

/** The name of a list, the same on both sides. */
function listOf({ parameters, nomenclature = '' }: ToldChange): string {
  return parameters.list ?? nomenclature;
}

/** Codes of refusal that the newer version has and the older has not. */
function refusalsOf(before: LinkManifest, after: LinkManifest): readonly object[] {
  const known = new Set((before.errorCodes ?? []).map(({ code }) => code));
  return (after.errorCodes ?? []).filter(({ code }) => !known.has(code));
}
