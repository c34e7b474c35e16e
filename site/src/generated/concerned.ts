import { compareVersions } from '../site/compare-versions.ts';
import type { PageMaker } from './generated-page.ts';

/** The page where a vendor drops its own messages and sees what another version does to them. */
export const concerned: PageMaker = (site) => {
  const versions = site.links.map(({ manifest: { link, version, statusShort } }) => ({
    value: `${link.toLowerCase()}/v${version}`,
    title: `${link} v${version}, ${statusShort}`,
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
      address: '/concerne/',
      title: 'Suis-je concerné ?',
      description:
        'Déposer ses propres messages, choisir deux versions et son rôle : ce qui sera refusé, ce qui est nouveau, ce qu’il faut changer, et le message converti à côté. Rien ne quitte le navigateur.',
      template: 'concerned',
      headings: [],
      view: {
        from: versions.map((one) => ({ ...one, isChosen: one.value === from })),
        to: versions.map((one) => ({ ...one, isChosen: one.value === to })),
      },
    },
  ];
};
