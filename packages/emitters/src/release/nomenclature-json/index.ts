import type { Nomenclature, Release } from '@hubsante/model';
import type { IndexedNomenclature, NomenclatureFile, NomenclatureIndex } from '@hubsante/model/contracts';
import { defineEmitter, type EmittedFile } from '../../emitter.ts';
import { distinctNomenclatures } from '../../shared/nomenclatures/distinct-nomenclatures.ts';
import { type NomenclatureUse, nomenclatureUses } from '../../shared/nomenclatures/nomenclature-uses.ts';
import { nomenclatureDocument } from './nomenclature-document.ts';

/** Nomenclatures as data, and an index that says which fields of which messages use each. */
export const emitter = defineEmitter({
  of: 'release',
  name: 'nomenclature-json',
  summary: {
    fr: 'Nomenclatures en JSON, et leur index avec les données qui les emploient',
    en: 'Nomenclatures as JSON, and their index with the fields that use them',
  },
  requires: [],
  parts: [
    {
      path: 'nomenclatures',
      title: { fr: 'Nomenclatures en JSON, et leur index', en: 'Code lists as JSON, and their index' },
      in: 'npm',
    },
  ],
  emit: ({ nomenclatures, messages }: Release) => {
    const uses = nomenclatureUses(messages);
    const distinct = distinctNomenclatures(nomenclatures);
    if (distinct.length === 0) return [];
    return [
      indexFile(distinct, uses),
      ...distinct.map((nomenclature) => ({
        path: `nomenclatures/${filePath(nomenclature)}`,
        content: print(nomenclatureDocument(nomenclature, uses.get(nomenclature.id)?.enumeration)),
        source: nomenclature.place,
      })),
    ];
  },
});

function indexFile(
  nomenclatures: readonly Nomenclature[],
  uses: ReadonlyMap<string, NomenclatureUse>,
): EmittedFile {
  const lines = nomenclatures.map((nomenclature): IndexedNomenclature => {
    const { id, reference, name, levels, codes } = nomenclature;
    const file = filePath(nomenclature);
    const usedBy = uses.get(id)?.messages ?? [];
    return { id, reference, title: name, levels, codes: codes.length, file, usedBy };
  });
  return { path: 'nomenclatures/index.json', content: print({ nomenclatures: lines }), source: null };
}

/** Relative to the index. */
function filePath({ id }: Nomenclature): string {
  return `json/${id}.json`;
}

function print(document: NomenclatureIndex | NomenclatureFile): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
