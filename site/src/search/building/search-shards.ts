import type { GeneratedPage } from '../../generated/generated-page.ts';
import type { Site } from '../../site/site.ts';
import type { SearchLanguage, SearchShard, ShardName } from '../contract.ts';
import { codeEntries, nomenclatureEntries } from './code-entries.ts';
import { fieldEntries } from './field-entries.ts';
import { downloadEntries, linkEntries } from './link-entries.ts';
import { otherPages, versionPages } from './page-entries.ts';
import { ShardBuilder } from './shard-builder.ts';
import { sitePlaces } from './site-places.ts';
import { type TextPage, textEntries } from './text-entries.ts';

/** What the index is made from. */
export interface SearchSources {
  readonly site: Site;
  readonly pages: readonly GeneratedPage[];
  readonly texts: readonly TextPage[];
  /** Tools and lists by the names that readers of English know; those of French have their titles. */
  readonly englishPages: readonly { readonly title: string; readonly address: string }[];
}

/** The index of the whole site, a shard at a time. */
export function searchShard(name: ShardName, sources: SearchSources): SearchShard {
  return MAKERS[name](sources);
}

const MAKERS: Readonly<Record<ShardName, (sources: SearchSources) => SearchShard>> = {
  links: ({ site }) => {
    const { places, links, models } = sitePlaces(site);
    const builder = new ShardBuilder(places);
    for (const [one, place] of links) for (const entry of linkEntries(one)) builder.add(entry, place);
    for (const [model, place] of models)
      for (const entry of nomenclatureEntries(model)) builder.add(entry, place);
    return builder.shard();
  },
  fields: ({ site }) => {
    const { places, links } = sitePlaces(site);
    const builder = new ShardBuilder(places);
    for (const [one, place] of links) for (const entry of fieldEntries(one)) builder.add(entry, place);
    return builder.shard();
  },
  codes: ({ site }) => {
    const { places, models } = sitePlaces(site);
    const builder = new ShardBuilder(places);
    for (const [model, place] of models) for (const entry of codeEntries(model)) builder.add(entry, place);
    return builder.shard();
  },
  'texts-fr': (sources) => textShard('fr', sources),
  'texts-en': (sources) => textShard('en', sources),
};

/** What is told in one language: texts of ours, and pages that are in French alone for who searches in French. */
function textShard(
  language: SearchLanguage,
  { site, pages, texts, englishPages }: SearchSources,
): SearchShard {
  const { places, links } = sitePlaces(site);
  const builder = new ShardBuilder(places);
  const tools =
    language === 'fr'
      ? otherPages(pages, places)
      : englishPages.map(({ title, address }) => ({ kind: 'page' as const, name: title, address }));
  for (const entry of [...tools, ...texts.flatMap((text) => textEntries(text, language))])
    builder.add(entry, null);
  for (const [one, place] of links) {
    const own = language === 'fr' ? versionPages(pages, place) : [];
    for (const entry of [...own, ...downloadEntries(one, language)]) builder.add(entry, place);
  }
  return builder.shard();
}
