import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { pagesUnder, site } from '../../../generated/registry.ts';
import { searchShard } from '../../../search/building/search-shards.ts';
import type { TextPage } from '../../../search/building/text-entries.ts';
import { COMMON_SHARDS, type ShardName } from '../../../search/contract.ts';
import { commonSidebar } from '../../../site/common-sidebar.ts';

const NAMES: readonly ShardName[] = [...COMMON_SHARDS, 'texts-fr', 'texts-en'];

/** A module for each part of the index. */
export const getStaticPaths = (() => NAMES.map((shard) => ({ params: { shard } }))) satisfies GetStaticPaths;

/** What of a page of `docs` is searched. */
interface KnownText {
  readonly id: string;
  readonly data: { readonly title: string };
  readonly body?: string;
  readonly rendered?: { readonly metadata?: { readonly headings?: TextPage['headings'] } };
}

/** A part of the index of the search, as a program that holds it. */
export const GET: APIRoute = async ({ params }) => {
  const known: readonly KnownText[] = await getCollection('docs');
  const texts = known.map(({ id, data, body = '', rendered }) => ({
    address: `/${id}/`,
    title: data.title,
    body,
    headings: rendered?.metadata?.headings ?? [],
  }));
  const englishPages = commonSidebar.flatMap(({ link, translations }) =>
    link === undefined ? [] : [{ title: translations.en, address: link }],
  );
  const shard = searchShard(params.shard as ShardName, {
    site: site(),
    pages: pagesUnder('/'),
    texts,
    englishPages,
  });
  // Text of specifications stands in a string, and a string in a program.
  return new Response(`export default JSON.parse(${JSON.stringify(JSON.stringify(shard))});\n`);
};
