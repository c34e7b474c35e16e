import type { Place } from '../origin.ts';

/** An example message of a link package, as it lies on disk: `{ "createCaseHealth": { … } }`. */
export interface LinkExample {
  /** File name: `appel-limitrophe.01-RS-EDA.json`. */
  readonly name: string;
  /** Path of the file, as its user sees it. */
  readonly file: string;
  /** What it holds; `undefined` when it is not JSON, which was reported. */
  readonly value: unknown;
  /** Member names that one object holds twice, at their later place: readers keep that one only. */
  readonly repeated: readonly { readonly name: string; readonly place: Place }[];
  /** The line of the value at a path, from the root of the file. */
  placeOf(path: readonly (string | number)[]): Place;
}
