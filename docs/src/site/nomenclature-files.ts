import type { ModelSite } from './site.ts';

/** A line of `nomenclatures/index.json`, as the emitter `nomenclature-json` writes it. */
export interface IndexedNomenclature {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly levels: number;
  /** How many. */
  readonly codes: number;
  readonly file: string;
}

/** A code of `nomenclatures/json/<id>.json`. */
export interface NomenclatureCode {
  readonly code: string;
  readonly level: number;
  readonly parent: string | null;
  readonly label: string | null;
  readonly description: string | null;
  readonly comment: string | null;
}

/** `nomenclatures/json/<id>.json`. */
export interface NomenclatureFile {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly description: string | null;
  readonly levels: number;
  readonly codes: readonly NomenclatureCode[];
}

/** The nomenclatures of a model release. */
export function nomenclaturesOf({ files }: ModelSite): readonly IndexedNomenclature[] {
  return files.json<{ nomenclatures: readonly IndexedNomenclature[] }>('nomenclatures/index.json')
    .nomenclatures;
}

export function nomenclatureFile({ files }: ModelSite, { file }: IndexedNomenclature): NomenclatureFile {
  return files.json<NomenclatureFile>(`nomenclatures/${file}`);
}
