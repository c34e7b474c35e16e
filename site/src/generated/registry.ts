import { readSite } from '../site/read-site.ts';
import type { Site } from '../site/site.ts';
import { asyncApi } from './asyncapi.ts';
import { comparisons } from './comparisons.ts';
import { concerned } from './concerned.ts';
import { envelopes } from './envelopes.ts';
import { flows } from './flows.ts';
import type { BilingualPageMaker, GeneratedPage, PageMaker } from './generated-page.ts';
import { home } from './home.ts';
import { linkVersions } from './link-version.ts';
import { links } from './links.ts';
import { messages } from './messages.ts';
import { messagesEverywhere } from './messages-everywhere.ts';
import { nomenclatures } from './nomenclatures.ts';
import { nomenclaturesEverywhere } from './nomenclatures-everywhere.ts';
import { notFound } from './not-found.ts';
import { packageFiles } from './package-files.ts';
import { search } from './search.ts';
import { takeAway } from './take-away.ts';
import { upgrades } from './upgrades.ts';
import { validator } from './validator.ts';
import { workshop } from './workshop.ts';

/** Kinds of pages that are in both languages. */
const bilingualMakers: readonly BilingualPageMaker[] = [
  links,
  linkVersions,
  packageFiles,
  flows,
  messages,
  messagesEverywhere,
  envelopes,
  validator,
  workshop,
  concerned,
];

/** Kinds of pages that are in French, and those that know themselves which languages they are in. */
const makers: readonly PageMaker[] = [
  home,
  asyncApi,
  nomenclatures,
  nomenclaturesEverywhere,
  search,
  comparisons,
  upgrades,
  takeAway,
  notFound,
];

let readOnce: Site | undefined;
let madeOnce: readonly GeneratedPage[] | undefined;

/** The packages, read once for a whole build. */
export function site(): Site {
  readOnce ??= readSite(SPECIFICATIONS_FOLDER);
  return readOnce;
}

/** The pages whose address begins so, in French; those in English begin with `/en/`. */
export function pagesUnder(prefix: string): readonly GeneratedPage[] {
  madeOnce ??= [
    ...makers.flatMap((make) => make(site())),
    ...bilingualMakers.flatMap((make) => [...make(site(), 'fr'), ...make(site(), 'en')]),
  ];
  return madeOnce.filter(({ address }) => address.startsWith(prefix));
}
