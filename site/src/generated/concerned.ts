import { compareVersions } from '../site/compare-versions.ts';
import { type BilingualPageMaker, pageIn } from './generated-page.ts';
import { statusShort } from './status-notice.ts';

const WORDS = {
  fr: {
    title: 'Suis-je concerné ?',
    description:
      'Déposer ses propres messages, choisir deux versions et son rôle : ce qui sera refusé, ce qui est nouveau, ce qu’il faut changer, et le message converti à côté. Rien ne quitte le navigateur.',
  },
  en: {
    title: 'Am I concerned?',
    description:
      'Drop your own messages, choose two versions and your role: what will be refused, what is new, what must change, and the converted message beside it. Nothing leaves the browser.',
  },
} as const;

/** The page where a vendor drops its own messages and sees what another version does to them. */
export const concerned: BilingualPageMaker = (site, language = 'fr') => {
  const versions = site.links.map(({ manifest }) => ({
    value: `${manifest.link.toLowerCase()}/v${manifest.version}`,
    title: `${manifest.link} v${manifest.version}, ${statusShort(manifest, language)}`,
  }));
  const [newest] = site.links;
  const older = site.links.find(
    ({ manifest }) =>
      newest !== undefined &&
      manifest.link === newest.manifest.link &&
      compareVersions(manifest.version, newest.manifest.version) < 0,
  );
  const nameOf = (one: typeof newest) =>
    one === undefined ? '' : `${one.manifest.link.toLowerCase()}/v${one.manifest.version}`;
  const [from, to] = [nameOf(older), nameOf(newest)];
  return [
    {
      ...WORDS[language],
      template: 'concerned',
      headings: [],
      ...pageIn(language, '/concerne/', {
        from: versions.map((one) => ({ ...one, isChosen: one.value === from })),
        to: versions.map((one) => ({ ...one, isChosen: one.value === to })),
      }),
    },
  ];
};
