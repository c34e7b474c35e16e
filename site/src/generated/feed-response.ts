import type { APIRoute } from 'astro';
import { changesFeed } from '../site/changes-feed.ts';
import { readComparisons } from '../site/comparison-files.ts';
import { site } from './registry.ts';
import { renderTemplate } from './render-template.ts';

/** The feed of changes in a language, at the address of the file that calls it. */
export function feedResponse(language: 'fr' | 'en'): APIRoute {
  return ({ site: origin }) =>
    new Response(
      renderTemplate('feed', changesFeed(site(), readComparisons(CHANGES_FOLDER), language, origin?.href)),
    );
}
