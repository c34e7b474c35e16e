import { frenchPage } from '../integration/french-page.ts';
import { renderInPage } from '../workshop/page-template.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { ComparisonLanguage } from './comparison-words.ts';
import '../scripts/csv-table.ts';

/** A comparison as the template shows it, in a page; the template escapes every text. */
export function renderComparison(view: ComparisonView, language: ComparisonLanguage): DocumentFragment {
  const holder = document.createElement('template');
  const html = `<div lang="${language}">${renderInPage('comparison', view)}</div>`;
  holder.innerHTML = frenchPage(html);
  return holder.content;
}
