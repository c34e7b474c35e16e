import type {
  IndexedNomenclature,
  NomenclatureCode,
  NomenclatureFile,
  NomenclatureIndex,
} from '@hubsante/model/contracts';
import type { ModelSite } from './site.ts';

/** The nomenclatures of a model release. */
export function nomenclaturesOf({ files }: ModelSite): readonly IndexedNomenclature[] {
  return files.json<NomenclatureIndex>('nomenclatures/index.json').nomenclatures;
}

/** A nomenclature of a model release, read. */
export function nomenclatureFile({ files }: ModelSite, { file }: IndexedNomenclature): NomenclatureFile {
  return files.json<NomenclatureFile>(`nomenclatures/${file}`);
}

/** A code and how deep it stands, 1 at the top. */
export interface CodeInTree {
  readonly code: NomenclatureCode;
  readonly depth: number;
}

/**
 * Codes each under its own parent: authors write them level by level, or family by family. Those that name a parent the
 * list does not have stand at the top.
 */
export function inTreeOrder(codes: readonly NomenclatureCode[]): readonly CodeInTree[] {
  const known = new Set(codes.map(({ code }) => code));
  const children = new Map<string | null, NomenclatureCode[]>();
  for (const code of codes) {
    const parent =
      code.parent !== null && known.has(code.parent) && code.parent !== code.code ? code.parent : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  const placed: CodeInTree[] = [];
  const put = (parent: string | null, depth: number) => {
    const here = children.get(parent) ?? [];
    // Of a code that stands twice, the first has what is under it.
    children.delete(parent);
    for (const code of here) {
      placed.push({ code, depth });
      put(code.code, depth + 1);
    }
  };
  put(null, 1);
  // Parents that name each other are in no tree: their codes are shown all the same.
  for (const left of children.values()) for (const code of left) placed.push({ code, depth: 1 });
  return placed;
}
