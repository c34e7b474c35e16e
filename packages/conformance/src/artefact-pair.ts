import { artefactData } from './artefact-data.ts';
import type { Artefact, ArtefactKind } from './artefact-kind.ts';
import { compareData, type DataDifference } from './compare-data.ts';
import { compareText, type TextDifference } from './compare-text.ts';

/** How a published artefact and the produced one stand to each other. */
export type Situation = 'identical' | 'same-data' | 'different' | 'only-published' | 'only-produced';

/** One artefact as it is published and as we produce it. Compared when asked, once. */
export class ArtefactPair {
  readonly kind: ArtefactKind;
  readonly name: string;
  readonly published: Artefact | null;
  readonly produced: Artefact | null;
  #textDifference: TextDifference | null | undefined;
  #data: { readonly published: unknown; readonly produced: unknown } | undefined;
  #dataDifferences: readonly DataDifference[] | undefined;

  /** At least one side is there; both are of the same kind and name. */
  constructor(known: Artefact, published: Artefact | null, produced: Artefact | null) {
    this.kind = known.kind;
    this.name = known.name;
    this.published = published;
    this.produced = produced;
  }

  /** Where it is published, or would be. */
  get path(): string {
    return (this.published ?? this.produced)?.path ?? this.name;
  }

  get situation(): Situation {
    if (this.published === null) return 'only-produced';
    if (this.produced === null) return 'only-published';
    if (this.textDifference === null) return 'identical';
    return this.dataDifferences.length === 0 ? 'same-data' : 'different';
  }

  /** `null` when the texts are the same, or when a side is missing. */
  get textDifference(): TextDifference | null {
    if (this.#textDifference === undefined) {
      const { published, produced } = this;
      this.#textDifference =
        published === null || produced === null ? null : compareText(published, produced);
    }
    return this.#textDifference;
  }

  /** What each side holds, `undefined` when it is missing, its text when that is not of its format. */
  get data(): { readonly published: unknown; readonly produced: unknown } {
    this.#data ??= { published: dataOf(this.published), produced: dataOf(this.produced) };
    return this.#data;
  }

  /** Empty when the texts are the same: nothing is parsed then. The date of the run does not count. */
  get dataDifferences(): readonly DataDifference[] {
    if (this.#dataDifferences === undefined) {
      const { published, produced } =
        this.textDifference === null ? { published: null, produced: null } : this.data;
      const isStamp = ({ path }: DataDifference) =>
        this.kind.stamp === 'version-member' && path === '/version';
      this.#dataDifferences = compareData(published, produced).filter((difference) => !isStamp(difference));
    }
    return this.#dataDifferences;
  }
}

function dataOf(artefact: Artefact | null): unknown {
  return artefact === null ? undefined : artefactData(artefact);
}

/** Brings the artefacts of both sides together, in the order of the kinds, then of the names. */
export function pairArtefacts(
  kinds: readonly ArtefactKind[],
  published: readonly Artefact[],
  produced: readonly Artefact[],
): ArtefactPair[] {
  return kinds.flatMap((kind) => {
    const left = byName(kind, published);
    const right = byName(kind, produced);
    const names = [...new Set([...left.keys(), ...right.keys()])].sort();
    return names.flatMap((name) => {
      const [publishedOne = null, producedOne = null] = [left.get(name), right.get(name)];
      const known = publishedOne ?? producedOne;
      return known === null ? [] : [new ArtefactPair(known, publishedOne, producedOne)];
    });
  });
}

function byName(kind: ArtefactKind, artefacts: readonly Artefact[]): Map<string, Artefact> {
  return new Map(
    artefacts.filter((artefact) => artefact.kind === kind).map((artefact) => [artefact.name, artefact]),
  );
}
