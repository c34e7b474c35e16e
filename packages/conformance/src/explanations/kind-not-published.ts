import { ARTEFACT_KINDS } from '../artefact-kind.ts';
import type { Explanation } from './explanation.ts';

export const kindNotPublished: Explanation = {
  code: 'kind-not-published',
  category: 'not-published',
  sentence: {
    fr: 'Non publié : aucun artefact de cette sorte ne se trouve dans ce dossier, il n’y a rien à comparer.',
    en: 'Not published: no artefact of this kind stands in this folder, there is nothing to compare.',
  },
  kinds: ARTEFACT_KINDS.map(({ name }) => name),
  situations: ['only-produced'],
  // One missing file among others of its kind is another matter, and so is a folder where nothing is published.
  holds: ({ kind }, { isPublishedKind, publishedSomething }) =>
    publishedSomething && !isPublishedKind(kind.name),
};
