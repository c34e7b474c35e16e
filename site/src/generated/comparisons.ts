import type { ToldComparison } from '@hubsante/model/contracts';
import { readComparisons } from '../site/comparison-files.ts';
import { addressOfComparison, comparisonPage, titleOfComparison, verdictCounts } from './comparison-page.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';

/** The list of comparisons, and a page for each pair of versions. */
export const comparisons: PageMaker = (site) => {
  const all = readComparisons(CHANGES_FOLDER);
  return [indexPage(all), ...all.map((one) => comparisonPage(site, one))];
};

function indexPage(all: readonly ToldComparison[]): GeneratedPage {
  return {
    address: '/comparer/',
    title: 'Comparer deux versions',
    description:
      'Ce qui change d’une version d’un lien ou du modèle à une autre, champ par champ et code par code.',
    template: 'comparisons',
    headings: [],
    view: {
      comparisons: all.map((one) => ({
        title: titleOfComparison(one),
        address: addressOfComparison(one),
        ...verdictCounts(one.changes),
      })),
    },
  };
}
