import { keepEarlyEvents } from './early-events.ts';

/** The elements of our pages that need a program, each loaded where it stands and nowhere else. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'copy-button': () => import('./copy-button.ts'),
  'lazy-text': () => import('./lazy-text.ts'),
  'tab-set': () => import('./tab-set.ts'),
  'field-filter': () => import('./field-filter.ts'),
  'field-example': () => import('./field-example.ts'),
  '[data-lives]': () => import('./field-life.ts'),
  'flow-player': () => import('./flow-player.ts'),
  'role-filter': () => import('./role-filter.ts'),
  'code-filter': () => import('./code-filter.ts'),
  'right-case': () => import('./right-case.ts'),
  'search-page': () => import('../search/search-page.ts'),
  'message-validator': () => import('../validator/message-validator.ts'),
  'am-i-concerned': () => import('../workshop/am-i-concerned.ts'),
  'work-shop': () => import('../workshop/work-shop.ts'),
  'take-away': () => import('../take-away/take-away.ts'),
  'a[data-same-page]': () => import('./same-field.ts'),
  'compare-versions': () => import('../comparison/compare-versions.ts'),
  'a.class-diagram': () => import('./diagram-zoom.ts'),
  'pre > code[class^="language-"]': () => import('./code-colours.ts'),
  details: () => import('./open-target.ts'),
};

for (const [name, load] of Object.entries(ELEMENTS)) {
  if (document.querySelector(name) === null) continue;
  const coming = load();
  if (/^\w+(?:-\w+)+$/.test(name)) void keepEarlyEvents(name, coming);
}
