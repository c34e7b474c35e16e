import { defineEmitter } from '../../emitter.ts';
import { nomenclatureFileStem } from './file-stem.ts';
import { printNomenclature } from './print-nomenclature.ts';

/** The published nomenclature tables (docs/reference/artefacts-publies.md §11). */
export const emitter = defineEmitter({
  of: 'ans',
  name: 'nomenclature-csv',
  summary: {
    fr: 'Tables CSV des nomenclatures, une par nomenclature',
    en: 'CSV tables of the nomenclatures, one file each',
  },
  requires: [],
  parts: [],
  emit: ({ nomenclatures, conventions }, { versionStamp }) =>
    nomenclatures.map((nomenclature) => ({
      path: `nomenclature_parser/out/latest/csv/${nomenclatureFileStem(nomenclature, conventions, versionStamp)}.csv`,
      content: printNomenclature(nomenclature),
      source: nomenclature.place,
    })),
});
