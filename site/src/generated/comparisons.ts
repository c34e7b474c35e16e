import type { KnownPages } from '../comparison/change-places.ts';
import type { ComparedSubject } from '../comparison/comparison-choice.ts';
import { COMPARE_ADDRESSES } from '../site/addresses.ts';
import { newestOf, type Site } from '../site/site.ts';
import { PROGRAM_FILE } from '../workshop/program-source.ts';
import type { GeneratedPage, PageMaker } from './generated-page.ts';

/** The page that compares any two versions in the browser, in both languages. */
export const comparisons: PageMaker = (site) => [
  page(site, 'fr', {
    title: 'Comparer deux versions',
    description:
      'Ce qui change d’une version d’un lien ou du modèle à une autre, pour qui envoie et pour qui reçoit, champ par champ et code par code.',
  }),
  page(site, 'en', {
    title: 'Compare two versions',
    description:
      'What changes from one version of a link or of the model to another, for senders and receivers, field by field and code by code.',
  }),
];

function page(
  site: Site,
  language: 'fr' | 'en',
  words: Pick<GeneratedPage, 'title' | 'description'>,
): GeneratedPage {
  const address = COMPARE_ADDRESSES[language];
  const isEnglish = language === 'en';
  const subjects = subjectsOf(site).filter(({ versions }) => versions.length > 1);
  return {
    address,
    ...words,
    template: 'compare',
    headings: [],
    view: {
      isEnglish,
      language,
      program: `${address}${PROGRAM_FILE}`,
      worker: `${address}hors-ligne.js`,
      subjects: subjects.map(({ subject, title, versions }) => ({
        title: subject === 'mdd' && isEnglish ? 'Data model' : title,
        versions: versions.map((version) => ({
          value: `${subject} ${version}`,
          title: subject === 'mdd' ? `${isEnglish ? 'model' : 'modèle'} ${version}` : `${title} v${version}`,
        })),
      })),
      subjectsJson: JSON.stringify(subjects),
      knownJson: JSON.stringify(knownPages(site)),
    },
  };
}

/** The model, then the links by name. */
function subjectsOf(site: Site): readonly ComparedSubject[] {
  const releases = site.models.map(({ release }) => release);
  const [newest = ''] = releases;
  const links = new Set(site.links.map(({ manifest }) => manifest.link));
  return [
    { subject: 'mdd', title: 'Modèle de données', versions: releases, newest },
    ...[...links].map((link) => ({
      subject: link.toLowerCase(),
      title: link,
      versions: site.links.flatMap(({ manifest }) => (manifest.link === link ? manifest.version : [])),
      newest: newestOf(site, link)?.manifest.version ?? '',
    })),
  ];
}

function knownPages(site: Site): KnownPages {
  return {
    links: site.links.map(({ manifest: { link, version, modelRelease, messages } }) => ({
      link,
      version,
      modelRelease,
      messages: messages.map(({ name }) => name),
    })),
    models: site.models.map(({ release }) => release),
  };
}
