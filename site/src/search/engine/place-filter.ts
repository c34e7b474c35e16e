import type { Occurrences, SearchFilter, SearchPlace } from '../contract.ts';

/** Which places of a shard the filters of a query let through. */
export class PlaceFilter {
  readonly #isLetThrough: readonly boolean[];
  /** Whether anything is asked of places: what stands in none is then not shown. */
  readonly isNeeded: boolean;

  /**
   * Filters of one kind widen, those of several kinds narrow. Codes stand in model releases: those of the link versions that
   * are let through are.
   */
  constructor(filters: readonly SearchFilter[], places: readonly SearchPlace[]) {
    const valuesOf = (kind: SearchFilter['kind']) =>
      filters.filter((filter) => filter.kind === kind).map(({ value }) => value);
    const [links, versions, models] = [valuesOf('link'), valuesOf('version'), valuesOf('model')];
    this.isNeeded = filters.length > 0;
    const isOneOf = (values: readonly string[], value: string) =>
      values.length === 0 || values.includes(value);
    const versionsOfLinks = new Set(
      places.filter(
        ({ link, version, model }) =>
          link !== null && isOneOf(links, link) && isOneOf(versions, version) && isOneOf(models, model),
      ),
    );
    const modelsOfLinks = new Set([...versionsOfLinks].map(({ model }) => model));
    this.#isLetThrough = places.map((place) => {
      if (place.link !== null) return versionsOfLinks.has(place);
      if (!isOneOf(models, place.model)) return false;
      if (links.length > 0) return modelsOfLinks.has(place.model);
      // « 2.0 » alone is the release 2.0 as well.
      return isOneOf(versions, place.version) || modelsOfLinks.has(place.model);
    });
  }

  /** The places that are let through, the best first, each with what is said there. */
  placesOf(occurrences: Occurrences): readonly (readonly [place: number, note: string])[] {
    return occurrences
      .flatMap(([note, places]) =>
        places.filter((place) => this.#isLetThrough[place] === true).map((place) => [place, note] as const),
      )
      .sort(([one], [other]) => one - other);
  }

  /** The best place that is let through; `undefined` where there is none. */
  bestOf(occurrences: Occurrences): number | undefined {
    let best: number | undefined;
    for (const [, places] of occurrences) {
      const first = places.find((place) => this.#isLetThrough[place] === true);
      if (first !== undefined && (best === undefined || first < best)) best = first;
    }
    return best;
  }
}
