import { linkAddress, nomenclaturesFolder } from '../../site/addresses.ts';
import type { LinkSite, ModelSite, Site } from '../../site/site.ts';
import type { SearchPlace } from '../contract.ts';

/** Link versions and model releases, those to use today first. */
export interface SitePlaces {
  readonly places: readonly SearchPlace[];
  readonly links: readonly (readonly [LinkSite, SearchPlace])[];
  readonly models: readonly (readonly [ModelSite, SearchPlace])[];
}

/** How far a version is from what one should use today. */
const AGES: Readonly<Record<LinkSite['manifest']['status'], number>> = {
  current: 0,
  'long-term-support': 0,
  draft: 1,
  'end-planned': 2,
  withdrawn: 3,
  decommissioned: 3,
};

/** Where entries of this site may stand. */
export function sitePlaces(site: Site): SitePlaces {
  const links = site.links
    .map((one): readonly [LinkSite, SearchPlace] => {
      const { link, version, modelRelease, status } = one.manifest;
      const address = linkAddress(link, version);
      return [one, { link, version, model: modelRelease, address, age: AGES[status] }];
    })
    .sort(([, one], [, other]) => one.age - other.age);
  const models = site.models.map((one): readonly [ModelSite, SearchPlace] => {
    const { release } = one;
    // A release is as old as the youngest link version on it.
    const ages = links.filter(([, { model }]) => model === release).map(([, { age }]) => age);
    const age = ages.length === 0 ? 1 : Math.min(...ages);
    return [
      one,
      { link: null, version: release, model: release, address: nomenclaturesFolder(release), age },
    ];
  });
  models.sort(([, one], [, other]) => one.age - other.age);
  return { places: [...links, ...models].map(([, place]) => place), links, models };
}
