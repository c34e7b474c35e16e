import type { ToldComparison, Verdict } from '@hubsante/model/contracts';
import { frenchDate } from '../generated/french-date.ts';
import { FEED_ADDRESSES, linkAddress, upgradeAddress } from './addresses.ts';
import { compareVersions } from './compare-versions.ts';
import { frenchText } from './french-text.ts';
import type { LinkSite, Site } from './site.ts';

/** A language of the site. */
type FeedLanguage = keyof typeof FEED_ADDRESSES;

/** Something that happened to a link version, on a day that its data tell. */
interface FeedEntry {
  /** Never changes, wherever the site is published. */
  readonly id: string;
  readonly title: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly address: string;
  readonly paragraphs: readonly string[];
}

/** What the feed says. */
interface FeedWords {
  readonly title: string;
  readonly subtitle: string;
  published(name: string): string;
  model(release: string, vhost: string): string;
  changes(previous: string, side: string, counts: string): string;
  none(previous: string, side: string): string;
  readonly sides: Readonly<Record<'sender' | 'receiver', string>>;
  count(verdict: Verdict, count: number): string;
  ended(name: string, status: string): string;
  since(day: string): string;
  successor(version: string): string;
}

const WORDS: Readonly<Record<FeedLanguage, FeedWords>> = {
  fr: {
    title: 'Hub Santé : ce qui change',
    subtitle: 'Chaque version de lien qui paraît ou qui s’en va, et ce qu’elle change.',
    published: (name) => `Lien ${name} : publication`,
    model: (release, vhost) => `Modèle de données ${release}, vhost ${vhost}.`,
    changes: (previous, side, counts) => `Depuis la v${previous}, ${side} : ${counts}.`,
    none: (previous, side) => `Depuis la v${previous}, ${side} : rien à changer.`,
    sides: { sender: 'pour qui envoie', receiver: 'pour qui reçoit' },
    count: (verdict, count) =>
      verdict === 'breaking'
        ? `${count} changement${count > 1 ? 's' : ''} qui casse${count > 1 ? 'nt' : ''}`
        : `${count} à vérifier`,
    ended: (name, status) => `Lien ${name} : ${status}`,
    since: (day) => `Constaté : ${frenchDate(day)}.`,
    successor: (version) => `À employer à sa place : v${version}.`,
  },
  en: {
    title: 'Hub Santé: what changes',
    subtitle: 'Each link version that appears or goes, and what it changes.',
    published: (name) => `Link ${name}: published`,
    model: (release, vhost) => `Data model ${release}, vhost ${vhost}.`,
    changes: (previous, side, counts) => `Since v${previous}, ${side}: ${counts}.`,
    none: (previous, side) => `Since v${previous}, ${side}: nothing to change.`,
    sides: { sender: 'for senders', receiver: 'for receivers' },
    count: (verdict, count) =>
      verdict === 'breaking' ? `${count} breaking change${count > 1 ? 's' : ''}` : `${count} to check`,
    ended: (name) => `Link ${name}: no longer for new work`,
    since: (day) => `Found in ${day}.`,
    successor: (version) => `To use instead: v${version}.`,
  },
};

/**
 * What the template of the feed is filled with (Atom, RFC 4287): the newest first. Days are those that link versions tell; nothing asks
 * the clock, so a version without a day is not there.
 *
 * @param comparisons of each version with the one that takes its place.
 * @param origin where the site is published; without it addresses are those of the site alone, which readers resolve.
 */
export function changesFeed(
  site: Site,
  comparisons: readonly ToldComparison[],
  language: FeedLanguage,
  origin: string | undefined,
): object {
  const words = WORDS[language];
  const entries = site.links
    .flatMap((one) => [...publication(one, comparisons, words), ...departure(one, words)])
    .toSorted((a, b) => compare(b.updated, a.updated) || compare(a.id, b.id));
  const absolute = (address: string) => (origin === undefined ? address : new URL(address, origin).href);
  const text = language === 'fr' ? frenchText : (words: string) => words;
  return {
    language,
    id: `urn:hubsante:changes:${language}`,
    title: text(words.title),
    subtitle: text(words.subtitle),
    self: absolute(FEED_ADDRESSES[language]),
    home: absolute('/'),
    updated: entries[0]?.updated ?? midnight('1970-01-01'),
    entries: entries.map((entry) => ({
      ...entry,
      title: text(entry.title),
      address: absolute(entry.address),
      summary: text(entry.paragraphs.join(' ')),
    })),
  };
}

function publication(
  { manifest }: LinkSite,
  comparisons: readonly ToldComparison[],
  words: FeedWords,
): readonly FeedEntry[] {
  const { link, version, publishedOn, modelRelease, vhost } = manifest;
  if (publishedOn === null) return [];
  const before = comparisons
    .filter(
      ({ previous, current }) =>
        current.subject.toLowerCase() === link.toLowerCase() &&
        current.version === version &&
        compareVersions(previous.version, version) < 0,
    )
    .toSorted((a, b) => compareVersions(b.previous.version, a.previous.version));
  return [
    {
      id: `urn:hubsante:${link.toLowerCase()}:${version}`,
      title: words.published(`${link} v${version}`),
      updated: midnight(publishedOn),
      address: linkAddress(link, version),
      paragraphs: [words.model(modelRelease, vhost), ...before.flatMap((one) => toldOf(one, words))],
    },
  ];
}

/** What changed since one version, a sentence a side. */
function toldOf({ previous, changes }: ToldComparison, words: FeedWords): readonly string[] {
  return (['sender', 'receiver'] as const).map((side) => {
    const counts = (['breaking', 'dangerous'] as const).flatMap((verdict) => {
      const count = changes.filter(({ verdicts }) => verdicts[side] === verdict).length;
      return count === 0 ? [] : [words.count(verdict, count)];
    });
    return counts.length === 0
      ? words.none(previous.version, words.sides[side])
      : words.changes(previous.version, words.sides[side], counts.join(', '));
  });
}

/** What was found of a version that is no longer for new work, on the day it was. */
function departure({ manifest }: LinkSite, words: FeedWords): readonly FeedEntry[] {
  const { link, version, standing, statusWords, status } = manifest;
  if (standing.since === null) return [];
  return [
    {
      id: `urn:hubsante:${link.toLowerCase()}:${version}:${status}`,
      title: words.ended(`${link} v${version}`, statusWords),
      // What is known to the month is told on its first day.
      updated: midnight(`${standing.since}-01`.slice(0, 'AAAA-MM-JJ'.length)),
      address:
        standing.successor === null
          ? linkAddress(link, version)
          : upgradeAddress(link, standing.successor, version),
      paragraphs: [
        words.since(standing.since),
        ...(standing.successor === null ? [] : [words.successor(standing.successor)]),
      ],
    },
  ];
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
